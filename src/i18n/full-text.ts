/** Words of what the full text finds; they travel with its script. */
import type { Locale } from './locales.ts';

interface FullTextWords {
  /** Heading of this part of the list. */
  group: string;
  /** In place of the code, for a page that is a guide. */
  guide: string;
}

export const FULL_TEXT_WORDS: Record<Locale, FullTextWords> = {
  zh: { group: '全文', guide: '指南' },
  en: { group: 'Full text', guide: 'Guide' },
};
