/** Small entries and finders for the tests of the finder. Everything has a default. */
import { createFinder, type Finder, type FinderResult } from '../../../src/finder/find.ts';
import {
  buildMessageIndex,
  buildWordIndex,
  type FinderEntry,
  type FinderLocale,
  type MessageIndex,
} from '../../../src/finder/index-data.ts';

type Message = FinderEntry['messages'][number];
type Page = FinderEntry['pages'][FinderLocale];

/** What a test wants to say about an entry; the rest is filled in. */
export interface EntryOverrides {
  code?: string;
  httpStatus?: number;
  messages?: readonly Partial<Message>[];
  zh?: Partial<Page>;
  en?: Partial<Page>;
}

export function entryOf({ zh, en, messages, ...facts }: EntryOverrides = {}): FinderEntry {
  return {
    code: 'PlainCode',
    httpStatus: 400,
    ...facts,
    messages: (messages ?? []).map(messageOf),
    pages: { zh: pageOf(zh), en: pageOf(en) },
  };
}

export function messageIndexOf(...entries: EntryOverrides[]): MessageIndex {
  return buildMessageIndex(entries.map(entryOf));
}

export function finderOf(entries: readonly EntryOverrides[], locale: FinderLocale = 'en'): Finder {
  const all = entries.map(entryOf);
  const other = locale === 'zh' ? 'en' : 'zh';
  return createFinder(buildMessageIndex(all), [
    buildWordIndex(all, locale),
    buildWordIndex(all, other),
  ]);
}

/** A result as one readable line: `code+message BucketNotEmpty#not-empty`. */
export function lineOf({ tier, code, messageId }: FinderResult): string {
  return `${tier} ${code}${messageId === undefined ? '' : `#${messageId}`}`;
}

function messageOf(overrides: Partial<Message>, index: number): Message {
  return {
    id: `message-${String(index)}`,
    text: '',
    variants: [],
    varies: [],
    ec: [],
    ...overrides,
  };
}

function pageOf(overrides: Partial<Page> = {}): Page {
  return { title: '', summary: '', keywords: [], causes: [], ...overrides };
}
