/** What search engines read of an entry: schema.org as JSON-LD. */
import { useTranslations } from '../i18n/index.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { withoutBackticks } from './inline-code.ts';
import type { ErrorEntry } from './rendered-content.ts';
import { absoluteUrl, homePath, statusPath } from './routes.ts';

/**
 * Article and breadcrumbs of an entry, as text that may stand in a `<script>`. What the page says of
 * itself elsewhere (its description and address) is left out: bytes count.
 */
export function structuredData(entry: ErrorEntry, locale: Locale, site: URL | undefined): string {
  const { code, httpStatus, updated, pages } = entry;
  const { title } = pages[locale];
  const article = {
    '@type': 'TechArticle',
    headline: withoutBackticks(`${code}: ${title}`),
    inLanguage: LOCALES[locale].lang,
    ...(updated && { dateModified: updated }),
  };
  const crumbs = [
    { name: useTranslations(locale)['nav.home'], item: absoluteUrl(homePath(locale), site) },
    { name: `HTTP ${String(httpStatus)}`, item: absoluteUrl(statusPath(locale, httpStatus), site) },
    { name: code },
  ];
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      ...crumb,
    })),
  };
  const graph = { '@context': 'https://schema.org', '@graph': [article, breadcrumbs] };
  // A "</script>" in a text would end the element.
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
