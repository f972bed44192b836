import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressedSize, entryPages, pageAt, site, type BuiltPage } from './built-site.ts';

/** Files that the first view of a page needs besides the page itself. */
function filesOf({ document }: BuiltPage): string[] {
  return [
    ...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], img[src]'),
  ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
}

function isFirstViewAtMost(page: BuiltPage, bytes: number): boolean {
  return areAtMost([`${page.path}index.html`, ...filesOf(page)], bytes);
}

/** Whether files take at most so many bytes together. They are compressed well only if that decides. */
function areAtMost(files: readonly string[], bytes: number): boolean {
  const sum = (sizeOf: (file: string) => number): number =>
    files.reduce((total, file) => total + sizeOf(file), 0);
  return sum(quickSize) <= bytes || sum(compressedSize) <= bytes;
}

/** Bytes of a file after a compression that takes a thirtieth of the time; a tenth more. */
function quickSize(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  return brotliCompressSync(readFileSync(path.join(site.folder, file)), { params }).length;
}

it('the first view of half of the entries takes at most 14 KB, and of all 3 requests', () => {
  expect(entryPages.length).toBeGreaterThan(0);
  const heavy = entryPages.filter((page) => !isFirstViewAtMost(page, 14 * 1024));
  expect(heavy.length).toBeLessThanOrEqual(entryPages.length / 2);
  const requests = entryPages.map((page) => 1 + filesOf(page).length);
  expect(Math.max(...requests)).toBeLessThanOrEqual(3);
});

it('a page runs at most 6 KB of script before the first interaction', () => {
  for (const page of entryPages) {
    const scripts = filesOf(page).filter((file) => file.endsWith('.js'));
    const size = scripts.reduce((sum, file) => sum + compressedSize(file), 0);
    expect(size, page.path).toBeLessThanOrEqual(6 * 1024);
  }
});

it('nothing blocks rendering: styles are in the page, scripts are modules, fonts are the system’s', () => {
  for (const { path: at, document } of site.pages) {
    expect(document.querySelectorAll('link[rel=stylesheet]').length, at).toBe(0);
    expect(document.querySelectorAll('script[src]:not([type=module])').length, at).toBe(0);
  }
  expect([...site.files].filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
});

it('a search by code or message takes at most 25 KB more, in two files beside the words', () => {
  for (const locale of ['zh', 'en']) {
    const box = pageAt(`/${locale}/`).document.querySelector('finder-box');
    const code = [...site.files].filter((file) => /\/finder-client\.[\w-]+\.js$/.test(file));
    const index = box?.getAttribute('data-messages') ?? '';
    expect(code).toHaveLength(1);
    const size = [...code, index].reduce((sum, file) => sum + compressedSize(file), 0);
    expect(size).toBeLessThanOrEqual(25 * 1024);
  }
});

it('the index of codes and messages is at most 12 KB, that of words at most 60 KB', () => {
  for (const file of [...site.files].filter((name) => name.startsWith('/finder/'))) {
    const most = file.includes('messages') ? 12 : 60;
    expect(compressedSize(file), file).toBeLessThanOrEqual(most * 1024);
  }
});

it('a chapter, however long, takes at most 72 KB', () => {
  const chapters = site.pages.filter((page) => /\/(status\/\d+|areas\/[\w-]+)\/$/.test(page.path));
  expect(chapters.length).toBeGreaterThan(0);
  const heavy = chapters.filter((page) => !areAtMost([`${page.path}index.html`], 72 * 1024));
  expect(heavy.map((page) => page.path)).toEqual([]);
});
