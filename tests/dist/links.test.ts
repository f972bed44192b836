import { mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  buildEnvironment,
  fileText,
  localePages,
  machineFiles,
  readSite,
  site,
  type BuiltPage,
  type BuiltSite,
} from './built-site.ts';

/** What programs read, and licences, in whatever language. */
const FILES_WITHOUT_LANGUAGE =
  /^\/(api\/v1\/[\w/]+\.json|llms(-full)?\.txt|licences\.txt|opensearch\.xml)$/;

/** Links of a page that stay on the site, as written. */
function internalLinks({ document }: BuiltPage): string[] {
  return [...document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !/^https?:/.test(href));
}

/** Links that lead to no file or to no element, with the page that has them. */
function brokenLinks({ pages, files }: BuiltSite, base: string): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) =>
    internalLinks(page)
      .filter((href) => {
        const url = new URL(href, `http://site${base}${page.path}`);
        if (!url.pathname.startsWith(`${base}/`)) return true;
        const target = url.pathname.slice(base.length);
        const found = byPath.get(target) ?? byPath.get(`${target}/`);
        if (!found) return !files.has(target);
        const anchor = decodeURIComponent(url.hash.slice(1));
        return anchor !== '' && !found.document.getElementById(anchor);
      })
      .map((href) => `${page.path} → ${href}`),
  );
}

it('every link and every fragment of the site resolves', () => {
  expect(brokenLinks(site, '')).toEqual([]);
});

it('links of a page stay in its language, but for the switch', () => {
  const strays = localePages.flatMap((page) => {
    const locale = page.path.slice(1, 3);
    return [...page.document.querySelectorAll('a[href^="/"]:not([data-switch-locale])')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !href.startsWith(`/${locale}/`))
      .filter((href) => !FILES_WITHOUT_LANGUAGE.test(href))
      .map((href) => `${page.path} → ${href}`);
  });
  expect(strays).toEqual([]);
});

it('official documents are linked in the language of the page where it has an edition', () => {
  const strays = localePages
    .filter(({ path: at }) => at.startsWith('/zh/'))
    .flatMap(({ path: at, document }) =>
      [...document.querySelectorAll('.prose a[href*="alibabacloud.com/help/en"]')].map(
        (link) => `${at} → ${link.getAttribute('href') ?? ''}`,
      ),
    );
  expect(strays).toEqual([]);
});

describe('under a base path', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'osserr-base-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it(
    'every link, file and address stands below it, on the origin that was set',
    { timeout: 600_000 },
    () => {
      execFileSync('astro', ['build', '--silent', '--outDir', folder], {
        env: buildEnvironment({ BASE_PATH: '/osserr', SITE_URL: 'https://osserr.example' }),
        stdio: 'inherit',
      });
      const based = readSite(folder);
      expect(based.pages).toHaveLength(site.pages.length);
      expect(brokenLinks(based, '/osserr')).toEqual([]);
      const assets = based.pages.flatMap(({ path: at, document }) =>
        [...document.querySelectorAll('script[src], link[rel=icon], finder-box')].flatMap(
          (element) =>
            ['src', 'href', 'data-messages', 'data-words', 'data-full-text']
              .flatMap((name) => element.getAttribute(name)?.split(' ') ?? [])
              .filter((value) => !value.startsWith('/osserr/'))
              .map((value) => `${at}: ${value}`),
        ),
      );
      expect(assets).toEqual([]);
      const worker = fileText('/service-worker.js', based);
      const kept = [...worker.matchAll(/`(\/[^`]*(?:\/|\.json|\.js|\.html))`/g)].map(
        ([, file]) => file ?? '',
      );
      expect(kept.length).toBeGreaterThan(40);
      expect(kept.filter((file) => !file.startsWith('/osserr/'))).toEqual([]);
      const texts = [
        ...based.pages.map(({ path: at, html }) => [at, html] as const),
        ...machineFiles(based).map((file) => [file, fileText(file, based)] as const),
      ];
      const misplaced = texts.flatMap(([file, text]) =>
        [...text.matchAll(/https:\/\/osserr\.example(?!\/osserr\/)|http:\/\/localhost:4321/g)].map(
          ([address]) => `${file}: ${address}`,
        ),
      );
      expect(misplaced).toEqual([]);
    },
  );
});
