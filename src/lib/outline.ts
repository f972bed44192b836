/** Outlines of pages: what stands under "on this page". */
import { useTranslations } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Guide } from './guide.ts';
import { headingOf } from './message-heading.ts';
import { hasGroups, messageGroups } from './relations.ts';
import type { ErrorEntry } from './rendered-content.ts';

export interface OutlineItem {
  /** Id of the section. */
  anchor: string;
  label: string;
  /** Whether the label is an error message, which stays in English. */
  isMessage?: boolean;
}

/** Id of the section that holds a group of messages; messages have ids of their own. */
export function groupAnchor(group: string): string {
  return `group-${group}`;
}

/** Sections of an entry's page, in page order. */
export function outlineOfEntry(
  entry: ErrorEntry,
  locale: Locale,
  has: { hasLookalikes: boolean; hasRelated: boolean },
): OutlineItem[] {
  const t = useTranslations(locale);
  return [
    ...(hasGroups(entry)
      ? messageGroups(entry, locale).map(({ id, title }) => ({
          anchor: groupAnchor(id),
          label: title,
        }))
      : entry.messages.map((message) => ({
          anchor: message.id,
          label: headingOf(message, entry.pages[locale]) ?? t['entry.cause'],
          isMessage: message.text !== undefined,
        }))),
    ...entry.pages[locale].background.map(({ id }) => ({ anchor: id, label: t[`section.${id}`] })),
    ...(entry.permissions.length > 0
      ? [{ anchor: 'permissions', label: t['entry.permissions'] }]
      : []),
    ...(has.hasLookalikes ? [{ anchor: 'lookalikes', label: t['entry.lookalikes'] }] : []),
    ...(entry.pages[locale].s3 ? [{ anchor: 's3', label: t['entry.s3'] }] : []),
    ...(has.hasRelated ? [{ anchor: 'related', label: t['entry.related'] }] : []),
    { anchor: 'sources', label: t['entry.sources'] },
  ];
}

/** Chapters of a guide's page, in page order; what stands below a heading of the text is left out. */
export function outlineOfGuide({ headings, errors, locale }: Guide): OutlineItem[] {
  const t = useTranslations(locale);
  return [
    ...headings
      .filter(({ depth }) => depth === 2)
      .map(({ anchor, text }) => ({ anchor, label: text })),
    ...(errors.length > 0 ? [{ anchor: 'errors', label: t['guide.errors'] }] : []),
    { anchor: 'sources', label: t['entry.sources'] },
  ];
}
