/**
 * Explanations of all codes and ECs of a language, so that what the finder finds without a network can
 * be read. They are kept without the frame of their pages, in a file for each HTTP status.
 */
import { bundledPage, EXPLANATIONS, pageResponse, verified } from './kept-files.ts';
import { framedPage, movedFrame, type PageParts } from './page-text.ts';
import { site } from './site.ts';

/** What browsers that measure their connection tell. */
interface Connection {
  saveData: boolean;
  effectiveType: string;
}

const running = new Map<string, Promise<void>>();

/** Whether the reader asked for small downloads. */
export function savesData(): boolean {
  return connection()?.saveData ?? false;
}

/** The language of a path: its first segment below the base path. */
export function localeOf(path: string): string | undefined {
  const [locale = ''] = path.slice(site.base.length).split('/');
  return locale in site.locales ? locale : undefined;
}

/** Loads what is not there of a language, once at a time; not over a connection that is slow or dear. */
export async function keepExplanations(locale: string): Promise<void> {
  if (savesData() || /2g|3g/.test(connection()?.effectiveType ?? '')) return;
  const loading = running.get(locale) ?? load(locale);
  running.set(locale, loading);
  await loading.finally(() => running.delete(locale));
}

/** Loads what is new in the languages of which an older build has kept explanations. */
export async function renewExplanations(): Promise<void> {
  const cache = await caches.open(EXPLANATIONS);
  const kept = (await cache.keys()).map(({ url }) => url);
  const locales = Object.keys(site.locales).filter((locale) =>
    kept.some((url) => url.includes(`/explained-${locale}-`)),
  );
  for (const locale of locales) await keepExplanations(locale);
}

/** Removes files that this build has not. */
export async function removeOldExplanations(): Promise<void> {
  const cache = await caches.open(EXPLANATIONS);
  const own = Object.values(site.locales).flatMap(({ explanations }) => explanations);
  const paths = new Set(own.map(({ path }) => path));
  const old = (await cache.keys()).filter(({ url }) => !paths.has(new URL(url).pathname));
  await Promise.all(old.map((file) => cache.delete(file)));
}

/**
 * The page of a code or EC, or of all of them; with status 404 the page for missing addresses, when there
 * is no such code. Undefined for other pages, and when not all explanations are there.
 */
export async function explainedPage(path: string): Promise<Response | undefined> {
  const locale = localeOf(path);
  if (locale === undefined || !/^(?:errors|ec)\//.test(restOf(path, locale))) return undefined;
  const { frame, explanations } = site.locales[locale] ?? { frame: '', explanations: [] };
  const cache = await caches.open(EXPLANATIONS);
  const files = await Promise.all(explanations.map((file) => cache.match(file.path)));
  for (const file of files) {
    const pages = (await file?.json()) as Record<string, PageParts> | undefined;
    const parts = pages?.[path];
    if (parts) return framed(frame, parts, restOf(path, locale));
  }
  return files.every(Boolean) ? bundledAs(site.missingPage, 404) : undefined;
}

/**
 * Where a permanent address leads: to the page in the first language that has it. Undefined when none
 * has, and for other addresses.
 */
export async function permanentTarget(path: string): Promise<string | undefined> {
  const [, kind, name = ''] = /^(ec?)\/([\w-]+)\/$/.exec(path.slice(site.base.length)) ?? [];
  if (kind === undefined) return undefined;
  for (const locale of preferredLocales()) {
    const target = `${site.base}${locale}/${kind === 'e' ? 'errors' : 'ec'}/${name}/`;
    if ((await explainedPage(target))?.status === 200) return target;
  }
  return undefined;
}

/** Says that there is no network and that the page is not kept, in its language or the reader's. */
export async function noNetworkPage(path: string): Promise<Response | undefined> {
  const locale = localeOf(path);
  const [first = ''] = preferredLocales();
  const frame = await bundledPage(site.locales[locale ?? first]?.frame ?? '');
  if (!frame) return undefined;
  const html = await frame.text();
  const moved = locale === undefined ? html : movedFrame(html, pathsOf(restOf(path, locale)));
  return pageResponse(moved, 503, frame.headers);
}

async function bundledAs(path: string, status: number): Promise<Response | undefined> {
  const page = await bundledPage(path);
  return page && pageResponse(await page.text(), status, page.headers);
}

async function load(locale: string): Promise<void> {
  const cache = await caches.open(EXPLANATIONS);
  for (const file of site.locales[locale]?.explanations ?? []) {
    if (!(await cache.match(file.path))) await cache.put(file.path, await verified(file));
  }
}

async function framed(
  framePath: string,
  parts: PageParts,
  rest: string,
): Promise<Response | undefined> {
  const frame = await bundledPage(framePath);
  if (!frame) return undefined;
  const html = framedPage(await frame.text(), parts, pathsOf(rest));
  return pageResponse(html, 200, frame.headers);
}

/** The paths of a page by the frames of their languages. */
function pathsOf(rest: string): Map<string, string> {
  return new Map(
    Object.entries(site.locales).map(([locale, { frame }]) => [
      frame,
      `${site.base}${locale}/${rest}`,
    ]),
  );
}

/** Path below the language. */
function restOf(path: string, locale: string): string {
  return path.slice(`${site.base}${locale}/`.length);
}

/** The languages of the site, those of the reader first; like the root, for readers of others English. */
function preferredLocales(): string[] {
  const wanted = [...navigator.languages, 'en'].map((language) => language.slice(0, 2));
  return [...new Set([...wanted, ...Object.keys(site.locales)])].filter(
    (locale) => locale in site.locales,
  );
}

function connection(): Connection | undefined {
  return (navigator as { connection?: Connection }).connection;
}
