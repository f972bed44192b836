/**
 * The description by which a browser offers the finder in its address bar. What is searched stands
 * in the fragment, which no server sees.
 */
import { useTranslations } from '../i18n/index.ts';
import { LOCALES, LOCALE_IDS } from '../i18n/locales.ts';
import { absoluteUrl, assetPath, neutralFindPath } from './routes.ts';
import { escapeXml } from './xml.ts';

/** OpenSearch 1.1 description of the site. */
export function openSearchDescription(site: URL | undefined): string {
  const { 'site.name': name } = useTranslations('en');
  const description = LOCALE_IDS.map((locale) => useTranslations(locale)['site.tagline']);
  const template = `${absoluteUrl(neutralFindPath(), site)}#text={searchTerms}`;
  const icon = absoluteUrl(assetPath('favicon.svg'), site);
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(name)}</ShortName>
<Description>${escapeXml(description.join(' · '))}</Description>
${LOCALE_IDS.map((locale) => `<Language>${LOCALES[locale].lang}</Language>`).join('\n')}
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>
<Url type="text/html" template="${escapeXml(template)}"/>
</OpenSearchDescription>
`;
}
