/** The languages of the site. Everything else about languages derives from this table. */
export const LOCALES = {
  zh: { label: '中文', lang: 'zh-CN' },
  en: { label: 'English', lang: 'en' },
} as const;

/** First segment of a page's path. */
export type Locale = keyof typeof LOCALES;

export const LOCALE_IDS = Object.keys(LOCALES) as Locale[];

/** A value for each language. */
export function perLocale<Value>(valueIn: (locale: Locale) => Value): Record<Locale, Value> {
  return { zh: valueIn('zh'), en: valueIn('en') };
}

/** The language that the switch leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh';
}
