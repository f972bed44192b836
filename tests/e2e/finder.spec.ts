import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { readContent } from '../../src/lib/entry-reader.ts';
import { PROBES } from '../content-facts.ts';
import { SHAPES } from '../paste-shapes.ts';
import { expect, finderOf, test } from './test.ts';

const { entries } = readContent('content');
const messages = entries.flatMap(({ code, messages: own }) =>
  own.flatMap(({ id, text }) => (text === undefined ? [] : [{ code, id, text }])),
);

/** Every tenth message whose text no other code shares; the content tests go through all. */
const sample = messages
  .filter(({ text }) => messages.filter((other) => other.text === text).length === 1)
  .filter((_, at) => at % 10 === 0);

for (const locale of LOCALE_IDS) {
  test.describe(`on a ${locale} page`, () => {
    test('a message, pasted whole, has its entry and message first', async ({ page }) => {
      await page.goto(`/${locale}/errors/KeyDisabled/`);
      const { input, options } = finderOf(page);
      for (const { code, id, text } of sample) {
        await input.fill(text);
        await expect(options.first()).toHaveAttribute('data-code', code);
        await expect(options.first()).toHaveAttribute('data-message-id', id);
        await expect(options.first()).toContainText(text);
      }
    });

    test('a message inside the XML of a response has its entry first', async ({ page }) => {
      await page.goto(`/${locale}/`);
      const { input, options } = finderOf(page);
      for (const { code, id, text } of sample) {
        await input.fill(
          `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${text}</Message><RequestId>5C3D9175B6FC201293AD4890</RequestId><HostId>examplebucket.oss-cn-hangzhou.aliyuncs.com</HostId></Error>`,
        );
        await expect(options.first()).toHaveAttribute('data-code', code);
        await expect(options.first()).toHaveAttribute('data-message-id', id);
      }
    });

    test('a code, in any case, comes first', async ({ page }) => {
      await page.goto(`/${locale}/`);
      const { input, options } = finderOf(page);
      for (const { code } of sample) {
        for (const typed of [code, code.toLowerCase(), code.toUpperCase()]) {
          await input.fill(typed);
          await expect(options.first()).toHaveAttribute('data-code', code);
        }
      }
    });

    for (const [words, code] of PROBES[locale]) {
      test(`"${words}" has ${code} first`, async ({ page }) => {
        await page.goto(`/${locale}/`);
        const { input, options } = finderOf(page);
        await input.fill(words);
        await expect(options.first()).toHaveAttribute('data-code', code);
      });
    }

    test('the full text adds pages that the finder does not name', async ({ page, requests }) => {
      await page.goto(`/${locale}/`);
      const { input, box } = finderOf(page);
      await input.focus();
      await page.waitForLoadState('networkidle');
      expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
      await input.fill(
        locale === 'zh' ? '多个来源 读取时再合并' : 'merge several sources when reading',
      );
      await expect(
        box.locator('a', { has: page.locator('.finder-excerpt') }).first(),
      ).toHaveAttribute('data-code', 'PositionNotEqualToLength');
    });
  });
}

test('the field works by keyboard alone', async ({ page }) => {
  await page.goto('/en/errors/KeyDisabled/');
  const { box, input, options } = finderOf(page);
  await page.keyboard.press('/');
  await expect(input).toBeFocused();
  await expect(input).toHaveValue('');
  await page.keyboard.type('bucket');
  await expect(box).toHaveAttribute('data-finder-state', 'results');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const id = await options.first().getAttribute('id');
  await expect(input).toHaveAttribute('aria-activedescendant', id ?? '');
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('data-finder-state', 'idle');
  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('data-finder-state', 'results');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('live channel is disabled');
  await expect(options.first()).toHaveAttribute('data-code', 'LiveChannelDisabled');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/errors\/LiveChannelDisabled\/#disabled-by-owner$/);
});

test('Control-K and Command-K focus the field from anywhere', async ({ page }) => {
  await page.goto('/zh/errors/');
  await page.locator('input[name=text]').focus();
  await page.keyboard.press('Control+k');
  await expect(finderOf(page).input).toBeFocused();
  await page.locator('input[name=text]').focus();
  await page.keyboard.press('Meta+k');
  await expect(finderOf(page).input).toBeFocused();
});

test('what arrives late does not open a panel that was closed', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('/en/');
  const { box, input } = finderOf(page);
  const asked = page.waitForRequest('**/pagefind/pagefind.js');
  const fullText = page.waitForResponse(/\/pagefind\/fragment\//);
  await input.fill('retention');
  await expect(box).toHaveAttribute('data-finder-state', 'results');
  await asked;
  await input.press('Escape');
  await fullText;
  await page.waitForLoadState('networkidle');
  await expect(box).toHaveAttribute('data-finder-state', 'idle');
});

test('results are announced', async ({ page }) => {
  await page.goto('/en/');
  const { box, input } = finderOf(page);
  await input.fill('KeyDisabled');
  await expect(box.locator('[data-finder-status]')).toHaveText(/^Results: \d+$/);
  await input.fill('zzzz qqqq');
  await expect(box.locator('[data-finder-status]')).toHaveText(/^No error here fits that\./);
  await expect(box).toHaveAttribute('data-finder-state', 'empty');
});

test('the error of another store is named, though pages here share its words', async ({
  page,
  requests,
}) => {
  await page.goto('/en/');
  const { box, input, options } = finderOf(page);
  await input.fill('NoSuchBucket');
  await expect(options.first()).toHaveAttribute('data-code', 'NoSuchBucket');
  await page.waitForResponse(/\/pagefind\/fragment\//);
  const before = requests.length;
  await input.fill(
    '<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><HostId>b.s3.amazonaws.com</HostId></Error>',
  );
  await expect(box.locator('[data-finder-foreign]')).toHaveText(/Amazon S3$/);
  await expect(box.locator('[data-finder-advice]')).toBeHidden();
  // Longer than the pause before the full text is asked.
  await page.waitForTimeout(500);
  await expect(box).toHaveAttribute('data-finder-state', 'empty');
  expect(requests.slice(before).filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('the full text adds no pages that share the first letters of a word alone', async ({
  page,
}) => {
  await page.goto('/en/');
  const { box, input } = finderOf(page);
  for (const [words, state] of [
    ['asdfgh', 'empty'],
    ['kubernetes pod', 'empty'],
    ['decrypted', 'results'],
  ] as const) {
    const hits = page.waitForResponse(/\/pagefind\/fragment\//);
    await input.fill(words);
    await hits;
    await page.waitForLoadState('networkidle');
    await expect(box).toHaveAttribute('data-finder-state', state);
  }
});

test('a guide among the results is called one', async ({ page }) => {
  await page.goto('/en/');
  const { input, options } = finderOf(page);
  await input.fill('rtmp');
  const guide = options.and(page.locator('[href$="/guides/livechannel/"]'));
  await expect(guide).toContainText(/^GuideLiveChannel: pushing/);
  await expect(guide).not.toContainText('guide:');
});

test('lines of a paste stay apart', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/');
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      'FileImmutable\nThe object you specified is immutable.\n5C3D9175',
    ),
  );
  const { input, options } = finderOf(page);
  await input.focus();
  await page.keyboard.press('Control+v');
  await expect(input).toHaveValue('FileImmutable The object you specified is immutable. 5C3D9175');
  await expect(options.first()).toHaveAttribute('data-message-id', 'protected-by-retention');
});

test('markup in a paste stays text', async ({ page }) => {
  await page.goto('/en/');
  const { input, box } = finderOf(page);
  await input.fill('<img src=x onerror=alert(1)> bucket not empty <script>alert(2)</script>');
  await expect(box).not.toHaveAttribute('data-finder-state', 'loading');
  await expect(box.locator('img, script')).toHaveCount(0);
});

test('twenty pastes ask for nothing but the finder’s files of this site, each once', async ({
  page,
  requests,
}) => {
  await page.goto('/zh/errors/KeyDisabled/');
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  const { input, options } = finderOf(page);
  const pastes = Object.values(SHAPES);
  expect(pastes).toHaveLength(20);
  for (const [at, shapeOf] of pastes.entries()) {
    const { code, id, text } = sample[at % sample.length] ?? { code: '', id: '', text: '' };
    await input.fill(shapeOf({ code, status: 409, message: text, ec: '' }));
    await expect(options.first()).toHaveAttribute('data-code', code);
    await expect(options.first()).toHaveAttribute('data-message-id', id);
  }
  await page.waitForLoadState('networkidle');
  // A message by itself is no paste: the full text is asked for it, if the next one is slow to come.
  const asked = requests.slice(before).filter((path) => !/^\/pagefind\/|full-text/.test(path));
  const names = asked.map((path) => /^\/(?:finder|_astro)\/([a-z-]+)\./.exec(path)?.[1]).sort();
  expect(names).toEqual(['finder-client', 'messages', 'paste-fragment', 'words-zh']);
  expect(page.url()).not.toContain('?');
});

test('the full text is not asked about a paste that is answered', async ({ page, requests }) => {
  await page.goto('/zh/errors/KeyDisabled/');
  const { input, options } = finderOf(page);
  const [{ code, text } = { code: '', text: '' }] = sample;
  await input.fill(SHAPES['java']?.({ code, status: 409, message: text, ec: '' }) ?? '');
  await expect(options.first()).toHaveAttribute('data-code', code);
  // Longer than the pause before the full text is asked.
  await page.waitForTimeout(600);
  expect(requests.filter((path) => /^\/pagefind\/|full-text/.test(path))).toEqual([]);
});

test.describe('when downloads fail', () => {
  const PASTE =
    '<Error><Code>FileImmutable</Code><Message>The object you specified is immutable.</Message><RequestId>5F816C573E13173631578A19</RequestId></Error>';

  test.use({ expectErrors: /Failed to load resource|pagefind|dynamically imported/i });

  test('a missing index is said, and a retry brings the answer', async ({ page }) => {
    await page.route('**/finder/messages*', (route) => route.abort());
    await page.goto('/en/');
    const { box, input, options } = finderOf(page);
    await input.fill('KeyDisabled');
    await expect(box).toHaveAttribute('data-finder-state', 'error');
    await expect(
      box.getByText('The index could not be downloaded. Check your connection.'),
    ).toBeVisible();
    await page.unroute('**/finder/messages*');
    await box.getByRole('button', { name: 'Try again' }).first().click();
    await expect(options.first()).toHaveAttribute('data-code', 'KeyDisabled');
    await expect(input).toHaveValue('KeyDisabled');
  });

  for (const [problem, body] of [
    ['corrupt', '{"codes":'],
    ['of another version', '{"version":1,"entries":[]}'],
    ['a page of somebody else', '<!doctype html><title>Log in</title>'],
  ] as const) {
    test(`an index that is ${problem} is said`, async ({ page }) => {
      await page.route('**/finder/messages*', (route) => route.fulfill({ body }));
      await page.goto('/zh/');
      const { box, input } = finderOf(page);
      await input.fill('KeyDisabled');
      await expect(box).toHaveAttribute('data-finder-state', 'error');
      await expect(input).toHaveValue('KeyDisabled');
    });

    test(`words that are ${problem} are done without`, async ({ page }) => {
      await page.route('**/finder/words*', (route) => route.fulfill({ body }));
      await page.goto('/en/');
      const { box, input, options } = finderOf(page);
      await input.fill('删除存储空间');
      await expect(box.locator('[data-finder-notice]')).toBeVisible();
      await input.fill('The restore operation is in progress.');
      await expect(options.first()).toHaveAttribute('data-code', 'RestoreAlreadyInProgress');
    });
  }

  test('a corrupt index in the browser’s cache is replaced', async ({ page }) => {
    let isFirst = true;
    await page.route('**/finder/messages*', async (route) => {
      if (isFirst) await route.fulfill({ body: '{"codes":' });
      else await route.continue();
      isFirst = false;
    });
    await page.goto('/zh/errors/NoSuchKey/');
    const { input, options } = finderOf(page);
    await input.fill('KeyDisabled');
    await expect(options.first()).toHaveAttribute('data-code', 'KeyDisabled');
  });

  test('an index that does not arrive is said, and a retry brings the answer', async ({ page }) => {
    await page.clock.install();
    await page.route('**/finder/messages*', () => undefined);
    await page.goto('/en/errors/NoSuchKey/');
    const { box, input, options } = finderOf(page);
    const asked = page.waitForRequest('**/finder/messages*');
    await input.fill('KeyDisabled');
    await asked;
    await expect(box).toHaveAttribute('data-finder-state', 'loading');
    await page.clock.fastForward(31_000);
    await expect(box).toHaveAttribute('data-finder-state', 'error');
    await page.unroute('**/finder/messages*');
    await box.getByRole('button', { name: 'Try again' }).first().click();
    await expect(options.first()).toHaveAttribute('data-code', 'KeyDisabled');
  });

  test('a paste is answered without the script that makes its link', async ({ page }) => {
    await page.route('**/_astro/paste-fragment*', (route) => route.abort());
    await page.goto('/en/');
    const { box, input, options } = finderOf(page);
    await input.fill(PASTE);
    await expect(options.first()).toHaveAttribute('data-code', 'FileImmutable');
    await expect(box.locator('[data-finder-notice]')).toBeVisible();
    await input.press('Enter');
    await expect(page).toHaveURL(/\/en\/errors\/FileImmutable\//);
  });

  test('without words and full text, codes and messages are still found', async ({ page }) => {
    await page.route('**/finder/words*', (route) => route.fulfill({ status: 503 }));
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/zh/');
    const { box, input, options } = finderOf(page);
    await input.fill('The restore operation is in progress.');
    await expect(options.first()).toHaveAttribute('data-code', 'RestoreAlreadyInProgress');
    await expect(box.locator('[data-finder-notice]')).toBeVisible();
  });
});

test('a home page that nobody searches loads codes and messages, and no words', async ({
  page,
  requests,
}) => {
  await page.goto('/zh/');
  await page.waitForLoadState('networkidle');
  const ofFinder = (): string[] =>
    requests.flatMap((path) => /^\/finder\/([a-z-]+)\./.exec(path)?.[1] ?? []);
  expect(ofFinder()).toEqual(['messages']);
  await finderOf(page).input.focus();
  await expect.poll(ofFinder).toEqual(['messages', 'words-zh']);
});
