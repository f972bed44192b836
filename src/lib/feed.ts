/** The Atom feed of a language: entries added or changed, by the date that facts.yaml states. */
import { useTranslations } from '../i18n/index.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { withoutBackticks } from './inline-code.ts';
import type { ErrorEntry } from './rendered-content.ts';
import { absoluteUrl, errorPath, errorsPath, feedPath, homePath } from './routes.ts';
import { escapeXml } from './xml.ts';

/** Day on which the reference was complete: the last item of every feed. */
const RELEASED = '2026-11-22';

/** Entries that a feed holds; older ones drop out. */
const MOST_ENTRIES = 50;

interface FeedItem {
  title: string;
  summary: string;
  /** Address of what is new; also the id of the item. */
  url: string;
  /** `2026-11-22` */
  updated: string;
}

/** The feed as XML, latest entry first. Entries without a date are not in it. */
export function atomFeed(
  entries: readonly ErrorEntry[],
  locale: Locale,
  site: URL | undefined,
): string {
  const t = useTranslations(locale);
  const home = absoluteUrl(homePath(locale), site);
  const release: FeedItem = {
    title: t['feed.release'],
    summary: t['feed.releaseSummary'],
    url: absoluteUrl(errorsPath(locale), site),
    updated: RELEASED,
  };
  const items = [...itemsOf(entries, locale, site), release];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LOCALES[locale].lang}">
<title>${escapeXml(t['feed.title'])}</title>
<id>${escapeXml(home)}</id>
<link href="${escapeXml(home)}"/>
<link rel="self" type="application/atom+xml" href="${escapeXml(absoluteUrl(feedPath(locale), site))}"/>
<updated>${timeOf(items[0] ?? release)}</updated>
<author><name>${escapeXml(t['site.name'])}</name></author>
${items.map(itemXml).join('\n')}
</feed>
`;
}

function itemsOf(
  entries: readonly ErrorEntry[],
  locale: Locale,
  site: URL | undefined,
): FeedItem[] {
  return entries
    .flatMap(({ code, updated, pages }) => {
      const { title, summary } = pages[locale];
      const item = {
        title: withoutBackticks(`${code}: ${title}`),
        summary: withoutBackticks(summary),
        url: absoluteUrl(errorPath(locale, code), site),
      };
      return updated === undefined ? [] : [{ ...item, updated }];
    })
    .sort((a, b) => b.updated.localeCompare(a.updated))
    .slice(0, MOST_ENTRIES);
}

function itemXml(item: FeedItem): string {
  const url = escapeXml(item.url);
  return `<entry>
<title>${escapeXml(item.title)}</title>
<id>${url}</id>
<link href="${url}"/>
<updated>${timeOf(item)}</updated>
<summary>${escapeXml(item.summary)}</summary>
</entry>`;
}

/** Atom wants a time; content states days. */
function timeOf({ updated }: FeedItem): string {
  return `${updated}T00:00:00Z`;
}
