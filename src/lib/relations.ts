/** What follows from all entries together: related codes both ways, groups, neighbours. Pure. */
import type { Locale } from '../i18n/locales.ts';
import type { MessageFacts } from '../schemas/error-facts.ts';
import type { Area, Operation } from '../schemas/taxonomy.ts';
import type { EcPage } from './ec-loader.ts';
import type { ErrorEntry } from './entry-loader.ts';
import type { Guide } from './guide-loader.ts';
import { remembered } from './remembered.ts';

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

/** Values of `key` over all items, each with its items, in order of first appearance. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Number of messages of all entries together. */
export function countMessages(entries: readonly ErrorEntry[]): number {
  return entries.reduce((sum, { messages }) => sum + messages.length, 0);
}

/** Entries by HTTP status, lowest first. */
export function entriesByStatus(entries: readonly ErrorEntry[]): [number, ErrorEntry[]][] {
  return [...chapters(entries)].sort(([a], [b]) => a - b);
}

/** The entries with these codes, in the order of `entries`; codes that no entry has are left out. */
export function entriesOf(codes: readonly string[], entries: readonly ErrorEntry[]): ErrorEntry[] {
  const places = [...new Set(codes)].flatMap((code) => placesOfCodes(entries).get(code) ?? []);
  return places.sort((a, b) => a - b).flatMap((place) => entries[place] ?? []);
}

/** Codes of a chapter that a navigation can show; of a longer one it shows an area, or a part of it. */
const LONGEST_CHAPTER = 30;

/**
 * Areas that are a chapter by themselves, having more codes than a chapter can take in: the page of the
 * area explains them in full, and the chapter of the status names them.
 */
export function areasOfTheirOwn(entries: readonly ErrorEntry[]): Set<Area> {
  const chapters = entriesByStatus(entries).flatMap(([, chapter]) => entriesByArea(chapter));
  return new Set(
    chapters.flatMap(([area, members]) => (members.length > LONGEST_CHAPTER ? [area] : [])),
  );
}

/**
 * The entries beside `entry`: those of its status, or of its area too when there are many; the nearest
 * when there are still too many.
 */
export function chapterOf(
  entry: ErrorEntry,
  entries: readonly ErrorEntry[],
): { status: number; area: Area | undefined; entries: ErrorEntry[] } {
  const status = entry.httpStatus;
  const chapter = chapters(entries).get(status) ?? [];
  if (chapter.length <= LONGEST_CHAPTER) return { status, area: undefined, entries: chapter };
  const { area } = entry;
  const beside = chapter.filter((other) => other.area === area);
  const last = Math.max(0, beside.length - LONGEST_CHAPTER);
  const from = Math.min(last, Math.max(0, beside.indexOf(entry) - LONGEST_CHAPTER / 2));
  return { status, area, entries: beside.slice(from, from + LONGEST_CHAPTER) };
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

/** The groups of an entry's messages, in order; none when its messages have no groups. */
export function messageGroups({ messages, pages }: ErrorEntry, locale: Locale): MessageGroup[] {
  return [...groupBy(messages, ({ group }) => group)].flatMap(([id, members]) =>
    id === undefined ? [] : [{ id, title: pages[locale].groups[id] ?? id, messages: members }],
  );
}

/** Entries by area, largest group first. */
export function entriesByArea(entries: readonly ErrorEntry[]): [Area, ErrorEntry[]][] {
  return [...groupBy(entries, ({ area }) => area)].sort(([, a], [, b]) => b.length - a.length);
}

/** Messages by their ECs, sorted by EC. */
export function messagesByEc(entries: readonly ErrorEntry[]): [ec: string, EntryMessage[]][] {
  const all = entries.flatMap((entry) =>
    entry.messages.flatMap((message) => message.ec.map((ec) => ({ ec, entry, message }))),
  );
  return [...groupBy(all, ({ ec }) => ec)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How an operation meets errors. */
export interface OperationUse {
  operation: Operation;
  /** Messages that the operation can return. */
  returns: EntryMessage[];
  /** Messages that the operation helps to put right. */
  fixes: EntryMessage[];
  /** ECs with explanations of their own that the operation can return. */
  ecs: EcPage[];
}

/** Every operation that occurs in the entries or with an EC, by name. */
export function operationUses(
  entries: readonly ErrorEntry[],
  ecPages: readonly EcPage[],
): OperationUse[] {
  const uses = new Map<Operation, OperationUse>();
  const useOf = (operation: Operation): OperationUse => {
    const use = uses.get(operation) ?? { operation, returns: [], fixes: [], ecs: [] };
    uses.set(operation, use);
    return use;
  };
  for (const entry of entries) {
    for (const message of entry.messages) {
      for (const operation of message.operations) useOf(operation).returns.push({ entry, message });
      for (const operation of message.fixOperations)
        useOf(operation).fixes.push({ entry, message });
    }
  }
  for (const page of ecPages) {
    for (const operation of page.operations) useOf(operation).ecs.push(page);
  }
  return [...uses.values()].sort((a, b) => (a.operation < b.operation ? -1 : 1));
}

/** Operations that can return any message of the entry, without repetition. */
export function operationsOf(entry: ErrorEntry): Operation[] {
  return [...new Set(entry.messages.flatMap(({ operations }) => operations))];
}

/** The entries before and after `entry` in its chapter (its HTTP status), by code. */
export function neighbours(
  entry: ErrorEntry,
  entries: readonly ErrorEntry[],
): { previous: ErrorEntry | undefined; next: ErrorEntry | undefined } {
  const chapter = chapters(entries).get(entry.httpStatus) ?? [];
  const at = chapter.findIndex(({ code }) => code === entry.code);
  return { previous: chapter[at - 1], next: chapter[at + 1] };
}

const chapters = remembered((entries: readonly ErrorEntry[]) =>
  groupBy(entries, ({ httpStatus }) => httpStatus),
);

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
