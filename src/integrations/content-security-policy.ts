/** Gives every built page its Content-Security-Policy. Not active in development, as in Astro. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '../lib/content-security-policy.ts';

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'osserr-content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const files = await readdir(site, { recursive: true });
        const pages = files.filter((file) => file.endsWith('.html'));
        for (const page of pages) {
          const file = path.join(site, page);
          await writeFile(file, withPolicy(await readFile(file, 'utf8')));
        }
        logger.info(`policy on ${String(pages.length)} pages`);
      },
    },
  };
}
