import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { parsePublishedIds, PUBLISHED_IDS } from '../../src/lib/published-ids.ts';
import { errorPath, permanentPath } from '../../src/lib/routes.ts';
import type { PublishedIds } from '../../src/schemas/published-ids.ts';
import { site, type BuiltPage, type BuiltSite } from './built-site.ts';

const published = parsePublishedIds(readFileSync(PUBLISHED_IDS, 'utf8'));

/** Paths that a route stands for. */
function pathsOf(route: string, codes: readonly string[]): string[] {
  const inEach = (path: string, placeholder: string, values: readonly string[]): string[] =>
    path.includes(placeholder) ? values.map((value) => path.replace(placeholder, value)) : [path];
  return inEach(route, '{locale}', LOCALE_IDS).flatMap((path) => inEach(path, '{code}', codes));
}

/**
 * Published addresses that the site does not answer: a path without a page or file, a fragment
 * without an element. A fragment under `/e/` is carried on to the pages that the page there links.
 */
function unanswered({ pages, files }: BuiltSite, { routes, ids }: PublishedIds): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const pageOf = (path: string): BuiltPage | undefined =>
    byPath.get(path) ?? byPath.get(`${path}/`);
  const answers = (path: string): boolean => {
    const [page = '', anchor] = path.split('#');
    const found = pageOf(page);
    return anchor === undefined
      ? found !== undefined || files.has(page)
      : Boolean(found?.document.getElementById(anchor));
  };
  const leadsOn = (path: string): boolean => {
    const [page = '', anchor] = path.split('#');
    const targets = LOCALE_IDS.map((locale) =>
      pageOf(page)?.document.querySelector(`a[data-locale=${locale}]`)?.getAttribute('href'),
    );
    return targets.every(
      (target) => target && answers(anchor === undefined ? target : `${target}#${anchor}`),
    );
  };
  const codes = ids.filter((id) => !id.includes('#'));
  return [
    ...routes.flatMap((route) => pathsOf(route, codes)).filter((path) => !answers(path)),
    ...ids.flatMap((id) => {
      const [code = '', message] = id.split('#');
      const permanent = permanentPath(code, message);
      return [
        ...LOCALE_IDS.map((locale) => errorPath(locale, code, message)).filter(
          (path) => !answers(path),
        ),
        ...(leadsOn(permanent) ? [] : [permanent]),
      ];
    }),
  ];
}

it('every address that was ever published is answered', () => {
  expect(unanswered(site, published)).toEqual([]);
});

describe('unanswered', () => {
  const few: PublishedIds = {
    routes: ['/robots.txt', '/e/{code}/', '/{locale}/errors/{code}/', '/{locale}/status/404/'],
    ids: ['NoSuchKey', 'NoSuchKey#key-not-found'],
    moved: {},
  };
  const without = (path: string): BuiltSite => ({
    ...site,
    pages: site.pages.filter((page) => page.path !== path),
    files: new Set([...site.files].filter((file) => file !== path)),
  });

  it.each([
    [
      '/zh/errors/NoSuchKey/',
      [
        '/zh/errors/NoSuchKey/',
        '/zh/errors/NoSuchKey/',
        '/e/NoSuchKey',
        '/zh/errors/NoSuchKey/#key-not-found',
        '/e/NoSuchKey#key-not-found',
      ],
    ],
    ['/e/NoSuchKey/', ['/e/NoSuchKey/', '/e/NoSuchKey', '/e/NoSuchKey#key-not-found']],
    ['/en/status/404/', ['/en/status/404/']],
    ['/robots.txt', ['/robots.txt']],
  ])('names what a site without %s does not answer', (path, paths) => {
    expect(unanswered(without(path), few)).toEqual(paths);
  });

  it('names a message that is not on the pages of its code', () => {
    const ids = ['NoSuchKey#no-such-message'];
    expect(unanswered(site, { ...few, ids })).toEqual([
      '/zh/errors/NoSuchKey/#no-such-message',
      '/en/errors/NoSuchKey/#no-such-message',
      '/e/NoSuchKey#no-such-message',
    ]);
  });
});
