/** One page of each kind; `npm run test:every-page` looks at every page. */
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { violationsOf } from '../axe.ts';
import { expect, finderOf, stayOnPages, test } from './test.ts';

/** Below a language. */
const PAGES = [
  '',
  'errors/',
  'errors/BucketNotEmpty/',
  'errors/BucketAlreadyExists/',
  'status/409/',
  'areas/encryption/',
  'ec/0002-00000031/',
  'operations/',
  'operations/PutBucket/',
  'guides/',
  'guides/encryption/',
  'ec/',
  'api/',
];

for (const locale of LOCALE_IDS) {
  for (const path of PAGES) {
    test(`/${locale}/${path} has no accessibility violation in either theme`, async ({ page }) => {
      await page.goto(`/${locale}/${path}`);
      expect(await violationsOf(page)).toEqual([]);
    });
  }

  test(`the open finder on a ${locale} page has none`, async ({ page }) => {
    await page.goto(`/${locale}/errors/KeyDisabled/`);
    const { input, options } = finderOf(page);
    await input.fill('bucket');
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await violationsOf(page)).toEqual([]);
  });
}

test.describe('pages without a language', () => {
  test.use({ expectErrors: /404/ });

  test('have no accessibility violation', async ({ page }) => {
    await stayOnPages(page);
    for (const path of ['/', '/e/KeyDisabled', '/find/', '/no-such-page']) {
      await page.goto(path);
      expect(await violationsOf(page), path).toEqual([]);
    }
  });
});
