/**
 * Builds the full-text index with Pagefind over the finished pages. One index per language: Pagefind
 * picks it by `<html lang>`.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

export function fullTextIndex(): AstroIntegration {
  return {
    name: 'osserr-full-text-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        try {
          const { index } = mustSucceed(await createIndex());
          if (!index) throw new Error('Pagefind made no index');
          mustSucceed(await index.addDirectory({ path: site }));
          mustSucceed(await index.writeFiles({ outputPath: `${site}/pagefind` }));
          logger.info('full-text index written');
        } finally {
          await close();
        }
      },
    },
  };
}

/** Pagefind reports failures in its answers instead of throwing. */
function mustSucceed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
