/** Chapters of the reference: codes by HTTP status and by area, ECs by category, and what stands beside a page. */
import { categoryOf } from '../schemas/ec-categories.ts';
import type { Area } from '../schemas/taxonomy.ts';
import { groupBy } from './group-by.ts';
import { remembered } from './remembered.ts';
import type { EcPage, ErrorEntry } from './rendered-content.ts';

/** Entries by HTTP status, lowest first. */
export function entriesByStatus(entries: readonly ErrorEntry[]): [number, ErrorEntry[]][] {
  return [...chapters(entries)].sort(([a], [b]) => a - b);
}

/** Entries by area, largest group first. */
export function entriesByArea(entries: readonly ErrorEntry[]): [Area, ErrorEntry[]][] {
  return [...groupBy(entries, ({ area }) => area)].sort(([, a], [, b]) => b.length - a.length);
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
  return { status, area, entries: nearest(entry, areas(chapter).get(area) ?? []) };
}

/** The ECs beside `page`: those of its category, the nearest when there are too many. */
export function ecChapterOf(page: EcPage, pages: readonly EcPage[]): EcPage[] {
  return nearest(page, ecCategories(pages).get(categoryOf(page.ec)) ?? []);
}

/** The entries before and after `entry` in its chapter (its HTTP status), by code. */
export function neighbours(
  entry: ErrorEntry,
  entries: readonly ErrorEntry[],
): { previous: ErrorEntry | undefined; next: ErrorEntry | undefined } {
  const chapter = chapters(entries).get(entry.httpStatus) ?? [];
  const at = places(chapter).get(entry) ?? -1;
  return { previous: chapter[at - 1], next: chapter[at + 1] };
}

const chapters = remembered((entries: readonly ErrorEntry[]) =>
  groupBy(entries, ({ httpStatus }) => httpStatus),
);

const areas = remembered((chapter: readonly ErrorEntry[]) => groupBy(chapter, ({ area }) => area));

const ecCategories = remembered((pages: readonly EcPage[]) =>
  groupBy(pages, ({ ec }) => categoryOf(ec)),
);

/** The place of each item in a list. */
const places = remembered(
  (items: readonly unknown[]) => new Map(items.map((item, place) => [item, place])),
);

/** As many of a chapter as a navigation can show, with `item` in their middle where that is possible. */
function nearest<Item>(item: Item, chapter: readonly Item[]): Item[] {
  const last = Math.max(0, chapter.length - LONGEST_CHAPTER);
  const at = places(chapter).get(item) ?? 0;
  const from = Math.min(last, Math.max(0, at - LONGEST_CHAPTER / 2));
  return chapter.slice(from, from + LONGEST_CHAPTER);
}
