/// <reference lib="webworker" />
/**
 * What a site that is built with `OFFLINE=no` has in place of the service worker: browsers that have
 * the worker look for a new one with each page, get this, and are rid of both and of all that was kept.
 */
import { OWN_CACHES } from './kept-files.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(remove());
});

async function remove(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN_CACHES));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
