/**
 * What the finder knows, made from entries, and as files. The name of each file carries the hash of
 * its content, so that a browser may keep it for good and never mixes versions.
 */
import { createHash } from 'node:crypto';
import {
  buildMessageIndex,
  buildWordIndex,
  partFileName,
  type FinderEntry,
  type MessageIndex,
  type WordIndex,
} from '../finder/index-data.ts';
import { splitMessages } from '../finder/split-messages.ts';
import { otherLocale, perLocale, type Locale } from '../i18n/locales.ts';
import type { ErrorFacts } from '../schemas/error-facts.ts';
import type { ErrorPageMatter } from '../schemas/error-page.ts';
import { plainText } from './markdown.ts';
import { traditionalCharacters } from './traditional-characters.ts';

/** Characters of the largest index of messages that is one file: about 40 KB compressed. */
const LARGEST_WHOLE = 200_000;

/** Characters of a part: about 4 KB compressed, of which a search loads one to three. */
const LARGEST_PART = 30_000;

/** Prose as it is written, or rendered with what it was made from. */
type Written = string | { markdown: string };

/** An entry, read or rendered. */
interface Entry extends ErrorFacts {
  pages: Record<Locale, ErrorPageMatter & { messages: Record<string, { cause: Written }> }>;
}

/** An EC with an explanation of its own, read or rendered. */
interface EcPage extends Record<Locale, { title: string; cause: Written }> {
  ec: string;
  httpStatus?: number | undefined;
  headers: readonly string[];
}

/** What the finder finds. */
export interface Findable {
  entries: readonly Entry[];
  ecPages: readonly EcPage[];
}

/** The indexes of the finder. */
export interface FinderIndexes {
  messages: MessageIndex;
  words: Record<Locale, WordIndex>;
}

/** A file of the finder. */
export interface IndexFile {
  /** `words-zh.<hash>.json`, without the folder. */
  name: string;
  body: string;
}

export interface FinderIndexFiles {
  messages: IndexFile;
  /** Of a split index; a search loads those that it needs. */
  parts: IndexFile[];
  words: Record<Locale, IndexFile>;
}

/** The indexes of all that can be found: codes first, then ECs. */
export function finderIndexes({ entries, ecPages }: Findable): FinderIndexes {
  const known = [...entries.map(finderEntry), ...ecPages.map(ecEntry)];
  const chinese = JSON.stringify(known.map(({ pages }) => pages.zh));
  return {
    messages: buildMessageIndex(known),
    words: {
      zh: buildWordIndex(known, 'zh', traditionalCharacters(chinese)),
      en: buildWordIndex(known, 'en'),
    },
  };
}

/** The finder's words with the reader's language first. */
export function wordsFor({ words }: FinderIndexes, locale: Locale): WordIndex[] {
  return [words[locale], words[otherLocale(locale)]];
}

/** The indexes as files. `largest`: characters from which on the index of messages is split. */
export function finderIndexFiles(
  findable: Findable,
  largest: number = LARGEST_WHOLE,
): FinderIndexFiles {
  const { messages, words } = finderIndexes(findable);
  return {
    ...messageFiles(messages, largest),
    words: perLocale((locale) => hashed(`words-${locale}`, words[locale])),
  };
}

/** The index of messages as one file, or as a file with a table of its parts, and the parts. */
export function messageFiles(
  index: MessageIndex,
  largest: number,
): Pick<FinderIndexFiles, 'messages' | 'parts'> {
  if (JSON.stringify(index).length <= largest) {
    return { messages: hashed('messages', index), parts: [] };
  }
  const { codes, table, parts } = splitMessages(index, Math.min(LARGEST_PART, largest));
  const bodies = parts.map((rows) => JSON.stringify(rows));
  const hash = shortHash(bodies.join('\n'));
  return {
    messages: hashed('messages', { codes, messages: [], split: { ...table, hash } }),
    parts: bodies.map((body, part) => ({ name: partFileName(part, hash), body })),
  };
}

function finderEntry({ code, httpStatus, messages, pages }: Entry): FinderEntry {
  const pageIn = (locale: Locale): FinderEntry['pages'][Locale] => {
    const { title, summary, keywords, messages: prose } = pages[locale];
    const causes = Object.values(prose).map(({ cause }) => textOf(cause));
    return { title, summary, keywords, causes };
  };
  return { code, httpStatus, messages, pages: { zh: pageIn('zh'), en: pageIn('en') } };
}

function ecEntry({ ec, httpStatus, headers, zh, en }: EcPage): FinderEntry {
  const words = { zh, en };
  const pages = perLocale((locale): FinderEntry['pages'][Locale] => {
    const { title, cause } = words[locale];
    return { title, summary: '', keywords: headers, causes: [textOf(cause)] };
  });
  return { code: ec, httpStatus, messages: [], pages };
}

function textOf(prose: Written): string {
  return plainText(typeof prose === 'string' ? prose : prose.markdown);
}

function hashed(name: string, index: MessageIndex | WordIndex): IndexFile {
  const body = JSON.stringify(index);
  return { name: `${name}.${shortHash(body)}.json`, body };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
