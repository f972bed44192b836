/**
 * The two indexes of the finder, as they are stored and sent: codes with their messages, which
 * decide most searches, and words, which help when neither is known. Plain JSON.
 */

/** Language of a reader. The finder itself knows no others. */
export type FinderLocale = 'zh' | 'en';

/** An entry as the finder needs it. */
export interface FinderEntry {
  code: string;
  httpStatus: number;
  messages: readonly {
    id: string;
    text: string;
    variants: readonly string[];
    /** Parts of `text` that differ from response to response. */
    varies: readonly { part: string }[];
    ec: readonly string[];
  }[];
  pages: Record<
    FinderLocale,
    {
      title: string;
      summary: string;
      keywords: readonly string[];
      /** Causes of the messages, plain text. */
      causes: readonly string[];
    }
  >;
}

/**
 * A message: number of its code in `codes`, its id, its texts (the documented one first), its ECs, and
 * the parts of the documented text that vary, where there are any.
 */
export type MessageRow = [
  code: number,
  id: string,
  texts: string[],
  ecs: string[],
  parts?: string[],
];

/** Codes and messages, with the titles of one language. */
export interface MessageIndex {
  codes: [code: string, httpStatus: number, title: string][];
  messages: MessageRow[];
}

/** Searchable words of an entry in one language, most telling field first. */
export type WordFields = [title: string, keywords: string, summary: string, causes: string];

/** Characters and what they count as, at the same places: `['權鑰', '权钥']`. */
export type CharacterMap = [from: string, to: string];

/** Words of both languages. Rows are in the order of `MessageIndex.codes`. */
export interface WordIndex extends Record<FinderLocale, WordFields[]> {
  /** Traditional characters, to be read as simplified ones. */
  characters: CharacterMap;
}

/** Characters of a cause that are searchable; what makes it different stands at its beginning. */
const CAUSE_LENGTH: Record<FinderLocale, number> = { zh: 45, en: 90 };

/** Codes and messages of all entries, with titles in `locale`. */
export function buildMessageIndex(
  entries: readonly FinderEntry[],
  locale: FinderLocale,
): MessageIndex {
  return {
    codes: entries.map(({ code, httpStatus, pages }) => [code, httpStatus, pages[locale].title]),
    messages: entries.flatMap(({ messages }, index) =>
      messages.map(({ id, text, variants, varies, ec }): MessageRow => {
        const parts = varies.map(({ part }) => part);
        const texts = [text, ...variants];
        return parts.length > 0 ? [index, id, texts, [...ec], parts] : [index, id, texts, [...ec]];
      }),
    ),
  };
}

/** Titles, keywords, summaries and causes of all entries, in both languages. */
export function buildWordIndex(
  entries: readonly FinderEntry[],
  characters: CharacterMap = ['', ''],
): WordIndex {
  const fields = (locale: FinderLocale): WordFields[] =>
    entries.map(({ pages }) => {
      const { title, keywords, summary, causes } = pages[locale];
      const starts = causes.map((cause) => cause.slice(0, CAUSE_LENGTH[locale]));
      return [title, keywords.join('\n'), summary, starts.join('\n')];
    });
  return { zh: fields('zh'), en: fields('en'), characters };
}
