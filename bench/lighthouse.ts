/** What Lighthouse says of a page of each important kind in both languages, on an emulated phone. */
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { serveCompressed } from './compressed-server.ts';
import type { Row } from './report.ts';

const PAGES = ['', 'errors/BucketNotEmpty/', 'status/400/', 'guides/uploads/'];
const LANGUAGES = ['zh', 'en'];

/** A port of the debugging protocol, which Lighthouse needs. */
const PORT = 9333;

/** Four scores of each page, and what costs points. */
export async function measureLighthouse(site: string): Promise<Row[]> {
  const server = await serveCompressed(site);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${String(PORT)}`],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const rows: Row[] = [];
    for (const address of LANGUAGES.flatMap((language) =>
      PAGES.map((page) => `${language}/${page}`),
    )) {
      const result = await lighthouse(server.url + address, {
        port: PORT,
        output: 'json',
        logLevel: 'error',
      });
      if (!result) throw new Error(`Lighthouse said nothing about ${address}`);
      rows.push({ page: address, ...scoresOf(result.lhr) });
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}

function scoresOf({ categories, audits }: Result): Row {
  const scores = Object.values(categories).map(({ title, score }): [string, number] => [
    title,
    Math.round((score ?? 0) * 100),
  ]);
  const weighty = new Set(
    Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => (weight > 0 ? [id] : [])),
    ),
  );
  const costly = Object.values(audits)
    .filter(({ id, score }) => weighty.has(id) && score !== null && score < 0.995)
    .map(({ id, score }) => `${id} ${String(score)}`);
  return { ...Object.fromEntries(scores), 'costs points': costly.join(', ') };
}
