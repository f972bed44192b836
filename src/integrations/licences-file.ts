/** Writes `licences.txt`: the licences of what is sent to readers and was made by others. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { shippedLicences } from '../../scripts/licence-list.ts';

export function licencesFile(): AstroIntegration {
  return {
    name: 'osserr-licences-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const read = (file: string): string => readFileSync(`node_modules/${file}`, 'utf8');
        await writeFile(new URL('licences.txt', dir), shippedLicences(read));
      },
    },
  };
}
