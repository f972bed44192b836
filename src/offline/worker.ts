/// <reference lib="webworker" />
/**
 * The service worker: after the first visit the site works without a network. Pages come from the
 * network and are kept; scripts and indexes, whose names are hashes, come from the cache. Nothing that
 * a reader types or pastes reaches it: that stands in fragments, which requests do not carry, and
 * queries are not kept.
 *
 * A new worker waits, as browsers do by themselves, until no page is open that another one serves, and
 * then tidies up. Pages of a new version do not wait for it: they come from the network.
 */
import {
  explainedPage,
  keepExplanations,
  localeOf,
  noNetworkPage,
  permanentTarget,
  removeOldExplanations,
  renewExplanations,
  savesData,
} from './explanations.ts';
import { keepBuild, keepPage, keptFile, keptPage, removeOldBuilds } from './kept-files.ts';
import { pagePath } from './page-text.ts';
import { site } from './site.ts';

declare const self: ServiceWorkerGlobalScope;

/** How long a page that is kept waits for the network, in milliseconds. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const path = pathname.slice(site.base.length);
  if (!pathname.startsWith(site.base)) return;
  if (/^(?:_astro|finder)\//.test(path)) {
    event.respondWith(fileFor(request, pathname));
    if (path.startsWith('finder/')) event.waitUntil(prepareFor(event.clientId));
  } else if (request.mode === 'navigate' || !path.includes('.')) {
    event.respondWith(pageFor(event, pagePath(pathname)));
  }
});

/** Fails, so that the worker before it stays, when something is missing or the reader saves data. */
async function install(): Promise<void> {
  if (savesData()) throw new Error('the reader saves data');
  await keepBuild();
  await Promise.allSettled([keepOpenPages(), renewExplanations()]);
}

/** Keeps the pages that are open, which were loaded before there was this worker. */
async function keepOpenPages(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const { url } of open) {
    const { pathname } = new URL(url);
    if (!pathname.startsWith(site.base)) continue;
    await keepPage(pagePath(pathname), await fetch(pathname, { priority: 'low' }));
  }
}

async function activate(): Promise<void> {
  await Promise.all([removeOldBuilds(), removeOldExplanations()]);
  await self.registration.navigationPreload.enable();
  await self.clients.claim();
}

/** A file that a reload of the browser demands anew comes from the network. */
async function fileFor(request: Request, path: string): Promise<Response> {
  const kept = request.cache === 'reload' ? undefined : await keptFile(path);
  return kept ?? fetch(request);
}

/**
 * A page from the network; when that fails or takes long, the copy; when there is none, a page that
 * says so.
 */
async function pageFor(event: FetchEvent, path: string): Promise<Response> {
  const preloaded = Promise.resolve(event.preloadResponse as Promise<Response | undefined>);
  const network = preloaded.then((response) => response ?? fetch(event.request));
  const keeping = network.then(async (response) => {
    await keepPage(path, response.clone());
    const locale = localeOf(path);
    if (event.request.mode === 'navigate' && locale !== undefined) await keepExplanations(locale);
  });
  event.waitUntil(keeping.catch(() => undefined));
  const answer = network.catch(() => undefined);
  const inTime = await Promise.race([answer, pause(PATIENCE)]);
  if (inTime && inTime.status < 500) return inTime;
  const copy = (await keptPage(path)) ?? (await explainedPage(path));
  if (copy) return copy;
  const late = await answer;
  if (late) return late;
  if (event.request.mode !== 'navigate') return Response.error();
  const target = await permanentTarget(path);
  if (target !== undefined) return Response.redirect(target);
  return (await noNetworkPage(path)) ?? Response.error();
}

/** Whoever searches will read: loads the explanations in the language of that page. */
async function prepareFor(clientId: string): Promise<void> {
  const client = await self.clients.get(clientId);
  const locale = client && localeOf(new URL(client.url).pathname);
  if (locale !== undefined) await keepExplanations(locale).catch(() => undefined);
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
}
