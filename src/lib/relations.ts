/** What follows from all entries together: related codes both ways, guides, groups of messages. Pure. */
import type { Locale } from '../i18n/locales.ts';
import type { MessageFacts } from '../schemas/error-facts.ts';
import { groupBy } from './group-by.ts';
import type { Guide } from './guide.ts';
import { remembered } from './remembered.ts';
import type { ErrorEntry } from './rendered-content.ts';

/** A code worth reading on, and why. */
export interface RelatedCode {
  code: string;
  /** One sentence for readers. */
  reason: string;
}

/** A message of an entry. */
export interface EntryMessage {
  entry: ErrorEntry;
  message: MessageFacts;
}

/**
 * Codes related to `entry`. A relation is written on one side and holds on both: seen from the
 * other side, the title of the entry that names it stands for the reason.
 */
export function relatedCodes(
  entry: ErrorEntry,
  entries: readonly ErrorEntry[],
  locale: Locale,
): RelatedCode[] {
  return bothWays('related', entry, entries, locale);
}

/** Codes easily mistaken for `entry` and what tells them apart, from both sides. */
export function lookalikeCodes(
  entry: ErrorEntry,
  entries: readonly ErrorEntry[],
  locale: Locale,
): RelatedCode[] {
  return bothWays('lookalikes', entry, entries, locale);
}

/** Guides that explain the code. */
export function guidesOf(code: string, guides: readonly Guide[]): Guide[] {
  return guides.filter(({ errors }) => errors.includes(code));
}

/** Codes that a guide explains, in its order, each with what happened. */
export function explainedCodes(
  { errors, locale }: Guide,
  entries: readonly ErrorEntry[],
): RelatedCode[] {
  return errors.map((code) => ({
    code,
    reason: entries.find((entry) => entry.code === code)?.pages[locale].title ?? '',
  }));
}

/** Number of messages of all entries together. */
export function countMessages(entries: readonly ErrorEntry[]): number {
  return entries.reduce((sum, { messages }) => sum + messages.length, 0);
}

/** The entries with these codes, in the order of `entries`; codes that no entry has are left out. */
export function entriesOf(codes: readonly string[], entries: readonly ErrorEntry[]): ErrorEntry[] {
  const places = [...new Set(codes)].flatMap((code) => placesOfCodes(entries).get(code) ?? []);
  return places.sort((a, b) => a - b).flatMap((place) => entries[place] ?? []);
}

/** Messages of an entry that belong together: what the caller was doing. */
export interface MessageGroup {
  id: string;
  /** In the language that was asked for. */
  title: string;
  messages: MessageFacts[];
}

/** Whether the messages of `entry` stand in groups: all do, or none. */
export function hasGroups({ messages }: ErrorEntry): boolean {
  return messages.some(({ group }) => group !== undefined);
}

/** Whether a fact of the entry, or of one of its messages, is our own conclusion. */
export function hasInferred({ inferred, messages }: ErrorEntry): boolean {
  return [inferred, ...messages.map((message) => message.inferred)].some(
    (fields) => fields.length > 0,
  );
}

/** The groups of an entry's messages, in order; none when its messages have no groups. */
export function messageGroups({ messages, pages }: ErrorEntry, locale: Locale): MessageGroup[] {
  return [...groupBy(messages, ({ group }) => group)].flatMap(([id, members]) =>
    id === undefined ? [] : [{ id, title: pages[locale].groups[id] ?? id, messages: members }],
  );
}

/** Messages by their ECs, sorted by EC. */
export function messagesByEc(entries: readonly ErrorEntry[]): [ec: string, EntryMessage[]][] {
  const all = entries.flatMap((entry) =>
    entry.messages.flatMap((message) => message.ec.map((ec) => ({ ec, entry, message }))),
  );
  return [...groupBy(all, ({ ec }) => ec)].sort(([a], [b]) => (a < b ? -1 : 1));
}

const placesOfCodes = remembered(
  (entries: readonly ErrorEntry[]) => new Map(entries.map(({ code }, place) => [code, place])),
);

/** Entries that name a code, by that code. */
const namers = {
  related: remembered((entries: readonly ErrorEntry[]) => entriesByNamed('related', entries)),
  lookalikes: remembered((entries: readonly ErrorEntry[]) => entriesByNamed('lookalikes', entries)),
};

function entriesByNamed(
  field: 'related' | 'lookalikes',
  entries: readonly ErrorEntry[],
): Map<string, ErrorEntry[]> {
  const pairs = entries.flatMap((entry) => entry[field].map((code) => ({ code, entry })));
  const groups = [...groupBy(pairs, ({ code }) => code)];
  return new Map(groups.map(([code, members]) => [code, members.map(({ entry }) => entry)]));
}

function bothWays(
  field: 'related' | 'lookalikes',
  entry: ErrorEntry,
  entries: readonly ErrorEntry[],
  locale: Locale,
): RelatedCode[] {
  const own = entry[field].map((code) => ({
    code,
    reason: entry.pages[locale][field][code] ?? '',
  }));
  const named = (namers[field](entries).get(entry.code) ?? [])
    .filter((other) => !entry[field].includes(other.code))
    .map((other) => ({ code: other.code, reason: other.pages[locale].title }));
  return [...own, ...named];
}
