/**
 * Builds the service worker (`src/offline/`) for the finished site: writes the explanations it keeps to
 * `_astro/`, among other files with a hash in their name, and what it has to know into the worker.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { siteFiles } from '../../deploy/site-files.ts';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import {
  assetPath,
  findPath,
  homePath,
  neutralFindPath,
  offlinePath,
  rootPath,
  serviceWorkerPath,
} from '../lib/routes.ts';
import { partsOf, type PageParts } from '../offline/page-text.ts';
import type { HashedFile, OfflineSite } from '../offline/site.ts';

const WORKER = fileURLToPath(new URL('../offline/worker.ts', import.meta.url));
const REMOVAL = fileURLToPath(new URL('../offline/removal.ts', import.meta.url));

/** What every page may load. */
const NEEDED = /^(?:_astro|finder)\/[\w.-]+\.(?:js|json)$/;

/** Pages of codes and ECs, and the lists of both. */
const EXPLANATIONS = /^(?:errors|ec)\/(?:[\w-]+\/)?index\.html$/;

/** `isOffered`: whether readers get a worker at all; if not, those who have one are rid of it. */
export function serviceWorker(isOffered: boolean): AstroIntegration {
  let base = '/';
  return {
    name: 'osserr-service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (isOffered) await bundleWorker(WORKER, await offlineSite(folder, base), folder);
        else await writeRemoval(base, folder);
        logger.info('service worker written');
      },
    },
  };
}

/** Writes the worker that removes the one of a site below `base` to `folder`. */
export async function writeRemoval(base: string, folder: string): Promise<void> {
  const nothing = { build: '', files: [], pages: [], missingPage: '', locales: {} };
  await bundleWorker(REMOVAL, { base, ...nothing }, folder);
}

async function offlineSite(folder: string, base: string): Promise<OfflineSite> {
  const files = await hashedFiles(folder, base);
  const locales = Object.fromEntries(
    await Promise.all(
      LOCALE_IDS.map(async (locale) => {
        const explanations = await writeExplanations(folder, base, locale);
        return [locale, { frame: below(base, offlinePath(locale)), explanations }] as const;
      }),
    ),
  );
  const missingPage = below(base, assetPath('404.html'));
  const pages = [
    ...[rootPath(), neutralFindPath()].map((page) => below(base, page)),
    ...LOCALE_IDS.flatMap((locale) =>
      [homePath(locale), findPath(locale), offlinePath(locale)].map((page) => below(base, page)),
    ),
    missingPage,
  ];
  const texts = await Promise.all(pages.map((page) => readFile(fileOf(folder, base, page))));
  const known = { base, files, pages, missingPage, locales };
  return { build: shortHash([JSON.stringify(known), ...texts]), ...known };
}

/** The scripts and indexes of the site, in order. */
async function hashedFiles(folder: string, base: string): Promise<HashedFile[]> {
  const names = (await filesBelow(folder)).filter((name) => NEEDED.test(name));
  return Promise.all(
    names.map(async (name) => hashedFile(base + name, await readFile(path.join(folder, name)))),
  );
}

/** Writes the explanations of a language, a file for each group of them, and says what they are. */
async function writeExplanations(
  folder: string,
  base: string,
  locale: Locale,
): Promise<HashedFile[]> {
  const groups: Record<string, Record<string, PageParts>> = {};
  const pages = (await filesBelow(path.join(folder, locale))).filter((name) =>
    EXPLANATIONS.test(name),
  );
  for (const name of pages) {
    const parts = partsOf(await readFile(path.join(folder, locale, name), 'utf8'));
    const group = (groups[groupOf(name, parts)] ??= {});
    group[`${base}${locale}/${name.replace(/index\.html$/, '')}`] = parts;
  }
  return Promise.all(
    Object.entries(groups).map(async ([group, explanations]) => {
      const body = JSON.stringify(explanations);
      const name = `_astro/explained-${locale}-${group}.${shortHash([body])}.json`;
      await writeFile(path.join(folder, name), body);
      return hashedFile(base + name, body);
    }),
  );
}

/** Codes go by their HTTP status, so that a correction changes one file of several. */
function groupOf(name: string, { main }: PageParts): string {
  if (!/\/.*\//.test(name)) return 'lists';
  const [, status] = /\/status\/(\d+)\//.exec(main) ?? [];
  return name.startsWith('ec/') || status === undefined ? 'ec' : status;
}

/** Bundles a worker with what it knows of the site. */
async function bundleWorker(worker: string, site: OfflineSite, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { OFFLINE_SITE: JSON.stringify(site) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: worker,
        output: { format: 'iife', entryFileNames: path.posix.basename(serviceWorkerPath()) },
      },
    },
  });
}

/** Files of the site below `folder`, as paths without a slash before them. */
async function filesBelow(folder: string): Promise<string[]> {
  return (await siteFiles(folder)).map((address) => address.slice(1));
}

/** A path of `lib/routes.ts`, which knows no base path outside of pages, below the base path. */
function below(base: string, route: string): string {
  return base + route.slice(1);
}

/** The file of a page. */
function fileOf(folder: string, base: string, page: string): string {
  return path.join(folder, page.slice(base.length).replace(/(^|\/)$/, '$1index.html'));
}

function hashedFile(address: string, body: string | Buffer): HashedFile {
  const digest = createHash('sha256').update(body).digest('base64');
  return { path: address, integrity: `sha256-${digest}` };
}

function shortHash(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 10);
}
