import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-built-site.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  use: {
    locale: 'en-US',
    // Requests that a service worker answers cannot be intercepted; offline.spec.ts tests it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      args: [...CHROMIUM_FLAGS],
      ...(executablePath ? { executablePath } : {}),
    },
  },
});
