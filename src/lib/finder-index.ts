/**
 * What the finder knows, made from entries, and as files. The name of each file carries the hash of
 * its content, so that a browser may keep it for good and never mixes versions.
 */
import { createHash } from 'node:crypto';
import {
  buildMessageIndex,
  buildWordIndex,
  type FinderEntry,
  type MessageIndex,
  type WordIndex,
} from '../finder/index-data.ts';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import type { ErrorFacts } from '../schemas/error-facts.ts';
import type { ErrorPageMatter } from '../schemas/error-page.ts';
import { plainText } from './markdown.ts';
import { traditionalCharacters } from './traditional-characters.ts';

/** An entry, read or rendered: causes are Markdown or carry it. */
interface Entry extends ErrorFacts {
  pages: Record<
    Locale,
    ErrorPageMatter & { messages: Record<string, { cause: string | { markdown: string } }> }
  >;
}

/** The indexes of the finder. */
export interface FinderIndexes {
  /** With titles in the language of the page. */
  messages: Record<Locale, MessageIndex>;
  /** Of both languages. */
  words: WordIndex;
}

/** A file of the finder. */
export interface IndexFile {
  /** `messages-zh.<hash>.json`, without the folder. */
  name: string;
  body: string;
}

export interface FinderIndexFiles {
  messages: Record<Locale, IndexFile>;
  words: IndexFile;
}

/** The indexes of all entries. */
export function finderIndexes(entries: readonly Entry[]): FinderIndexes {
  const known = entries.map(finderEntry);
  const chinese = JSON.stringify(known.map(({ pages }) => pages.zh));
  return {
    messages: { zh: buildMessageIndex(known, 'zh'), en: buildMessageIndex(known, 'en') },
    words: buildWordIndex(known, traditionalCharacters(chinese)),
  };
}

const built = new WeakMap<readonly Entry[], FinderIndexFiles>();

/** The indexes as files; made once for the same list, since every page names them. */
export function finderIndexFiles(entries: readonly Entry[]): FinderIndexFiles {
  const files = built.get(entries) ?? buildFiles(entries);
  built.set(entries, files);
  return files;
}

function buildFiles(entries: readonly Entry[]): FinderIndexFiles {
  const { messages, words } = finderIndexes(entries);
  const files = LOCALE_IDS.map(
    (locale) => [locale, hashed(`messages-${locale}`, messages[locale])] as const,
  );
  return {
    messages: Object.fromEntries(files) as Record<Locale, IndexFile>,
    words: hashed('words', words),
  };
}

function finderEntry({ code, httpStatus, messages, pages }: Entry): FinderEntry {
  const pageIn = (locale: Locale): FinderEntry['pages'][Locale] => {
    const { title, summary, keywords, messages: prose } = pages[locale];
    const causes = Object.values(prose).map(({ cause }) =>
      plainText(typeof cause === 'string' ? cause : cause.markdown),
    );
    return { title, summary, keywords, causes };
  };
  return { code, httpStatus, messages, pages: { zh: pageIn('zh'), en: pageIn('en') } };
}

function hashed(name: string, index: MessageIndex | WordIndex): IndexFile {
  const body = JSON.stringify(index);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { name: `${name}.${hash}.json`, body };
}
