import type { Locator } from '@playwright/test';
import { TOTAL, TOTALS } from '../content-facts.ts';
import { readContent } from '../../src/lib/entry-reader.ts';
import { expect, finderOf, test } from './test.ts';

const { entries } = readContent('content');

test('switching the language keeps the page, the place on it, and is remembered', async ({
  page,
}) => {
  await page.goto('/zh/errors/BucketAlreadyExists/#cannot-change-region');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/errors\/BucketAlreadyExists\/#cannot-change-region$/);
  await page.goto('/e/KeyDisabled#key-state-disabled');
  await expect(page).toHaveURL(/\/en\/errors\/KeyDisabled\/#key-state-disabled$/);
  await page.getByRole('link', { name: '中文' }).click();
  await page.goto('/');
  await expect(page).toHaveURL(/\/zh\/$/);
});

for (const [languages, expected] of [
  ['zh-TW', 'zh'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(`for a browser in ${languages}`, () => {
    test.use({ locale: languages });

    test(`permanent addresses and the root lead to ${expected}`, async ({ page }) => {
      await page.goto('/e/FileImmutable#protected-by-retention');
      await expect(page).toHaveURL(
        new RegExp(`/${expected}/errors/FileImmutable/#protected-by-retention$`),
      );
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`/${expected}/$`));
    });

    test(`the search of the browser leads to the diagnosis in ${expected}`, async ({ page }) => {
      await page.goto('/find/#text=position+is%20not+equal');
      await expect(page).toHaveURL(new RegExp(`/${expected}/find/#text=`));
      await expect(page.locator('textarea')).toHaveValue('position is not equal');
      await expect(page.getByText('PositionNotEqualToLength').first()).toBeVisible();
    });
  });
}

test.describe('missing addresses', () => {
  test.use({ expectErrors: /404/ });

  test('a missing address offers the nearest codes in both languages', async ({ page }) => {
    for (const [path, code] of [
      ['/zh/errors/BuketNotEmtpy/', 'BucketNotEmpty'],
      ['/e/FileAlreadyExist', 'FileAlreadyExists'],
      ['/en/errors/KeyPending', 'KeyPendingDeletion'],
    ] as const) {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      for (const locale of ['zh', 'en']) {
        await expect(page.locator(`[data-near=${locale}] a`, { hasText: code })).toHaveAttribute(
          'href',
          `/${locale}/errors/${code}/`,
        );
      }
    }
    await page.goto('/nothing-like-it');
    await expect(page.locator('[data-near=en]')).toBeHidden();
  });

  test('a permanent address in any letter case leads to its message', async ({ page }) => {
    await page.goto('/e/FILEimmutable#protected-by-retention');
    await expect(page).toHaveURL(/\/en\/errors\/FileImmutable\/#protected-by-retention$/);
    await page.goto('/zh/errors/keydisabled/');
    await expect(page).toHaveURL(/\/zh\/errors\/KeyDisabled\/$/);
  });

  test('an EC that is not covered has its category and the official document', async ({ page }) => {
    await page.goto('/ec/0002-99999999');
    await expect(page).toHaveURL(/\/ec\/\?q=0002-99999999$/);
    await expect(page.getByText('Category: authentication')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open this EC' })).toHaveAttribute(
      'href',
      'https://www.alibabacloud.com/help/en/oss/support/0002-99999999',
    );
    await page.goto('/ec/?q=<img src=x onerror=alert(1)>');
    await expect(page.getByText('This is not an EC.')).toBeVisible();
  });
});

test('the list of codes narrows by words, status, area and operation, and the choice is in the address', async ({
  page,
}) => {
  await page.goto('/en/errors/');
  const rows = page.locator('error-filter li[data-status]:visible');
  await expect(rows).toHaveCount(TOTAL.codes);
  await page.getByLabel('Filter by code').fill('append position');
  await expect(rows).toHaveCount(1);
  await expect(page.locator('[data-filter-count]')).toHaveText('1');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(TOTAL.codes);
  await page.getByLabel('API operation').selectOption('SealAppendObject');
  const sealing = entries.filter(({ messages }) =>
    messages.some(({ operations }) => operations.includes('SealAppendObject')),
  );
  await expect(rows).toHaveCount(sealing.length);
  await page.getByLabel('Subject').selectOption('encryption');
  await expect(page.getByText('No code fits these filters.')).toBeVisible();
  await page.getByLabel('API operation').selectOption('');
  const encryption = entries.filter(({ area }) => area === 'encryption').length;
  await expect(rows).toHaveCount(encryption);
  expect(page.url()).toMatch(/\/en\/errors\/#area=encryption$/);
  await page.reload();
  await expect(rows).toHaveCount(encryption);
});

test('the list of operations narrows by name', async ({ page }) => {
  await page.goto('/en/operations/');
  const rows = page.locator('list-filter li:visible');
  const field = page.getByLabel('Filter by the name');
  await field.fill('appendobj');
  await expect(rows.locator('a > :first-child')).toHaveText(['AppendObject', 'SealAppendObject']);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['OSS operations']);
  await field.fill('nothing like it');
  await expect(page.getByText('No operation has that name.')).toBeVisible();
});

test('the messages of a code that has many stand in groups and narrow by words', async ({
  page,
}) => {
  await page.goto('/zh/errors/InvalidArgument/#callback-not-json');
  const cards = page.locator('section.message:visible');
  const all = entries.find(({ code }) => code === 'InvalidArgument')?.messages.length ?? 0;
  await expect(cards).toHaveCount(all);
  await expect(page.locator('[data-filter-count]')).toBeHidden();
  await page.getByLabel('按消息或说明筛选').fill('versionId');
  await expect(cards).not.toHaveCount(all);
  for (const card of await cards.all()) await expect(card).toContainText(/versionId/i);
  await expect(page.locator('[data-filter-count]')).toHaveText(String(await cards.count()));
  await expect(page.locator('nav li[data-message]:visible')).toHaveCount(await cards.count());
  await page.getByLabel('按消息或说明筛选').fill('没有这样的词');
  await expect(cards).toHaveCount(0);
  await expect(page.locator('[data-filter-group]:visible')).toHaveCount(0);
  // A link to a message that is filtered out leads to it all the same.
  await page.evaluate(() => (location.hash = '#signing-date-invalid'));
  await expect(page.locator('#signing-date-invalid')).toBeInViewport();
});

test('a link to a part of a page leads to it at once, and below the header', async ({ page }) => {
  for (const [path, id] of [
    ['/zh/errors/AccessDenied/', 'url-expired'],
    ['/en/status/403/', 'InvalidAccessKeyId'],
  ] as const) {
    await page.goto(`${path}#${id}`);
    const header = await page.locator('body > header').boundingBox();
    const part = await page.locator(`#${id}`).boundingBox();
    const gap = (part?.y ?? 0) - (header?.height ?? 0);
    expect(gap, path).toBeGreaterThan(0);
    expect(gap, path).toBeLessThan(48);
  }
});

test('nothing on a page moves when its scripts arrive', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    '/zh/errors/SignatureDoesNotMatch/',
    '/zh/errors/AccessDenied/',
    '/en/errors/',
  ]) {
    await page.goto(path, { waitUntil: 'commit' });
    const top = () => page.evaluate(() => document.querySelector('footer')?.offsetTop);
    await page.waitForFunction(() => document.querySelector('footer'));
    const before = await top();
    await page.waitForFunction(() => customElements.get('copy-button'));
    await page.waitForLoadState('networkidle');
    expect(await top(), path).toBe(before);
  }
});

test('the columns beside an article show where the reader is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/zh/errors/SymlinkTargetNotExist/');
  await expect(page.locator('a[aria-current=page]')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.goto('/zh/status/404/#NoSuchVersion');
  const current = page.locator('[data-outline] a[aria-current]');
  await expect(current).toHaveText('NoSuchVersion');
  await expect(current).toBeInViewport();
  // Back over parts that the jump has passed.
  await page.evaluate(() => document.getElementById('NoSuchUser')?.scrollIntoView());
  await expect(current).toHaveText('NoSuchUser');
});

test('Chinese prose has the line height of Chinese', async ({ page }) => {
  await page.goto('/zh/errors/NoSuchKey/');
  const [line, size] = await page
    .locator('.prose p')
    .first()
    .evaluate((element) => {
      const { lineHeight, fontSize } = getComputedStyle(element);
      return [parseFloat(lineHeight), parseFloat(fontSize)] as const;
    });
  expect(line / size).toBeCloseTo(1.7);
});

test('an EC leads to its message, in either form of its address', async ({ page }) => {
  const [one] = entries.flatMap(({ code, messages }) =>
    messages.flatMap(({ id, ec }) => ec.map((value) => ({ code, id, ec: value }))),
  );
  const owners = entries.flatMap(({ messages }) =>
    messages.filter(({ ec }) => ec.includes(one?.ec ?? '')),
  );
  expect(owners).toHaveLength(1);
  for (const address of [`/ec/${one?.ec ?? ''}`, `/ec/?q=${one?.ec ?? ''}`]) {
    await page.goto(address);
    await expect(page).toHaveURL(new RegExp(`/en/errors/${one?.code ?? ''}/#${one?.id ?? ''}$`));
  }
});

test('the colour theme is chosen and kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/zh/');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByLabel('颜色主题').selectOption('dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto('/zh/errors/');
  expect(await background()).toBe(dark);
  await page.getByLabel('颜色主题').selectOption('');
  expect(await background()).toBe(light);
});

test('copying gives the permanent address, the message and the sample, and says so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/en/errors/FileAlreadyExists/');
  await page.getByRole('button', { name: 'Copy permanent link to this message' }).click();
  expect(await copied()).toMatch(/\/e\/FileAlreadyExists#overwrite-forbidden$/);
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copy message', exact: true }).press('Enter');
  expect(await copied()).toBe(
    'The object you specified already exists and can not be overwritten.',
  );
  await page.getByRole('button', { name: 'Copy code' }).click();
  expect(await copied()).toContain("import OSS from 'ali-oss';\n");
});

test('a page printed has the text and no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/zh/status/409/');
  await expect(page.locator('header').first()).toBeHidden();
  await expect(page.locator('copy-button').first()).toBeHidden();
  await expect(page.getByRole('heading', { name: '解决方法' })).toHaveCount(
    TOTALS[409]?.messages ?? 0,
  );
});

test('no page is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/zh/',
    '/en/errors/',
    '/zh/errors/BucketNotEmpty/',
    '/en/errors/InventoryConfigurationAlreadyExists/',
    '/en/status/409/',
    '/zh/operations/',
    '/e/KeyDisabled/',
  ]) {
    await page.goto(path);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess, path).toBe(0);
  }
});

test('? says which keys there are, but not while the reader types', async ({ page }) => {
  await page.goto('/zh/errors/KeyDisabled/');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: '键盘操作' });
  await expect(dialog).toContainText('Esc');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const { input } = finderOf(page);
  await input.press('?');
  await expect(input).toHaveValue('?');
  await expect(dialog).toHaveCount(0);
});

test('a long chapter comes back at the place where it was left', async ({ page }) => {
  await page.goto('/zh/status/400/#PublicEndpointForbidden.default-domain-blocked');
  const heading = page.locator('[id="PublicEndpointForbidden.default-domain-blocked"]');
  await page.mouse.wheel(0, 500);
  await expect.poll(() => topOf(heading)).toBeLessThan(0);
  const before = await topOf(heading);
  await page.reload();
  await expect.poll(async () => Math.abs((await topOf(heading)) - before)).toBeLessThan(8);
  await page.goto('/zh/errors/NoSuchKey/');
  await page.goBack();
  await expect.poll(async () => Math.abs((await topOf(heading)) - before)).toBeLessThan(8);
});

/** Pixels from the top of the window. */
function topOf(element: Locator): Promise<number> {
  return element.evaluate((it) => it.getBoundingClientRect().top);
}
