/**
 * The finder's indexes as files. Each name carries the hash of its content, so that a browser may
 * keep a file for good and never mixes versions.
 */
import { createHash } from 'node:crypto';
import { buildMessageIndex, buildWordIndex } from '../finder/index-data.ts';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import type { ErrorEntry } from './entry-loader.ts';

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

const built = new WeakMap<readonly ErrorEntry[], FinderIndexFiles>();

/** The indexes of all entries; made once for the same list, since every page names them. */
export function finderIndexFiles(entries: readonly ErrorEntry[]): FinderIndexFiles {
  const files = built.get(entries) ?? buildFiles(entries);
  built.set(entries, files);
  return files;
}

function buildFiles(entries: readonly ErrorEntry[]): FinderIndexFiles {
  const messages = LOCALE_IDS.map((locale) => {
    const body = JSON.stringify(buildMessageIndex(entries, locale));
    return [locale, hashed(`messages-${locale}`, body)] as const;
  });
  return {
    messages: Object.fromEntries(messages) as Record<Locale, IndexFile>,
    words: hashed('words', JSON.stringify(buildWordIndex(entries))),
  };
}

function hashed(name: string, body: string): IndexFile {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { name: `${name}.${hash}.json`, body };
}
