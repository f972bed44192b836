/**
 * Builds the service worker (`src/offline/`) for the finished site: writes the explanations it keeps to
 * `_astro/`, among other files with a hash in their name, and what it has to know into the worker.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { siteFiles } from '../../deploy/site-files.ts';
import { LOCALE_IDS, perLocale, type Locale } from '../i18n/locales.ts';
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
import { GrowingJson } from './growing-json.ts';

const WORKER = fileURLToPath(new URL('../offline/worker.ts', import.meta.url));
const REMOVAL = fileURLToPath(new URL('../offline/removal.ts', import.meta.url));

/** What every page may load. */
const NEEDED = /^(?:_astro|finder)\/[\w.-]+\.(?:js|json)$/;

/** Pages of codes and ECs, and the lists of both; group 1 is the place within the language. */
const EXPLANATION = /^\w+\/((?:errors|ec)\/(?:[\w-]+\/)?)index\.html$/;

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
  const names = (await siteFiles(folder)).map((address) => address.slice(1));
  const files = names
    .filter((name) => NEEDED.test(name))
    .map((name) => hashedFile(base + name, digestOf([readFileSync(path.join(folder, name))])));
  const locales = perLocale((locale) => ({
    frame: below(base, offlinePath(locale)),
    explanations: writeExplanations(folder, base, locale, names),
  }));
  const missingPage = below(base, assetPath('404.html'));
  const pages = [
    ...[rootPath(), neutralFindPath()].map((page) => below(base, page)),
    ...LOCALE_IDS.flatMap((locale) =>
      [homePath(locale), findPath(locale), offlinePath(locale)].map((page) => below(base, page)),
    ),
    missingPage,
  ];
  const texts = pages.map((page) => readFileSync(fileOf(folder, base, page)));
  const known = { base, files, pages, missingPage, locales };
  return { build: shortened(digestOf([JSON.stringify(known), ...texts])), ...known };
}

/** Writes the explanations of a language, a file for each group of them, and says what they are. */
function writeExplanations(
  folder: string,
  base: string,
  locale: Locale,
  names: readonly string[],
): HashedFile[] {
  const groups = new Map<string, GrowingJson>();
  const fileOfGroup = (group: string): string => `_astro/explained-${locale}-${group}`;
  for (const name of names.filter((it) => it.startsWith(`${locale}/`))) {
    const [, place] = EXPLANATION.exec(name) ?? [];
    if (place === undefined) continue;
    const parts = partsOf(readFileSync(path.join(folder, name), 'utf8'));
    const group = groupOf(place, parts);
    const json = groups.get(group) ?? new GrowingJson(path.join(folder, fileOfGroup(group)));
    groups.set(group, json);
    json.add(base + name.replace(/index\.html$/, ''), parts);
  }
  // In the order in which they are loaded: codes by status, ECs, lists.
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([group, json]) => {
    const digest = json.end();
    const name = `${fileOfGroup(group)}.${shortened(digest)}.json`;
    renameSync(path.join(folder, fileOfGroup(group)), path.join(folder, name));
    return hashedFile(base + name, digest);
  });
}

/** Codes go by their HTTP status, so that a correction changes one file of several. */
function groupOf(place: string, { main }: PageParts): string {
  if (!/\/.*\//.test(place)) return 'lists';
  const [, status] = /\/status\/(\d+)\//.exec(main) ?? [];
  return place.startsWith('ec/') || status === undefined ? 'ec' : status;
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

/** A path of `lib/routes.ts`, which knows no base path outside of pages, below the base path. */
function below(base: string, route: string): string {
  return base + route.slice(1);
}

/** The file of a page. */
function fileOf(folder: string, base: string, page: string): string {
  return path.join(folder, page.slice(base.length).replace(/(^|\/)$/, '$1index.html'));
}

function hashedFile(address: string, digest: Buffer): HashedFile {
  return { path: address, integrity: `sha256-${digest.toString('base64')}` };
}

/** SHA-256 of all parts together. */
function digestOf(parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** As it stands in names. */
function shortened(digest: Buffer): string {
  return digest.toString('hex').slice(0, 10);
}
