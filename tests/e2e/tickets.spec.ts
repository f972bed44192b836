import { violationsOf } from '../axe.ts';
import { expect, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('from a paste to a ticket, and from its link to the same message in the other language', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/zh/find/');
  await page
    .locator('[data-paste]')
    .fill(
      '<Error><Code>PositionNotEqualToLength</Code><Message>Position is not equal to file length.</Message><RequestId>5F816C573E13173631578A19</RequestId></Error> Signature=abcdefghijklmnopqrstuvwxyz0%3D',
    );
  await expect(page.locator('[data-ticket]')).toContainText('How to fix');
  await page.getByRole('button', { name: '复制工单内容' }).click();
  const ticket = await page.evaluate(() => navigator.clipboard.readText());
  expect(ticket.length).toBeLessThanOrEqual(1500);
  expect(ticket).toContain('原因');
  expect(ticket).toContain('RequestId: 5F816C573E13173631578A19');
  expect(ticket).not.toContain('abcdefghijklmnop');
  const [link = ''] = /https?:\S+/.exec(ticket) ?? [];

  const other = await browser.newContext({ locale: 'en-US', ...(baseURL && { baseURL }) });
  const customer = await other.newPage();
  await customer.goto(link);
  await expect(customer).toHaveURL(/\/en\/errors\/PositionNotEqualToLength\/#position-mismatch$/);
  await expect(customer.locator('#position-mismatch')).toBeInViewport();
  await other.close();
});

test('a message has a dialog with its link and a text in both languages', async ({ page }) => {
  await page.goto('/en/errors/BucketAlreadyExists/');
  const card = page.locator('section.message', { has: page.locator('#cannot-change-region') });
  const opener = card.getByRole('button', { name: 'For a ticket' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'For a ticket' });
  await expect(dialog.getByRole('button', { name: 'Copy the ticket text' })).toBeFocused();
  const text = dialog.getByRole('textbox');
  await expect(text).toHaveValue(/Cause: [\s\S]*Please provide/);
  await expect(text).toHaveValue(/原因：/);
  await expect(text).toHaveValue(/\/e\/BucketAlreadyExists#cannot-change-region/);
  await dialog.getByLabel('Markdown').check();
  await expect(text).toHaveValue(/^\*\*BucketAlreadyExists\*\*/);
  await dialog.getByRole('button', { name: 'Copy a Markdown link' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^\[BucketAlreadyExists: .+\]\(http.+#cannot-change-region\)$/);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('an entry can be copied as Markdown', async ({ page }) => {
  await page.goto('/zh/errors/NoSuchKey/');
  await page.getByRole('button', { name: '复制为 Markdown' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(/^# NoSuchKey\n/);
  expect(markdown).toContain('### 解决方法');
});

test('a refused clipboard does not keep the text from being copied', async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto('/zh/errors/KeyDisabled/');
  await page.locator('header ticket-button button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '复制工单内容' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/已复制|复制失败/);
});
