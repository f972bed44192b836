import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  globalSetup: './tests/e2e/serve-built-site.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // No traces: recording them takes a quarter of the time. `--trace on` shows what happened in a test.
  // How long something takes is never what is tested, and machines differ.
  expect: { timeout: 30_000 },
  projects: [
    { name: 'e2e', testDir: './tests/e2e', timeout: 180_000 },
    // Takes a quarter of an hour: for changes of what all pages have, not part of `npm test`.
    { name: 'every-page', testDir: './tests/every-page', timeout: 600_000 },
  ],
  use: {
    locale: 'en-US',
    // Requests that a service worker answers cannot be intercepted; offline.spec.ts tests it.
    serviceWorkers: 'block',
    launchOptions: {
      args: [...CHROMIUM_FLAGS],
      ...(executablePath ? { executablePath } : {}),
    },
  },
});
