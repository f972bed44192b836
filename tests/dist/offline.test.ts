import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { hashedFilesIn, type PageParts } from '../../src/offline/page-text.ts';
import { compressedSize, entryPages, fileText, site } from './built-site.ts';

const WORKER = '/service-worker.js';

/** Files that the worker knows, with their digests. */
const known = new Map(
  [...fileText(WORKER).matchAll(/path:`([^`]+)`,integrity:`([^`]+)`/g)].map(
    ([, file = '', integrity = '']) => [file, integrity],
  ),
);
const explanations = [...known.keys()].filter((file) => file.includes('/explained-'));
const needed = [...known.keys()].filter((file) => !explanations.includes(file));

function sum(files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + compressedSize(file), 0);
}

it('the worker knows every script and index, by what is in it', () => {
  const hashed = [...site.files].filter((file) => /^\/(?:_astro|finder)\//.test(file));
  expect([...known.keys()].sort()).toEqual(hashed.sort());
  for (const [file, integrity] of known) {
    const body = readFileSync(path.join(site.folder, file));
    expect(integrity, file).toBe(`sha256-${createHash('sha256').update(body).digest('base64')}`);
  }
});

it('every file that a page names is one that the worker keeps', () => {
  const strays = site.pages.flatMap(({ path: at, html }) =>
    hashedFilesIn(html)
      .filter((file) => !needed.includes(file))
      .map((file) => `${at} → ${file}`),
  );
  expect(strays).toEqual([]);
  expect(hashedFilesIn(entryPages[0]?.html ?? '')).toHaveLength(4);
});

describe.each(LOCALE_IDS)('explanations in %s', (locale) => {
  const own = explanations.filter((file) => file.includes(`/explained-${locale}-`));

  it('are those of every code and EC, with the text of their pages', () => {
    const kept = Object.assign(
      {},
      ...own.map((file) => JSON.parse(fileText(file)) as unknown),
    ) as Record<string, PageParts>;
    const pages = site.pages.filter(({ path: at }) =>
      new RegExp(`^/${locale}/(?:errors|ec)/`).test(at),
    );
    expect(Object.keys(kept).sort()).toEqual(pages.map(({ path: at }) => at).sort());
    const differing = pages.filter(({ path: at, html }) => !html.includes(kept[at]?.main ?? '\0'));
    expect(differing.map(({ path: at }) => at)).toEqual([]);
  });

  it('take at most 370 KB', () => {
    expect(sum(own)).toBeLessThanOrEqual(370 * 1024);
  });
});

it('the worker takes at most 5 KB, and what it keeps at the first visit 220 KB', () => {
  const pages = [
    ...LOCALE_IDS.flatMap((locale) => [`/${locale}/`, `/${locale}/find/`, `/offline/${locale}/`]),
    ...['/', '/find/'],
  ].map((at) => `${at}index.html`);
  expect(compressedSize(WORKER)).toBeLessThanOrEqual(5 * 1024);
  expect(sum([...needed, ...pages, '/404.html'])).toBeLessThanOrEqual(220 * 1024);
});
