/**
 * Registers the service worker, which makes the site usable without a network (`src/offline/`). Not
 * before the page is loaded and the browser has nothing else to do, and not for readers who save data.
 */
import { serviceWorkerPath } from '../lib/routes.ts';

declare const IS_OFFLINE_OFFERED: boolean;

const { serviceWorker, connection } = navigator as Partial<Navigator> & {
  connection?: { saveData: boolean };
};

if (import.meta.env.PROD && IS_OFFLINE_OFFERED && serviceWorker && !connection?.saveData) {
  addEventListener('load', () => {
    // Browsers may refuse a worker (private windows, policies); the site works without.
    serviceWorker.register(serviceWorkerPath()).catch(() => undefined);
  });
}
