/** The built site as nginx serves it with the configuration that `npm run deploy:nginx` writes. */
import { NGINX_NOTE, nginxProgram, startNginx, type NginxServer } from '../deploy/nginx-server.ts';
import { expect, finderOf, test as base } from './test.ts';

const test = base.extend<object, { nginx: NginxServer }>({
  nginx: [
    async ({}, use) => {
      const server = await startNginx('dist', '/');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ nginx }, use) => {
    await use(nginx.url);
  },
});

test.describe(`behind nginx${NGINX_NOTE}`, () => {
  test.skip(nginxProgram === undefined);

  test('an error is found by its message, and its entry read', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/en\/$/);
    const { input, options } = finderOf(page);
    await input.fill('Position is not equal to file length.');
    await options.first().click();
    await expect(page).toHaveURL(/\/en\/errors\/PositionNotEqualToLength\//);
    await expect(page.locator('h1')).toContainText('PositionNotEqualToLength');
  });

  test('the index of the full text is read, as Pagefind compressed it', async ({ page }) => {
    const index = page.waitForResponse(/\.pf_meta$/);
    await page.goto('/zh/');
    const { input, options } = finderOf(page);
    await input.fill('保留策略');
    expect((await index).headers()).not.toHaveProperty('content-encoding');
    await expect(options.first()).toBeVisible();
  });

  test('a permanent address in the wrong case leads to its message', async ({ page, requests }) => {
    await page.goto('/e/FILEimmutable#protected-by-retention');
    await expect(page).toHaveURL(/\/en\/errors\/FileImmutable\/#protected-by-retention$/);
    expect(requests.slice(0, 2)).toEqual(['/e/FILEimmutable', '/e/FileImmutable/']);
  });

  test.describe('a missing address', () => {
    test.use({ expectErrors: /404/ });

    test('is answered with 404 and the nearest codes', async ({ page }) => {
      const response = await page.goto('/e/FileAlreadyExist');
      expect(response?.status()).toBe(404);
      await expect(
        page.locator('[data-near=en] a', { hasText: 'FileAlreadyExists' }),
      ).toBeVisible();
    });
  });
});
