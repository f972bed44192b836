/**
 * The `test` of all browser tests. Each fails when the page reports an error (a violation of the
 * Content-Security-Policy is one) or asks another host for anything. A test that provokes errors says
 * which with `expectErrors`.
 */
import { test as base, type Locator, type Page } from '@playwright/test';

interface Fixtures {
  /** Console errors that the test provokes; none by default. */
  expectErrors: RegExp;
  /** Paths requested so far, in order. */
  requests: string[];
}

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    await use(process.env['SITE_UNDER_TEST']);
  },
  expectErrors: [/^$/, { option: true }],
  requests: [
    async ({ context, baseURL, expectErrors }, use) => {
      const requests: string[] = [];
      const problems: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        requests.push(url.pathname);
        if (url.origin !== new URL(baseURL ?? '').origin) problems.push(`request to ${url.href}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      context.on('weberror', (error) => {
        const { message, stack } = error.error();
        // The stack says which script it was.
        problems.push(`${message}\n${stack ?? ''}`);
      });
      await use(requests);
      const unexpected = problems.filter((text) => !expectErrors.test(text));
      if (unexpected.length > 0) throw new Error(`the page reported:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** The finder of a page. */
export function finderOf(page: Page): { box: Locator; input: Locator; options: Locator } {
  const box = page.locator('finder-box');
  return {
    box,
    input: box.locator('[data-finder-input]'),
    options: box.locator('[data-finder-results] a'),
  };
}

/** Keeps the page on addresses whose script leads a reader to a language at once. */
export async function stayOnPages(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const body = await response.text();
    if (!body.includes('location.replace')) return route.fulfill({ response, body });
    const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
    const staying = body.replaceAll('location.replace', 'void').replace(policy, '');
    return route.fulfill({ response, body: staying });
  });
}
