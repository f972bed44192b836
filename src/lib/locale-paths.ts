/** Paths of the pages that exist once per language. */
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';

/** `getStaticPaths` entries for `[locale]`, joined with further parameters and props. */
export function inEveryLocale<Params extends Record<string, string>, Data>(
  pages: readonly { params: Params; props: Data }[],
): { params: Params & { locale: Locale }; props: Data & { locale: Locale } }[] {
  return LOCALE_IDS.flatMap((locale) =>
    pages.map(({ params, props }) => ({
      params: { ...params, locale },
      props: { ...props, locale },
    })),
  );
}
