import { expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localePages, site, textOf, type BuiltPage } from './built-site.ts';

/** Paths of pages that fail a check. */
function failing(pages: readonly BuiltPage[], isFine: (page: BuiltPage) => boolean): string[] {
  return pages.filter((page) => !isFine(page)).map(({ path }) => path);
}

it('every page has one main heading', () => {
  expect(
    failing(site.pages, ({ document }) => document.querySelectorAll('h1').length === 1),
  ).toEqual([]);
});

it('every page is marked with its language', () => {
  expect(
    failing(localePages, ({ path, document }) => {
      const { lang } = path.startsWith('/zh/') ? LOCALES.zh : LOCALES.en;
      return document.documentElement.getAttribute('lang') === lang;
    }),
  ).toEqual([]);
});

it('titles are unique within a language', () => {
  const titles = localePages.map(({ path, document }) => `${path.slice(1, 3)} ${document.title}`);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

it('every page has a description that fits a search result', () => {
  expect(
    failing(localePages, ({ document }) => {
      const text = document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
      return text.length >= 15 && text.length <= 300 && !text.includes('`');
    }),
  ).toEqual([]);
});

it('every page has a picture for link previews, and it exists', () => {
  expect(
    failing(
      site.pages.filter(({ path }) => path !== '/404.html'),
      ({ document }) => {
        const image = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
        return image !== undefined && site.files.has(new URL(image ?? '').pathname);
      },
    ),
  ).toEqual([]);
});

it('both languages of a page name each other and themselves', () => {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const alternates = ({ document }: BuiltPage): Map<string, string> =>
    new Map(
      [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
        link.getAttribute('hreflang') ?? '',
        new URL(link.getAttribute('href') ?? '').pathname,
      ]),
    );
  expect(
    failing(localePages, (page) => {
      const own = alternates(page);
      const zh = byPath.get(own.get('zh-CN') ?? '');
      const en = byPath.get(own.get('en') ?? '');
      if (!zh || !en || (zh !== page && en !== page)) return false;
      const other = alternates(zh === page ? en : zh);
      const isMutual = ['zh-CN', 'en', 'x-default'].every((key) => own.get(key) === other.get(key));
      const neutral = own.get('x-default') ?? '';
      return isMutual && (byPath.has(neutral) || byPath.has(`${neutral}/`));
    }),
  ).toEqual([]);
});

it('headings never skip a level', () => {
  expect(
    failing(site.pages, ({ document }) => {
      const levels = [
        ...document.querySelectorAll('main h1, main h2, main h3, main h4, main h5'),
      ].map(({ tagName }) => Number(tagName[1]));
      return levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1);
    }),
  ).toEqual([]);
});

it('the body of entries, ECs and guides alone is in the full text, with its code and keywords', () => {
  const indexed = site.pages.filter(({ document }) =>
    document.querySelector('[data-pagefind-body]'),
  );
  const isRead = /^\/(zh|en)\/(errors|ec|guides)\/[\w-]+\/$/;
  expect(failing(indexed, ({ path }) => isRead.test(path))).toEqual([]);
  const explained = indexed.filter(({ path }) => !path.includes('/guides/'));
  expect(
    failing(explained, ({ path, document }) => {
      const code = textOf(document.querySelector('[data-pagefind-meta=code]'));
      return (
        path.endsWith(`/${code}/`) && Boolean(document.querySelector('[data-pagefind-meta^="kw:"]'))
      );
    }),
  ).toEqual([]);
});
