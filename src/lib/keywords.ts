/**
 * Keywords as words for the full-text index. Pagefind does not cut metadata into words, so Chinese
 * keywords are cut here, with the same segmenter that Pagefind uses on queries in the browser.
 */
import { LOCALES, type Locale } from '../i18n/locales.ts';

/** `['禁止覆盖']` → `禁止 覆盖`; every word once. */
export function segmentedWords(texts: readonly string[], locale: Locale): string {
  const segmenter = new Intl.Segmenter(LOCALES[locale].lang, { granularity: 'word' });
  const words = texts.flatMap((text) =>
    [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  );
  return [...new Set(words)].join(' ');
}
