/** Every page of the built site, in both themes. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { violationsOf } from '../axe.ts';
import { expect, stayOnPages, test } from '../e2e/test.ts';

/** Pages that one test looks at. */
const AT_ONCE = 40;

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => `/${name.split(path.sep).join('/')}`)
  .map((name) => name.replace(/index\.html$/, ''))
  .sort();

test.use({ expectErrors: /404/ });

for (let from = 0; from < pages.length; from += AT_ONCE) {
  const some = pages.slice(from, from + AT_ONCE);
  test(`${some[0] ?? ''} … ${some.at(-1) ?? ''}`, async ({ page }) => {
    await stayOnPages(page);
    for (const address of some) {
      await page.goto(address);
      expect.soft(await violationsOf(page), address).toEqual([]);
    }
  });
}
