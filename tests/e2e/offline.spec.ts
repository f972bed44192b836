import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeRemoval } from '../../src/integrations/service-worker.ts';
import { ChangingSite } from './changing-site.ts';
import { expect, finderOf, test as base } from './test.ts';

/** Each test has a site of its own, since they take it down and replace it. */
const test = base.extend<{ site: ChangingSite }>({
  site: async ({}, use) => {
    const site = new ChangingSite();
    await site.open();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
});

// What fails because the site is down is logged by the browser.
test.use({
  serviceWorkers: 'allow',
  expectErrors: /Failed to load resource|fetching the script|pagefind/i,
});

/** Waits until a worker serves the page; all that every page needs is kept then. */
async function workerOf(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Whether a worker of another version is installed, and waits for the one that serves pages. */
async function hasWaitingWorker(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.waiting);
  });
}

/** Addresses in the caches whose names end with `kind`. */
async function kept(page: Page, kind: RegExp): Promise<string[]> {
  return page.evaluate(async (pattern) => {
    const names = (await caches.keys()).filter((name) => new RegExp(pattern).test(name));
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => url);
  }, kind.source);
}

/** Visits a page as somebody who goes on reading: then the explanations of its language are kept. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto('/en/find/');
  await workerOf(page);
  await page.goto(path);
  const locale = path.slice(1, 3);
  await expect
    .poll(async () => {
      const urls = await kept(page, /explanations$/);
      return urls.some((url) => url.includes(`explained-${locale}-lists`));
    })
    .toBe(true);
}

for (const [locale, fix, notice] of [
  ['zh', '解决方法', '现在连不上本站，这是这台设备上保存的内容。'],
  ['en', 'How to fix', 'The site cannot be reached; this is the copy saved on this device.'],
] as const) {
  test(`without a network, an error is found and its ${locale} entry read`, async ({
    page,
    site,
  }) => {
    await visit(page, `/${locale}/`);
    site.set('down');
    await page.reload();
    const { input, options } = finderOf(page);
    await input.fill('The bucket you tried to delete is not empty.');
    await expect(options.first()).toHaveAttribute('data-message-id', 'not-empty');
    await input.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/errors/BucketNotEmpty/#not-empty$`));
    await expect(page).toHaveTitle(/^BucketNotEmpty/);
    await expect(page.locator('#not-empty')).toBeInViewport();
    await expect(page.getByRole('heading', { name: fix })).toBeVisible();
    await expect(page.getByText(notice)).toBeVisible();
    const other = locale === 'zh' ? 'en' : 'zh';
    await expect(page.locator('[data-switch-locale]')).toHaveAttribute(
      'href',
      `/${other}/errors/BucketNotEmpty/`,
    );
    // The next search starts from there.
    await finderOf(page).input.fill('KeyDisabled');
    await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'KeyDisabled');
  });
}

test('without a network, a paste is diagnosed and explained', async ({ page, site }) => {
  await visit(page, '/en/');
  site.set('down');
  const fragment = new URLSearchParams({ text: '<Code>FileImmutable</Code>' }).toString();
  await page.goto(`/en/find/#${fragment}`);
  await expect(page.locator('[data-best]')).toHaveText('FileImmutable');
  await expect(page.getByRole('heading', { name: 'How to fix' })).toBeVisible();
});

test('without a network, every kind of address has an answer', async ({ page, site }) => {
  await visit(page, '/en/status/409/');
  site.set('down');
  await page.goto('/en/status/409/');
  await expect(page.getByText('x-oss-next-append-position').first()).toBeVisible();
  // Permanent links lead on, with their fragment.
  await page.goto('/e/NoSuchKey#key-not-found');
  await expect(page).toHaveURL(/\/en\/errors\/NoSuchKey\/#key-not-found$/);
  await page.goto('/en/errors/');
  await page.getByLabel('Filter by code, message').fill('KeyDisabled');
  await expect(page.locator('li[data-status]:visible')).toHaveCount(1);
  // In another case, and misspelt.
  await page.goto('/en/errors/nosuchkey/');
  await expect(page).toHaveURL(/\/en\/errors\/NoSuchKey\/$/);
  await page.goto('/en/errors/NoSuchKeyy/');
  await expect(page.locator('[data-near=en]').getByRole('link')).toContainText(['NoSuchKey']);
});

test('a page that is not kept says so, and how to go on', async ({ page, site }) => {
  await visit(page, '/en/');
  site.set('down');
  await page.goto('/en/status/403/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'No network, and this page is not saved',
  );
  await expect(page.locator('[data-switch-locale]')).toHaveAttribute('href', '/zh/status/403/');
  await finderOf(page).input.fill('KeyDisabled');
  await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'KeyDisabled');
  await page.goto('/zh/operations/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有网络，也没有保存这个页面');
  site.set('well');
  await page.getByRole('link', { name: '重试' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/没有网络/);
});

test('one page is enough to find errors; only who goes on loads explanations', async ({
  page,
  site,
}) => {
  await page.goto('/en/errors/KeyDisabled/');
  await workerOf(page);
  expect(site.requests.filter((path) => path.includes('explained-'))).toEqual([]);
  site.set('down');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'How to fix' }).first()).toBeVisible();
  await finderOf(page).input.fill('BucketNotEmpty');
  await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'BucketNotEmpty');
});

test('a site that fails or takes long is replaced by what is kept', async ({ page, site }) => {
  await visit(page, '/en/errors/KeyDisabled/');
  site.set(503);
  await page.goto('/en/errors/KeyDisabled/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('KeyDisabled');
  site.set('silent');
  await page.goto('/en/errors/NoSuchKey/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NoSuchKey');
});

test('a page that was open before a deployment goes on working', async ({ page, site }) => {
  await page.goto('/en/errors/BucketNotEmpty/');
  await workerOf(page);
  site.deploy();
  const { input, options } = finderOf(page);
  await input.fill('KeyDisabled');
  await expect(options.first()).toHaveAttribute('data-code', 'KeyDisabled');
  await page.getByRole('button', { name: 'For a ticket' }).first().click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/Cause: /);
  await page.keyboard.press('Escape');
  await input.fill('KeyDisabled');
  await options.first().click();
  await expect(page.locator('html')).toHaveAttribute('data-version', '2');
  await finderOf(page).input.fill('NoSuchKey');
  await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'NoSuchKey');
});

test('versions do not mix: each kept page has its own files, until none needs them', async ({
  page,
  context,
  site,
}) => {
  await visit(page, '/en/errors/BucketNotEmpty/');
  await page.goto('/en/status/409/');
  await page.goto('/en/status/404/');
  site.deploy();

  // In a second tab the next version is installed; it waits for the first one.
  const second = await context.newPage();
  await second.goto('/en/errors/BucketNotEmpty/');
  await expect(second.locator('html')).toHaveAttribute('data-version', '2');
  await expect.poll(() => hasWaitingWorker(second)).toBe(true);
  await finderOf(page).input.fill('KeyDisabled');
  await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'KeyDisabled');
  const builds = await page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.includes(' build ')),
  );
  expect(builds).toHaveLength(2);

  // Without a network each page works, whichever version it is of.
  await second.goto('/en/errors/BucketNotEmpty/');
  site.set('down');
  await second.reload();
  await expect(second.locator('html')).toHaveAttribute('data-version', '2');
  await finderOf(second).input.fill('NoSuchKey');
  await expect(finderOf(second).options.first()).toHaveAttribute('data-code', 'NoSuchKey');

  // The new worker takes over when no page is open. The chapter is still as it was.
  await page.close();
  await second.close();
  const third = await context.newPage();
  await third.goto('about:blank');
  await expect
    .poll(async () => {
      await third.goto('/en/status/409/');
      const isWaiting = await hasWaitingWorker(third);
      await third.goto('about:blank');
      return isWaiting;
    })
    .toBe(false);
  await third.goto('/en/status/409/');
  await expect(third.locator('html')).not.toHaveAttribute('data-version');
  await finderOf(third).input.fill('NoSuchKey');
  await expect(finderOf(third).options.first()).toHaveAttribute('data-code', 'NoSuchKey');
});

test('what no kept page needs any more is removed', async ({ page, context, site }) => {
  await visit(page, '/en/errors/BucketNotEmpty/');
  site.deploy();
  await page.goto('/en/errors/BucketNotEmpty/');
  await expect.poll(() => hasWaitingWorker(page)).toBe(true);
  await page.close();
  const next = await context.newPage();
  await expect
    .poll(async () => {
      await next.goto('/en/errors/BucketNotEmpty/');
      const urls = [
        ...(await kept(next, / build /)),
        ...(await kept(next, /explanations$/)),
      ].filter((url) => /_astro|finder/.test(url));
      await next.goto('about:blank');
      const isNext = (url: string): boolean => /v2\.\w+$/.test(url);
      return urls.filter((url) => /PageScript|messages|explained-en-409/.test(url)).every(isNext);
    })
    .toBe(true);
});

test('a site that is half deployed does not replace the one that works', async ({ page, site }) => {
  await page.goto('/en/');
  await workerOf(page);
  site.set('down', /\/finder\/messages/);
  site.deploy();
  await page.goto('/en/errors/KeyDisabled/');
  await expect
    .poll(() => site.requests.filter((it) => /messages\.\w+v2/.test(it)).length)
    .not.toBe(0);
  site.set('down');
  await page.goto('/en/');
  await expect(page.locator('html')).not.toHaveAttribute('data-version');
  await finderOf(page).input.fill('KeyDisabled');
  await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'KeyDisabled');
});

test('a site that is built without the worker rids browsers of it', async ({
  page,
  site,
}, info) => {
  await page.goto('/en/');
  await workerOf(page);
  const folder = info.outputPath('site');
  await writeRemoval('/', folder);
  site.replace('service-worker.js', readFileSync(path.join(folder, 'service-worker.js'), 'utf8'));
  await page.reload();
  const left = (): Promise<number> => page.evaluate(async () => (await caches.keys()).length);
  await expect.poll(left).toBe(0);
  const isRegistered = (): Promise<boolean> =>
    page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration()));
  await expect.poll(isRegistered).toBe(false);
});

test('nothing that a reader types, pastes or asks for in an address is kept', async ({
  page,
  site,
}) => {
  await visit(page, '/en/');
  const text = 'Secret5F816C573E13173631578A19 BucketNotEmpty';
  await finderOf(page).input.fill(text);
  await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'BucketNotEmpty');
  await page.goto(`/en/find/#${new URLSearchParams({ text }).toString()}`);
  await expect(page.getByRole('heading', { name: 'How to fix' })).toBeVisible();
  await page.goto('/en/errors/?q=Secret5F816C573E13173631578A19');
  await page.goto('/ec/?q=0002-00000040');
  await expect(page).toHaveURL(/\/errors\//);
  await expect.poll(async () => (await kept(page, /pages$/)).length).toBeGreaterThan(0);
  const everything = await page.evaluate(async () => {
    const names = await caches.keys();
    const stored = await Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name);
        const requests = await cache.keys();
        const bodies = await Promise.all(
          requests.map(async (request) => (await cache.match(request))?.text()),
        );
        return [name, ...requests.map(({ url }) => url), ...bodies].join('\n');
      }),
    );
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return [...stored, databases.join(), JSON.stringify([localStorage, sessionStorage])];
  });
  expect(everything.join('\n')).not.toContain('Secret5F81');
  const urls = await kept(page, /./);
  expect(urls.filter((url) => /[?#]/.test(url))).toEqual([]);
  expect(
    site.requests.filter((it) => it.includes('BucketNotEmpty?') || it.includes('text=')),
  ).toEqual([]);
});

test.describe('without a worker', () => {
  const findsAnError = async (page: Page): Promise<void> => {
    await page.goto('/en/');
    await finderOf(page).input.fill('KeyDisabled');
    await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'KeyDisabled');
  };

  test('the site works when the browser refuses it', async ({ page, site }) => {
    site.set(404, /service-worker/);
    await findsAnError(page);
    expect(site.requests).toContain('/service-worker.js');
  });

  test('the site works when the browser knows none', async ({ page, site }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    await findsAnError(page);
    expect(site.requests).not.toContain('/service-worker.js');
  });

  test('readers who save data get none', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await findsAnError(page);
    await page.waitForLoadState('networkidle');
    expect(site.requests).not.toContain('/service-worker.js');
  });

  test('a page from before a deployment says how to go on, and keeps what was typed', async ({
    page,
    site,
  }) => {
    site.set(404, /service-worker/);
    await page.goto('/en/errors/KeyDisabled/');
    site.deploy();
    const { box, input, options } = finderOf(page);
    await input.fill('BucketNotEmpty');
    await expect(box).toHaveAttribute('data-finder-state', 'error');
    await expect(box.getByText('If the site was updated just now, reload the page.')).toBeVisible();
    await expect(input).toHaveValue('BucketNotEmpty');
    await page.reload();
    await input.fill('BucketNotEmpty');
    await expect(options.first()).toHaveAttribute('data-code', 'BucketNotEmpty');
  });
});

test.describe('when storage and clipboard are refused', () => {
  test('everything works for this page', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
        Object.defineProperty(globalThis, name, { get: refuse });
      }
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.goto('/en/errors/KeyDisabled/');
    await page.locator('theme-switch select').selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await finderOf(page).input.fill('BucketNotEmpty');
    await expect(finderOf(page).options.first()).toHaveAttribute('data-code', 'BucketNotEmpty');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Copy permanent link', exact: true }).click();
    await expect(
      page.getByText('Copying failed; select the text and copy it by hand'),
    ).toBeVisible();
    await page.locator('[data-switch-locale]').click();
    await expect(page).toHaveURL(/\/zh\/errors\/KeyDisabled\/$/);
  });
});
