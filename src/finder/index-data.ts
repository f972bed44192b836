/**
 * The indexes of the finder, as they are stored and sent: codes with their messages, which decide most
 * searches, and the words of each language, which help when neither is known. Plain JSON.
 */

/** Language of a reader. The finder itself knows no others. */
export type FinderLocale = 'zh' | 'en';

/** An error code as the finder needs it, or an EC that has an explanation of its own. */
export interface FinderEntry {
  /** The code, or the EC. */
  code: string;
  /** Undefined where it is not known. */
  httpStatus: number | undefined;
  /** None for an EC. */
  messages: readonly {
    id: string;
    /** Undefined where it is not known. */
    text?: string | undefined;
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

/** Codes and ECs (status 0: not known), and messages. */
export interface MessageIndex {
  codes: [code: string, httpStatus: number][];
  /** None in the file of a split index: they are in the parts. */
  messages: MessageRow[];
  /** Where the messages are, in the file of a split index. */
  split?: PartTable & PartFiles;
  /** What is known of all messages, where only some of them are there. */
  whole?: WholeIndex;
}

/** Parts of an index of messages: those by words, then those by ECs. Lists are texts, to be small. */
export interface PartTable {
  /** How many messages there are in all parts. */
  messages: number;
  /** How many parts are by words. */
  parts: number;
  /** Words of messages that lead to parts, with spaces between. */
  words: string;
  /** How many messages have each word, with spaces between; empty for a word of one part. */
  frequencies: string;
  /** The parts that have each word, with commas between: each number less the one before. */
  places: string;
  /** The first EC of each part by ECs. */
  ecs: string[];
  /** See `WholeIndex`. */
  several: number[];
  /** ECs with explanations of their own, which follow the codes: number less the one before, status, category. */
  explained: string;
}

/** Files of parts, which are beside that of the index. */
export interface PartFiles {
  /** Of all parts together; it stands in their names. */
  hash: string;
}

/** Statistics of all messages of a split index. */
export interface WholeIndex {
  messages: number;
  /** How many messages have a word, as far as it is known. */
  frequency: ReadonlyMap<string, number>;
  /** Numbers of codes that have a message of one word and others besides. */
  several: readonly number[];
}

/** Searchable words of an entry in one language, most telling field first. */
export type WordFields = [title: string, keywords: string, summary: string, causes: string];

/** Characters and what they count as, at the same places: `['權鑰', '权钥']`. */
export type CharacterMap = [from: string, to: string];

/** Words of one language. */
export interface WordIndex {
  locale: FinderLocale;
  /** In the order of `MessageIndex.codes`. */
  fields: WordFields[];
  /** Traditional characters, to be read as simplified ones; with the Chinese words. */
  characters?: CharacterMap;
}

/** Characters of a cause that are searchable; what makes it different stands at its beginning. */
const CAUSE_LENGTH: Record<FinderLocale, number> = { zh: 45, en: 90 };

/** An EC, which no code looks like. */
export function isEc(code: string): boolean {
  return /^\d/.test(code);
}

/** `message-part-7.<hash>.json` */
export function partFileName(part: number, hash: string): string {
  return `message-part-${String(part)}.${hash}.json`;
}

/** Codes and messages of all entries. */
export function buildMessageIndex(entries: readonly FinderEntry[]): MessageIndex {
  return {
    codes: entries.map(({ code, httpStatus }) => [code, httpStatus ?? 0]),
    messages: entries.flatMap(({ messages }, index) =>
      messages.map(({ id, text, variants, varies, ec }): MessageRow => {
        const parts = varies.map(({ part }) => part);
        const texts = text === undefined ? [] : [text, ...variants];
        return parts.length > 0 ? [index, id, texts, [...ec], parts] : [index, id, texts, [...ec]];
      }),
    ),
  };
}

/** Titles, keywords, summaries and causes of all entries in one language. */
export function buildWordIndex(
  entries: readonly FinderEntry[],
  locale: FinderLocale,
  characters?: CharacterMap,
): WordIndex {
  const fields = entries.map(({ pages }): WordFields => {
    const { title, keywords, summary, causes } = pages[locale];
    const starts = causes.map((cause) => cause.slice(0, CAUSE_LENGTH[locale]));
    return [title, keywords.join('\n'), summary, starts.join('\n')];
  });
  return { locale, fields, ...(characters && { characters }) };
}
