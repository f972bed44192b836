/**
 * Times of a search in a real browser, with files compressed as a host sends them: once everything is
 * loaded, and cold under the throttling that browsers call Slow 4G with a processor four times slower.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';

/** Slow 4G as the developer tools of Chromium define it: bytes per second, milliseconds. */
const SLOW_4G = {
  offline: false,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
  latency: 562.5,
};
const CPU_SLOWDOWN = 4;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Queries of each kind: a code, a message, words. */
const QUERIES = ['NoSuchKey', 'Position is not equal to file length.', '签名不匹配'];

/** Milliseconds by name; medians where a thing is done several times. */
export async function searchTimes(): Promise<Record<string, number>> {
  const { server, url } = await serveCompressed('dist');
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...CHROMIUM_FLAGS],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    return {
      'browser, keystroke to result, loaded, ms': await loadedTime(browser, url),
      'browser, first keystroke to first result, Slow 4G and slow CPU, ms': await coldTime(
        browser,
        url,
      ),
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function loadedTime(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${url}zh/`);
  await page.locator('[data-finder-input]').focus();
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  for (const query of [...QUERIES, ...QUERIES, ...QUERIES]) {
    await type(page, '');
    times.push(await type(page, query));
  }
  await page.close();
  return median(times.slice(QUERIES.length));
}

async function coldTime(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}zh/errors/BucketNotEmpty/`, { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    times.push(await type(page, 'NoSuchKey'));
    await context.close();
  }
  return median(times);
}

/** Puts `text` into the field as one keystroke; milliseconds until a result stands in the list. */
function type(page: Page, text: string): Promise<number> {
  return page.evaluate(async (value) => {
    const input = document.querySelector<HTMLInputElement>('[data-finder-input]');
    const list = document.querySelector('[data-finder-results]');
    if (!input || !list) throw new Error('the page has no finder');
    const start = performance.now();
    input.focus();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (value !== '' && !list.querySelector('a[data-code]')) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const time = performance.now() - start;
    if (value === '') list.replaceChildren();
    return time;
  }, text);
}

async function serveCompressed(folder: string): Promise<{ server: Server; url: string }> {
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = bodies.get(file) ?? brotliCompressSync(readFileSync(file));
    bodies.set(file, body);
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { server, url: `http://localhost:${String((server.address() as AddressInfo).port)}/` };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
