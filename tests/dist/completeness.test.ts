import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useTranslations } from '../../src/i18n/index.ts';
import { LOCALE_IDS, LOCALES, otherLocale } from '../../src/i18n/locales.ts';
import { readContent } from '../../src/lib/entry-reader.ts';
import { headingOf } from '../../src/lib/message-heading.ts';
import { TOTALS } from '../content-facts.ts';
import { localePages, pageAt, site, textOf } from './built-site.ts';

const { entries, ecPages, guides, diagrams } = readContent('content');

it('every entry has its page in each language and its permanent address', () => {
  const paths = new Set(site.pages.map(({ path }) => path));
  const expected = entries.flatMap(({ code }) => [
    ...LOCALE_IDS.map((locale) => `/${locale}/errors/${code}/`),
    `/e/${code}/`,
  ]);
  expect(expected.filter((path) => !paths.has(path))).toEqual([]);
});

it('every message stands on its page, verbatim, under its anchor, with cause and fix', () => {
  for (const locale of LOCALE_IDS) {
    const t = useTranslations(locale);
    for (const { code, messages, pages } of entries) {
      const { document } = pageAt(`/${locale}/errors/${code}/`);
      for (const message of messages) {
        const { id } = message;
        const heading = document.getElementById(id);
        const known = headingOf(message, pages[locale]);
        expect(textOf(heading)).toBe(known ?? t['entry.textUnknown']);
        const card = heading?.closest('section');
        const parts = [...(card?.querySelectorAll(':is(h3, h4):not([id])') ?? [])].map((part) =>
          textOf(part),
        );
        expect(parts, `${code}#${id}`).toEqual([t['entry.cause'], t['entry.fix']]);
        const prose = [...(card?.querySelectorAll('.prose') ?? [])].map(
          (part) => textOf(part).length,
        );
        expect(Math.min(...prose), `${code}#${id}`).toBeGreaterThan(10);
      }
    }
  }
});

it.each(Object.keys(TOTALS))(
  'the chapter of %s names all its codes and explains them, there or on the page of their area',
  (status) => {
    for (const locale of LOCALE_IDS) {
      const chapter = pageAt(`/${locale}/status/${status}/`).document;
      for (const { code, area, messages } of entries.filter(
        ({ httpStatus }) => httpStatus === Number(status),
      )) {
        const place = chapter.getElementById(code)
          ? chapter
          : pageAt(`/${locale}/areas/${area}/`).document;
        const link = chapter.querySelector(`main nav a[href$="#${code}"]`);
        expect(link, `${code} in the contents`).not.toBeNull();
        for (const { id } of messages) {
          const card = place.getElementById(`${code}.${id}`)?.closest('section.message');
          expect(card?.querySelectorAll('.prose'), `${code}#${id}`).toHaveLength(2);
        }
      }
    }
  },
);

describe('guides', () => {
  const pages = guides.flatMap((guide) =>
    LOCALE_IDS.map((locale) => ({ guide, locale, page: pageAt(`/${locale}/guides/${guide.id}/`) })),
  );

  it('stand in both languages under the same anchors, with all their codes', () => {
    for (const { guide, locale, page } of pages) {
      const { document } = page;
      const other = pageAt(`/${otherLocale(locale)}/guides/${guide.id}/`).document;
      const anchorsIn = (of: Document): string[] =>
        [...of.querySelectorAll('.prose :is(h2, h3)')].map(({ id }) => id);
      expect(anchorsIn(document), page.path).toEqual(anchorsIn(other));
      expect(anchorsIn(document)).toHaveLength(guide.pages[locale].body.headings.length);
      const listed = [...document.querySelectorAll('section:has(#errors) li > a')].map(textOf);
      expect(listed, page.path).toEqual(guide.errors);
    }
  });

  it('show their diagrams with names, links and words', () => {
    for (const { guide, locale, page } of pages) {
      const figures = [...page.document.querySelectorAll('figure')];
      const shown = guide.pages[locale].body.diagrams.map((name) => diagrams[name]);
      expect(figures.length, page.path).toBe(shown.length);
      figures.forEach((figure, at) => {
        const drawn = shown[at];
        expect(figure.querySelector('svg [role=img]')?.getAttribute('aria-label')).toBe(
          drawn?.title[locale],
        );
        expect(textOf(figure.querySelector('figcaption details p'))).toBe(
          drawn?.alt[locale].replace(/\s+/g, ' ').trim(),
        );
        const codes = Object.values(drawn?.nodes ?? {}).flatMap(({ errors }) => errors);
        expect([...figure.querySelectorAll('svg a')].map(textOf)).toEqual(codes);
      });
    }
  });

  it('are linked by the entries that they explain', () => {
    const missing = pages.flatMap(({ guide, locale, page: { path } }) =>
      guide.errors
        .map((code) => pageAt(`/${locale}/errors/${code}/`))
        .filter(({ document }) => !document.querySelector(`main a[href="${path}"]`))
        .map((entry) => `${entry.path} → ${path}`),
    );
    expect(missing).toEqual([]);
  });
});

it('the full-text index holds every entry in both languages', () => {
  const { languages } = JSON.parse(readFileSync('dist/pagefind/pagefind-entry.json', 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const counts = Object.entries(languages).map(([lang, { page_count: pages }]) => [lang, pages]);
  const count = entries.length + ecPages.length + guides.length;
  const expected = LOCALE_IDS.map((locale) => [LOCALES[locale].lang.toLowerCase(), count]);
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(expected));
});

it('the sitemap lists every page that has a language', () => {
  const map = readFileSync('dist/sitemap-0.xml', 'utf8');
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  expect(listed.sort()).toEqual(localePages.map(({ path }) => path).sort());
});
