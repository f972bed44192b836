import AxeBuilder from '@axe-core/playwright';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { expect, finderOf, test } from './test.ts';

/** One page of each kind, below a language. */
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
  'api/',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const locale of LOCALE_IDS) {
      for (const path of PAGES) {
        test(`/${locale}/${path} has no accessibility violation`, async ({ page }) => {
          await page.goto(`/${locale}/${path}`);
          expect(await violations(page)).toEqual([]);
        });
      }

      test(`the open finder on a ${locale} page has none`, async ({ page }) => {
        await page.goto(`/${locale}/errors/KeyDisabled/`);
        const { input, options } = finderOf(page);
        await input.fill('bucket');
        await expect(options.first()).toBeVisible();
        await page.keyboard.press('ArrowDown');
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

test.describe('pages without a language', () => {
  test.use({ expectErrors: /404/ });

  test('have no accessibility violation', async ({ page }) => {
    // The scripts of these pages lead to a language at once, so they are served without them.
    await page.route(/\/$|KeyDisabled$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('location.replace', 'void');
      const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
      await route.fulfill({ response, body: body.replace(policy, '') });
    });
    for (const path of ['/', '/e/KeyDisabled', '/find/', '/no-such-page']) {
      await page.goto(path);
      expect(await violations(page), path).toEqual([]);
    }
  });
});

async function violations(page: Parameters<typeof finderOf>[0]): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
