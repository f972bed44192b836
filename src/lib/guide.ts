/** Guides as pages list and show them. @astrojs/mdx renders their bodies when a page asks for one. */
import type { Locale } from '../i18n/locales.ts';
import type { GuideFacts, GuidePageMatter } from '../schemas/guide.ts';
import { anchorsOf, type GuideHeading } from './guide-body.ts';
import type { GuideSource } from './guide-reader.ts';

/** A guide in one language, without its body. */
export interface Guide extends GuideFacts, GuidePageMatter {
  id: string;
  locale: Locale;
  headings: (GuideHeading & { anchor: string })[];
}

/** Id of a guide in a language within the collection. */
export function guideKey(id: string, locale: Locale): string {
  return `${id}/${locale}`;
}

/** One language of a guide as it is written. */
export function guideIn({ id, pages, ...facts }: GuideSource, locale: Locale): Guide {
  const { title, summary, body } = pages[locale];
  const anchors = anchorsOf(pages.en.body.headings);
  const headings = body.headings.map((heading, at) => ({ ...heading, anchor: anchors[at] ?? '' }));
  return { ...facts, id, locale, title, summary, headings };
}
