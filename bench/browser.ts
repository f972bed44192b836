/**
 * A search in Chromium, from the first keystroke to the first result: cold and warm under the throttling
 * that browsers call Slow 4G with a processor four times slower, and without throttling.
 */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { serveCompressed } from './compressed-server.ts';
import type { Row } from './report.ts';
import { median, rounded } from './statistics.ts';

/** Slow 4G as the developer tools of Chromium define it: bytes per second, milliseconds. */
const SLOW_4G = {
  offline: false,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
  latency: 562.5,
};
const CPU_SLOWDOWN = 4;

/** Queries of each kind: a code, a message, words. */
const QUERIES = ['NoSuchKey', 'Position is not equal to file length.', '签名不匹配'];

const COLD_ROUNDS = 5;

/** Between the focus and the first keystroke, in milliseconds: at once, and as soon as a person can. */
const PAUSES = [0, 200];
const WARM_ROUNDS = 3;

/** Searches the site below `site`; medians. */
export async function measureSearch(site: string): Promise<Row[]> {
  const server = await serveCompressed(site);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...CHROMIUM_FLAGS],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const loaded = await timesOnPage(browser, server.url, false);
    const slow = await timesOnPage(browser, server.url, true);
    const cold: Row[] = [];
    for (const pause of PAUSES) {
      const searches: { time: number; bytes: number }[] = [];
      for (let round = 0; round < COLD_ROUNDS; round += 1) {
        searches.push(await coldSearch(browser, server.url, pause));
      }
      cold.push({
        search: `cold, Slow 4G, slow processor, ${String(pause)} ms after the focus`,
        'keystroke to result, ms': rounded(median(searches.map(({ time }) => time))),
        'bytes received until then': median(searches.map(({ bytes }) => bytes)),
      });
    }
    return [
      ...cold,
      {
        search: 'warm, Slow 4G, slow processor',
        'keystroke to result, ms': rounded(median(slow)),
        'bytes received until then': 0,
      },
      {
        search: 'warm, not throttled',
        'keystroke to result, ms': rounded(median(loaded)),
        'bytes received until then': 0,
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** Times of searches once everything is loaded. */
async function timesOnPage(browser: Browser, url: string, isSlow: boolean): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}zh/`);
  await page.locator('[data-finder-input]').focus();
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  for (const query of QUERIES) {
    await type(page, '');
    await type(page, query);
  }
  if (isSlow) await throttle(page);
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    for (const query of QUERIES) {
      await type(page, '');
      times.push(await type(page, query));
    }
  }
  await page.close();
  return times;
}

/** The first search of a reader who has the page and nothing else, not even what a worker would keep. */
async function coldSearch(
  browser: Browser,
  url: string,
  pause: number,
): Promise<{ time: number; bytes: number }> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${url}zh/errors/BucketNotEmpty/`, { waitUntil: 'networkidle' });
  const session = await throttle(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  if (pause > 0) {
    await page.locator('[data-finder-input]').focus();
    await page.waitForTimeout(pause);
  }
  const time = await type(page, 'NoSuchKey');
  const received = bytes;
  await context.close();
  return { time, bytes: received };
}

async function throttle(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return session;
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
