/**
 * The caches of the worker. A cache for each build holds what its pages need, all of it or nothing;
 * pages that were visited are in one cache for all builds. A page is kept only beside a build that has
 * every file it names, so that no page ever works with indexes or scripts of another version.
 */
import { hashedFilesIn } from './page-text.ts';
import { site, type HashedFile } from './site.ts';

/** Visited pages that are kept; the one that was visited longest ago goes first. */
const MOST_PAGES = 60;

/** Older builds whose pages are kept. */
const MOST_OLDER_BUILDS = 3;

/** What names of our caches begin with. Sites below other paths of this host have caches of their own. */
export const OWN_CACHES = `osserr ${site.base} `;
const BUILDS = `${OWN_CACHES}build `;
const PAGES = `${OWN_CACHES}pages`;

/** Name of the cache for explanations of any build. */
export const EXPLANATIONS = `${OWN_CACHES}explanations`;

/**
 * Keeps what pages of this build need, and its own pages. Rejects, and keeps nothing, when one of them
 * cannot be had or belongs to another build, as happens while a site is being deployed.
 */
export async function keepBuild(): Promise<void> {
  const kept = await Promise.all([
    ...site.files.map(async (file) => [file.path, await verified(file)] as const),
    ...site.pages.map(async (path) => [path, await ownPage(path)] as const),
  ]);
  const name = BUILDS + site.build;
  try {
    const cache = await caches.open(name);
    await Promise.all(kept.map(([path, response]) => cache.put(path, response)));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** A file with a hash in its name, from a cache or else from the network. */
export async function verified({ path, integrity }: HashedFile): Promise<Response> {
  const known = await keptFile(path);
  if (known) return known;
  const response = await fetch(path, { integrity, priority: 'low' });
  if (!response.ok) throw new Error(`${path}: HTTP ${String(response.status)}`);
  return response;
}

/** A kept file with a hash in its name. Builds share such files, so it may come from any of them. */
export function keptFile(path: string): Promise<Response | undefined> {
  return caches.match(path, { ignoreVary: true });
}

/** A page that was visited, or one that this build brought along. */
export async function keptPage(path: string): Promise<Response | undefined> {
  const pages = await caches.open(PAGES);
  return (await pages.match(path)) ?? (await bundledPage(path));
}

/** A page that this build brought along. */
export async function bundledPage(path: string): Promise<Response | undefined> {
  return (await caches.open(BUILDS + site.build)).match(path);
}

/** Keeps a visited page, or forgets it when it is gone. */
export async function keepPage(path: string, response: Response): Promise<void> {
  const pages = await caches.open(PAGES);
  if (response.status === 404 || response.status === 410) await pages.delete(path);
  if (site.pages.includes(path) || !isPage(response)) return;
  const copy = await readCopy(response);
  if (!(await buildOf(copy.html, await builds()))) return;
  await pages.put(path, copy.response);
  const visited = await pages.keys();
  await Promise.all(visited.slice(0, -MOST_PAGES).map((oldest) => pages.delete(oldest)));
}

/**
 * Removes builds that no kept page needs. To be called when no page of another build is open: those
 * could still ask for their files.
 */
export async function removeOldBuilds(): Promise<void> {
  const own = BUILDS + site.build;
  const others = (await builds()).filter((name) => name !== own);
  const candidates = [own, ...others.slice(0, MOST_OLDER_BUILDS)];
  const needed = new Set([own]);
  const pages = await caches.open(PAGES);
  for (const page of await pages.keys()) {
    const html = await (await pages.match(page))?.text();
    const build = html === undefined ? undefined : await buildOf(html, candidates);
    if (build === undefined) await pages.delete(page);
    else needed.add(build);
  }
  await Promise.all(others.filter((name) => !needed.has(name)).map((name) => caches.delete(name)));
}

/** Names of the caches of builds, the latest first. */
async function builds(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(BUILDS)).reverse();
}

/** The first of the caches that has every file that a page names. */
async function buildOf(html: string, names: readonly string[]): Promise<string | undefined> {
  const files = hashedFilesIn(html);
  for (const name of names) {
    const cache = await caches.open(name);
    const found = await Promise.all(files.map((file) => cache.match(file, { ignoreVary: true })));
    if (found.every(Boolean)) return name;
  }
  return undefined;
}

/** A page of this build as the host has it. Hosts send the page for what is missing with status 404. */
async function ownPage(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache', priority: 'low' });
  if (!response.ok && path !== site.missingPage) {
    throw new Error(`${path}: HTTP ${String(response.status)}`);
  }
  const copy = await readCopy(response);
  const own = new Set(site.files.map((file) => file.path));
  const stray = hashedFilesIn(copy.html).find((file) => !own.has(file));
  if (stray !== undefined) throw new Error(`${path} is of another build: it needs ${stray}`);
  return copy.response;
}

function isPage({ ok, type, redirected, headers }: Response): boolean {
  const isHtml = headers.get('content-type')?.startsWith('text/html') ?? false;
  return ok && type === 'basic' && !redirected && isHtml;
}

/** The text of a page, and a response with it that is no redirect and not encoded. */
async function readCopy(response: Response): Promise<{ html: string; response: Response }> {
  const html = await response.text();
  return { html, response: pageResponse(html, 200, response.headers) };
}

/** A page as a response; `like`: headers of a page, whose policies it takes over. */
export function pageResponse(html: string, status: number, like: Headers): Response {
  const headers = new Headers(like);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return new Response(html, { status, headers });
}
