/** Writes `_headers`, from which Netlify and Cloudflare Pages take the response headers of the site. */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile as textFor } from '../../deploy/headers-file.ts';

export function headersFile(): AstroIntegration {
  let base = '/';
  return {
    name: 'osserr-headers-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), textFor(base));
      },
    },
  };
}
