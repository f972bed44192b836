/**
 * The built site with its index of messages in small parts, as a site of many times the size has it:
 * the files are made from the content and served in place of the built one.
 */
import type { Page } from '@playwright/test';
import { readContent } from '../../src/lib/entry-reader.ts';
import { finderIndexFiles } from '../../src/lib/finder-index.ts';
import { expect, finderOf, test } from './test.ts';

const { messages, parts } = finderIndexFiles(readContent('content'), 5_000);

const MESSAGE = 'The restore operation is in progress.';

/** Serves the split index; the parts that are asked for are added to the list that is returned. */
async function splitIndex(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/finder/messages*', (route) => route.fulfill({ body: messages.body }));
  await page.route('**/finder/message-part-*', (route) => {
    const part = parts.find(({ name }) => route.request().url().endsWith(`/${name}`));
    asked.push(part?.name ?? '');
    return part ? route.fulfill({ body: part.body }) : route.fulfill({ status: 404 });
  });
  return asked;
}

test('a code is found without any part, a message with the few that it needs', async ({ page }) => {
  const asked = await splitIndex(page);
  await page.goto('/zh/');
  const { input, options } = finderOf(page);
  await input.fill('NoSuchKey');
  await expect(options.first()).toHaveAttribute('data-code', 'NoSuchKey');
  await input.fill(MESSAGE);
  await expect(options.first()).toHaveAttribute('data-code', 'RestoreAlreadyInProgress');
  await expect(options.first()).toHaveAttribute('data-message-id', /./);
  expect(asked).not.toContain('');
  expect(asked.length).toBeLessThan(parts.length / 2);
});

test('words find entries and ECs by their names, whatever parts are there', async ({ page }) => {
  await splitIndex(page);
  await page.goto('/zh/');
  const { input, options } = finderOf(page);
  await input.fill('签名不匹配');
  await expect(options.first()).toHaveAttribute('data-code', 'SignatureDoesNotMatch');
  for (const option of await options.all())
    await expect(option).not.toHaveAttribute('data-code', '');
});

test('a diagnosis loads what the paste needs', async ({ page }) => {
  await splitIndex(page);
  await page.goto(`/en/find/#text=${encodeURIComponent(MESSAGE)}`);
  const best = page.locator('diagnosis-view [data-best] a');
  await expect(best).toHaveAttribute('data-code', 'RestoreAlreadyInProgress');
  await expect(best).toHaveAttribute('data-message-id', /./);
});

test.describe('when a part fails', () => {
  test.use({ expectErrors: /503/ });

  test('a part that fails is said, and is asked for again', async ({ page }) => {
    await splitIndex(page);
    await page.route('**/finder/message-part-*', (route) => route.fulfill({ status: 503 }));
    await page.goto('/en/');
    const { box, input, options } = finderOf(page);
    await input.fill(MESSAGE);
    await expect(box.locator('[data-finder-notice]')).toBeVisible();
    // In front of the route before: in between, no request goes past both.
    await splitIndex(page);
    await input.fill(`${MESSAGE} `);
    await expect(options.first()).toHaveAttribute('data-code', 'RestoreAlreadyInProgress');
    await expect(options.first()).toHaveAttribute('data-message-id', /./);
  });
});
