/** Strings of the interface in a language. There is no fallback: a missing key does not compile. */
import { en } from './en.ts';
import type { Locale } from './locales.ts';
import { zh } from './zh.ts';

/** The shape of every language: text stays text, functions keep their parameters. */
export type Strings = {
  [Key in keyof typeof zh]: (typeof zh)[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

const strings: Record<Locale, Strings> = { zh, en };

/** All strings of `locale`, by key. */
export function useTranslations(locale: Locale): Strings {
  return strings[locale];
}
