import { violationsOf } from '../axe.ts';
import { expect, finderOf, test } from './test.ts';

const SECRET = 'abcdefghijklmnopqrstuvwxyz0';
const PASTE = `com.aliyun.oss.OSSException: The object you specified already exists and could not be overwritten.
[ErrorCode]: FileAlreadyExists
[RequestId]: 5F816C573E13173631578A19
[HostId]: examplebucket.oss-cn-hangzhou.aliyuncs.com
[ResponseError]: <img src=x onerror=alert(1)>
GET https://examplebucket.oss-cn-hangzhou.aliyuncs.com/a.txt?OSSAccessKeyId=LTAI5tAbCdEfGhIjKlMnOpQr&Expires=1700000000&Signature=${SECRET}%3D`;

test('a paste into the search field leads to its diagnosis, without its secrets', async ({
  page,
  context,
  requests,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), PASTE);
  const { input, box } = finderOf(page);
  await input.focus();
  await page.keyboard.press('Control+v');
  await expect(box.getByText('Diagnose this text')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/find\/#text=/);

  const view = page.locator('diagnosis-view');
  const best = view.locator('[data-best] a');
  await expect(best).toHaveAttribute('data-code', 'FileAlreadyExists');
  await expect(best).toHaveAttribute('data-message-id', 'overwrite-forbidden');
  await expect(view.locator('[data-message-text] del')).toHaveText('can ');
  await expect(view.getByRole('heading', { name: 'How to fix' })).toBeVisible();
  await expect(view.locator('[data-fields]')).toContainText('5F816C573E13173631578A19');
  await expect(view.locator('[data-fields]')).toContainText('cn-hangzhou');
  await expect(view.locator('[data-removed] li')).toHaveText(['AccessKey ID × 1', 'Signature × 1']);
  await expect(view.locator('img')).toHaveCount(0);

  await view.getByRole('button', { name: 'Copy the text for support' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('/e/FileAlreadyExists#overwrite-forbidden');
  expect(copied).toContain('RequestId: 5F816C573E13173631578A19');
  expect(copied).toContain('EC: (待补充 / please add)');
  const everything = [page.url(), copied, await page.content(), ...requests].join('\n');
  expect(everything).not.toContain(SECRET);
  expect(everything).not.toContain('AbCdEfGhIj');
  expect(new URL(page.url()).search).toBe('');
});

test('a link to a diagnosis shows it, in both languages, and "back" works', async ({ page }) => {
  const fragment = new URLSearchParams({ text: '<Code>FileImmutable</Code>' }).toString();
  await page.goto(`/en/find/#${fragment}`);
  await expect(page.locator('[data-best]')).toHaveText('FileImmutable');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.locator('[data-best]')).toHaveText('FileImmutable');
  await expect(page.getByRole('heading', { name: '解决方法' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'How to fix' })).toBeVisible();
});

test('what is typed is diagnosed as it grows; the field keeps what the reader wrote', async ({
  page,
}) => {
  await page.goto('/zh/find/');
  const paste = page.locator('[data-paste]');
  await paste.fill('accessKeySecret=q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5');
  await expect(page.locator('[data-part=empty]')).toBeVisible();
  await expect(page.locator('[data-removed] li')).toHaveText('AccessKey Secret × 1');
  await expect(paste).toHaveValue(/q1w2e3r4/);
  expect(page.url()).not.toContain('q1w2e3r4');
  await paste.fill('The restore operation is in progress.');
  await expect(page.locator('[data-best]')).toHaveText('RestoreAlreadyInProgress');
  await expect(page.locator('[data-message-text] del')).toHaveCount(0);
  await paste.fill('');
  await expect(page.locator('[data-part=best]')).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
});

test('what stands below a long explanation is a step away', async ({ page }) => {
  await page.goto('/en/find/');
  const paste = page.locator('[data-paste]');
  await paste.fill('<Code>NoSuchKey</Code> RequestId: 5F816C573E13173631578A19');
  await expect(page.getByRole('heading', { name: 'How to fix' })).toBeVisible();
  await page.getByRole('button', { name: 'For support', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'For support' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'For support' })).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Taken out' })).toBeHidden();
});

test('the link that skips to the content does not take the paste away', async ({ page }) => {
  await page.goto('/en/find/');
  const paste = page.locator('[data-paste]');
  await paste.fill('KeyDisabled');
  await expect(page.locator('[data-best]')).toHaveText('KeyDisabled');
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(paste).toHaveValue('KeyDisabled');
});

test('what is pasted before the indexes are there is not lost', async ({ page }) => {
  await page.route('**/finder/words*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('/en/find/', { waitUntil: 'domcontentloaded' });
  await page.locator('[data-paste]').fill('KeyDisabled');
  await expect(page.locator('[data-best] a')).toHaveText('KeyDisabled');
  await expect(page.locator('[data-paste]')).toHaveValue('KeyDisabled');
});

test('an explanation that arrives late does not join the next one', async ({ page }) => {
  await page.goto('/en/find/');
  await page.route('**/en/errors/KeyDisabled/', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  const late = page.waitForResponse('**/en/errors/KeyDisabled/');
  await page.locator('[data-paste]').fill('KeyDisabled');
  await expect(page.locator('[data-best]')).toHaveText('KeyDisabled');
  await page.locator('[data-paste]').fill('FileImmutable');
  await late;
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-explanation] section')).toHaveCount(1);
  await expect(page.locator('[data-explanation]')).toContainText('GetBucketWorm');
});

test('a part that varies has the value of the reader', async ({ page }) => {
  await page.goto('/en/find/');
  await page
    .locator('[data-paste]')
    .fill(
      '<Code>AccessDenied</Code><Message>Invalid according to Policy: Policy Condition failed: ["eq", "$key", "a"]</Message>',
    );
  await expect(page.locator('[data-message-text] mark')).toHaveText('["eq", "$key", "a"]');
  await expect(page.locator('[data-message-text] del')).toHaveCount(0);
});

test('a code of many messages offers them by group', async ({ page }) => {
  await page.goto('/zh/find/');
  await page.locator('[data-paste]').fill('AccessDenied');
  const links = page.locator('[data-explanation] a[data-message-id]');
  await expect(links.first()).toBeVisible();
  expect(await links.count()).toBeGreaterThan(6);
  expect(await page.locator('[data-explanation] li > p').count()).toBeGreaterThan(1);
});

test('a message that two codes share names both, and what tells them apart', async ({ page }) => {
  await page.goto('/en/find/');
  await page.locator('[data-paste]').fill('The object you specified is immutable.');
  await expect(page.locator('[data-best] a')).toHaveText('FileImmutable');
  const other = page.locator('[data-others] li', { hasText: 'MirrorFailed' });
  await expect(other.locator('p')).not.toBeEmpty();
  // It stays when the reader writes on and the answer is the same.
  await page.locator('[data-paste]').press('End');
  await page.locator('[data-paste]').pressSequentially(' RequestId 5F816C573E13173631578A19');
  await expect(page.locator('[data-best] a')).toHaveText('FileImmutable');
  await expect(other.locator('p')).not.toBeEmpty();
});

test('every error of a paste is named, each with its own entry and request id', async ({
  page,
}) => {
  await page.goto('/en/find/');
  await page
    .locator('[data-paste]')
    .fill(
      [
        '10:00:01 oss: <Error><Code>FileImmutable</Code><Message>The object you specified is immutable.</Message><RequestId>5F816C573E13173631578A19</RequestId></Error>',
        '10:00:02 oss: <Error><Code>BucketNotEmpty</Code><Message>The bucket you tried to delete is not empty.</Message><RequestId>5F816C573E13173631578A20</RequestId></Error>',
      ].join('\n'),
    );
  await expect(page.locator('[data-best] a')).toHaveText('FileImmutable');
  const further = page.locator('[data-further] li');
  await expect(further).toHaveCount(1);
  await expect(further).toContainText('RequestId: 5F816C573E13173631578A20');
  await expect(further.getByRole('link')).toHaveAttribute('href', /BucketNotEmpty\/#not-empty$/);
  // Named once: it is no other candidate for the first error.
  await expect(page.locator('[data-others] [data-code=BucketNotEmpty]')).toHaveCount(0);
});

test('the error of another vendor is named, not explained', async ({ page }) => {
  await page.goto('/en/find/');
  await page
    .locator('[data-paste]')
    .fill(
      '<Error><Code>BucketNotEmpty</Code><Message>The bucket you tried to delete is not empty</Message><RequestId>4442587FB7D0A2F9</RequestId><HostId>b.s3.amazonaws.com</HostId></Error>',
    );
  await expect(page.locator('[data-foreign]')).toHaveText(/Amazon S3/);
  await expect(page.locator('[data-part=best]')).toBeHidden();
});

test('the diagnosis has no accessibility violation', async ({ page }) => {
  await page.goto(`/zh/find/#${new URLSearchParams({ text: PASTE }).toString()}`);
  await expect(page.getByRole('heading', { name: '解决方法' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test.describe('when the index cannot be loaded', () => {
  test.use({ expectErrors: /Failed to load resource/ });

  test('the diagnosis says so, and a retry works', async ({ page }) => {
    await page.route('**/finder/words*', (route) => route.abort());
    await page.goto(`/en/find/#${new URLSearchParams({ text: 'KeyDisabled' }).toString()}`);
    await expect(page.getByText('The index could not be downloaded.')).toBeVisible();
    await page.unroute('**/finder/words*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-best]')).toHaveText('KeyDisabled');
  });
});
