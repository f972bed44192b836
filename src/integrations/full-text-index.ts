/**
 * Builds the full-text index with Pagefind over the finished pages. One index per language: Pagefind
 * picks it by `<html lang>`.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { LOCALE_IDS } from '../i18n/locales.ts';

/** Scripts and styles of Pagefind's own interfaces. */
const INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

export function fullTextIndex(): AstroIntegration {
  return {
    name: 'osserr-full-text-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        try {
          const { index } = mustSucceed(await createIndex());
          if (!index) throw new Error('Pagefind made no index');
          // Pages that are marked for the index; the others would be read and left out.
          const glob = `{${LOCALE_IDS.join(',')}}/{errors,ec,guides}/*/index.html`;
          mustSucceed(await index.addDirectory({ path: site, glob }));
          const outputPath = path.join(site, 'pagefind');
          mustSucceed(await index.writeFiles({ outputPath }));
          await removeInterfaces(outputPath);
          await sortLanguages(path.join(outputPath, 'pagefind-entry.json'));
          logger.info('full-text index written');
        } finally {
          await close();
        }
      },
    },
  };
}

/** Removes what Pagefind brings to show its results, 400 KB that nothing here loads. */
async function removeInterfaces(folder: string): Promise<void> {
  const unused = (await readdir(folder)).filter((name) => INTERFACE.test(name));
  await Promise.all(unused.map((name) => rm(path.join(folder, name))));
}

/** Pagefind lists the languages in an order that changes from run to run; a build is to be the same. */
async function sortLanguages(file: string): Promise<void> {
  const entry = JSON.parse(await readFile(file, 'utf8')) as { languages: Record<string, unknown> };
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(file, JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}

/** Pagefind reports failures in its answers instead of throwing. */
function mustSucceed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
