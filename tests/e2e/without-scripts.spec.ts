import { TOTAL, TOTALS } from '../content-facts.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('the chapter of a status is complete', async ({ page }) => {
  await page.goto('/en/status/409/');
  await expect(page.getByRole('heading', { name: 'Cause', exact: true })).toHaveCount(
    TOTALS[409]?.messages ?? 0,
  );
  await expect(page.getByRole('heading', { name: 'How to fix', exact: true })).toHaveCount(
    TOTALS[409]?.messages ?? 0,
  );
  await expect(page.getByText('x-oss-next-append-position').first()).toBeVisible();
});

test('the field leads to the list of all codes, which is complete', async ({ page }) => {
  await page.goto('/zh/errors/KeyDisabled/');
  const input = page.locator('[data-finder-input]');
  await input.fill('anything');
  await input.press('Enter');
  await expect(page).toHaveURL(/\/zh\/errors\/\??$/);
  await expect(page.locator('li[data-status]')).toHaveCount(TOTAL.codes);
  await expect(page.locator('error-filter form')).toBeHidden();
});

test('the root and a permanent address offer both languages', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /中文/ })).toHaveAttribute('href', '/zh/');
  await expect(page.getByRole('link', { name: /English/ })).toHaveAttribute('href', '/en/');
  await page.goto('/e/FileImmutable');
  await expect(page.getByRole('link', { name: '中文' })).toHaveAttribute(
    'href',
    '/zh/errors/FileImmutable/',
  );
  await expect(page.getByText('合规保留策略').first()).toBeVisible();
  await expect(page.getByText('retention policy').first()).toBeVisible();
});

test('controls that need scripts are not shown', async ({ page }) => {
  await page.goto('/en/errors/FileAlreadyExists/');
  await expect(page.locator('copy-button').first()).toBeHidden();
  await expect(page.locator('theme-switch')).toBeHidden();
});
