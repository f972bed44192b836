/**
 * Every path of the site is built here and nowhere else. Paths start with the base path under which
 * the site is served (`BASE_PATH`); a path that was once published stays.
 */
import { isEc } from '../finder/index-data.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Area, Operation } from '../schemas/taxonomy.ts';

/**
 * Base path, set by astro.config.mjs; absent in plain Node, where paths start at the root. Not
 * `import.meta.env.BASE_URL`, which a variable of that name in the environment would override.
 */
declare const SITE_BASE_PATH: string | undefined;

/** Without a slash at its end; empty at the root. */
const BASE = typeof SITE_BASE_PATH === 'undefined' ? '' : SITE_BASE_PATH.replace(/\/$/, '');

/** Path of a file at the root of the site, e.g. `favicon.svg`, `llms.txt`. */
export function assetPath(file: string): string {
  return `${BASE}/${file}`;
}

/** `/`: where the language is chosen. */
export function rootPath(): string {
  return `${BASE}/`;
}

/** `/zh/` */
export function homePath(locale: Locale): string {
  return `${BASE}/${locale}/`;
}

/** `/zh/errors/`: all codes. */
export function errorsPath(locale: Locale): string {
  return `${homePath(locale)}errors/`;
}

/** `/zh/errors/NoSuchKey/`, with `#<message id>` when a message is named. */
export function errorPath(locale: Locale, code: string, messageId?: string): string {
  return `${errorsPath(locale)}${code}/${fragment(messageId)}`;
}

/** `/zh/status/409/`: the chapter of an HTTP status. */
export function statusPath(locale: Locale, status: number, anchor?: string): string {
  return `${homePath(locale)}status/${String(status)}/${fragment(anchor)}`;
}

/** `/zh/areas/bucket/` */
export function areaPath(locale: Locale, area: Area, anchor?: string): string {
  return `${homePath(locale)}areas/${area}/${fragment(anchor)}`;
}

/** `/zh/operations/` */
export function operationsPath(locale: Locale): string {
  return `${homePath(locale)}operations/`;
}

/** `/zh/operations/PutBucket/` */
export function operationPath(locale: Locale, operation: Operation): string {
  return `${operationsPath(locale)}${operation}/`;
}

/** `/zh/guides/` */
export function guidesPath(locale: Locale): string {
  return `${homePath(locale)}guides/`;
}

/** `/zh/guides/signatures/` */
export function guidePath(locale: Locale, id: string): string {
  return `${guidesPath(locale)}${id}/`;
}

/** `/zh/find/`: diagnosis of a paste, which stands in the fragment. */
export function findPath(locale: Locale): string {
  return `${homePath(locale)}find/`;
}

/** `/e/NoSuchKey`: permanent and without a language, for tickets. */
export function permanentPath(code: string, messageId?: string): string {
  return `${BASE}/e/${code}${fragment(messageId)}`;
}

/** `/ec/0002-00000040`: permanent and without a language; without an EC, where one is looked up. */
export function ecPath(ec = ''): string {
  return `${BASE}/ec/${ec}`;
}

/** `/zh/ec/`: all ECs. */
export function ecsPath(locale: Locale): string {
  return `${homePath(locale)}ec/`;
}

/** `/zh/ec/0002-00000061/`: an EC that has an explanation of its own. */
export function ecPagePath(locale: Locale, ec: string): string {
  return `${ecsPath(locale)}${ec}/`;
}

/** The page of a code or message, or of an EC that has an explanation of its own. */
export function explanationPath(locale: Locale, name: string, messageId?: string): string {
  return isEc(name) ? ecPagePath(locale, name) : errorPath(locale, name, messageId);
}

/** The permanent address of the same. */
export function permanentExplanationPath(name: string, messageId?: string): string {
  return isEc(name) ? ecPath(name) : permanentPath(name, messageId);
}

/** `/find/`: diagnosis in the reader's language, for programs that cannot know it. */
export function neutralFindPath(): string {
  return `${BASE}/find/`;
}

/** `/zh/api/`: how programs read the reference. */
export function apiPath(locale: Locale): string {
  return `${homePath(locale)}api/`;
}

/** `/api/v1/index.json`: all codes. */
export function apiIndexPath(): string {
  return `${BASE}/api/v1/index.json`;
}

/** `/api/v1/errors/NoSuchKey.json` */
export function apiErrorPath(code: string): string {
  return `${BASE}/api/v1/errors/${code}.json`;
}

/** `/api/v1/ecs.json`: all ECs. */
export function apiEcsPath(): string {
  return `${BASE}/api/v1/ecs.json`;
}

/** `/api/v1/schema.json`: the JSON Schema of both. */
export function apiSchemaPath(): string {
  return `${BASE}/api/v1/schema.json`;
}

/** `/zh/errors/NoSuchKey.md`: an entry as Markdown. */
export function errorMarkdownPath(locale: Locale, code: string): string {
  return `${errorsPath(locale)}${code}.md`;
}

/** `/zh/feed.xml`: entries added or changed. */
export function feedPath(locale: Locale): string {
  return `${homePath(locale)}feed.xml`;
}

/** `/preview-zh.png`: the picture of link previews. */
export function previewImagePath(locale: Locale): string {
  return assetPath(`preview-${locale}.png`);
}

/** `/finder/<name>.<hash>.json`: an index of the finder. */
export function finderIndexPath(fileName: string): string {
  return `${BASE}/finder/${fileName}`;
}

/** `/service-worker.js`; where it stands is how far it reaches. */
export function serviceWorkerPath(): string {
  return assetPath('service-worker.js');
}

/** `/offline/zh/`: what the service worker shows for pages that it has not. */
export function offlinePath(locale: Locale): string {
  return `${BASE}/offline/${locale}/`;
}

/** Folder of the full-text index. */
export function fullTextPath(): string {
  return `${BASE}/pagefind/`;
}

/** A path as an address; `site` is the origin, e.g. `https://osserr.example`. */
export function absoluteUrl(path: string, site: URL | undefined): string {
  return new URL(path, site ?? 'http://localhost').href;
}

function fragment(anchor: string | undefined): string {
  return anchor === undefined ? '' : `#${anchor}`;
}
