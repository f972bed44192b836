import { expect, it } from 'vitest';
import { compressedSize, entryPages, pageAt, site, type BuiltPage } from './built-site.ts';

/** Files that the first view of a page needs besides the page itself. */
function filesOf({ document }: BuiltPage): string[] {
  return [
    ...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], img[src]'),
  ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
}

function firstView(page: BuiltPage): number {
  return [`${page.path}index.html`, ...filesOf(page)].reduce(
    (sum, file) => sum + compressedSize(file),
    0,
  );
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

it('the first view of an entry takes at most 14 KB (median) and 3 requests', () => {
  expect(entryPages.length).toBeGreaterThan(0);
  expect(median(entryPages.map(firstView))).toBeLessThanOrEqual(14 * 1024);
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
  for (const { path, document } of site.pages) {
    expect(document.querySelectorAll('link[rel=stylesheet]').length, path).toBe(0);
    expect(document.querySelectorAll('script[src]:not([type=module])').length, path).toBe(0);
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
  const chapters = site.pages.filter(({ path }) => /\/(status\/\d+|areas\/[\w-]+)\/$/.test(path));
  expect(chapters.length).toBeGreaterThan(0);
  for (const { path } of chapters) {
    expect(compressedSize(`${path}index.html`), path).toBeLessThanOrEqual(72 * 1024);
  }
});
