/**
 * Cuts an index of messages that is too large to be loaded whole into parts of bounded size, of which a
 * reader's text needs few (`message-parts.ts` says which). Messages that begin alike stand together, so
 * that most words are in few parts; each EC has a part too, in which its messages are once more.
 */
import { isEc, type MessageIndex, type MessageRow, type PartTable } from './index-data.ts';
import { createPartChooser, pairsOf } from './message-parts.ts';
import { wordsOf, wordsOfMessage } from './message-templates.ts';

/** What is loaded at first, and the messages of each part. */
export interface SplitMessages {
  codes: MessageIndex['codes'];
  table: PartTable;
  parts: MessageRow[][];
}

/** How many messages have a word that is in the table at any rate; rarer ones are where they are needed. */
const SHARED = 3;

/**
 * Splits an index, in which ECs stand behind all codes. `most`: characters of a part as JSON, which only
 * a message that is longer exceeds.
 */
export function splitMessages({ codes, messages }: MessageIndex, most: number): SplitMessages {
  const byText = cutInParts(
    messages.toSorted((a, b) => compare(a[2][0] ?? '', b[2][0] ?? '')),
    most,
  );
  const withEc = messages.flatMap((row) => row[3].map((ec) => ({ ec, row })));
  withEc.sort((a, b) => compare(a.ec, b.ec));
  const byEc = cutInParts(withEc, most);

  const frequency = new Map<string, number>();
  const placesOf = new Map<string, number[]>();
  for (const [part, rows] of byText.entries()) {
    for (const row of rows) {
      const words = new Set(wordsOfMessage(row));
      for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
      for (const word of [...words, ...row[2].flatMap((text) => pairsOf(wordsOf(text)))]) {
        const places = placesOf.get(word) ?? [];
        placesOf.set(word, places);
        if (places.at(-1) !== part) places.push(part);
      }
    }
  }
  const tableOf = (words: readonly string[]): PartTable => ({
    messages: messages.length,
    parts: byText.length,
    words: words.join(' '),
    // In a word's only part all messages that have it can be counted; pairs are not.
    frequencies: words
      .map((word) => (placesOf.get(word)?.length === 1 ? '' : String(frequency.get(word) ?? '')))
      .join(' '),
    places: words.map((word) => stepsOf(placesOf.get(word) ?? [])).join(','),
    ecs: byEc.map(([first]) => first?.ec ?? ''),
    several: codesWithMore(messages),
    explained: codes
      .filter(([code]) => isEc(code))
      .map(ecInSteps)
      .join(' '),
  });

  const shared = [...frequency.keys()].filter((word) => (frequency.get(word) ?? 0) >= SHARED);
  const own = lostTexts(byText, tableOf(shared)).flatMap(wordsOf);
  const words = new Set([...shared, ...own.filter((word) => frequency.has(word))]);
  const fewest = (a: string, b: string): number =>
    (placesOf.get(a)?.length ?? 0) - (placesOf.get(b)?.length ?? 0);
  const pairs = lostTexts(byText, tableOf([...words])).flatMap((text) =>
    pairsOf(wordsOf(text)).sort(fewest).slice(0, 1),
  );
  return {
    codes: codes.filter(([code]) => !isEc(code)),
    table: tableOf([...words, ...new Set(pairs)].sort()),
    parts: [...byText, ...byEc.map((items) => [...new Set(items.map(({ row }) => row))])],
  };
}

/** Texts of messages that do not lead to their parts. */
function lostTexts(parts: readonly MessageRow[][], table: PartTable): string[] {
  const choose = createPartChooser(table);
  return parts.flatMap((rows, part) =>
    rows.flatMap(([, , texts]) => texts.filter((text) => !choose(text).includes(part))),
  );
}

function cutInParts<Item>(items: readonly Item[], most: number): Item[][] {
  const parts: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length + 1;
    if (size > room) {
      parts.push([]);
      room = most - 2;
    }
    parts.at(-1)?.push(item);
    room -= size;
  }
  return parts;
}

/** Codes that have a message of one word and others besides. */
function codesWithMore(messages: readonly MessageRow[]): number[] {
  const count = new Map<number, number>();
  for (const [code] of messages) count.set(code, (count.get(code) ?? 0) + 1);
  const short = messages.filter((row) => wordsOfMessage(row).length === 1).map(([code]) => code);
  return [...new Set(short)].filter((code) => (count.get(code) ?? 0) > 1);
}

/** `[3, 4, 9]` → `3 1 5`: ascending numbers by their differences, which are small. */
function stepsOf(numbers: readonly number[]): string {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0)).join(' ');
}

/** `0003-00000005`, status 404, behind `0003-00000003` → `2,404`; in another category `5,404,0003`. */
function ecInSteps(
  [ec, status]: readonly [string, number],
  at: number,
  all: readonly (readonly [string, number])[],
): string {
  const [category = '', digits = ''] = ec.split('-');
  const [before, start = '0'] = all[at - 1]?.[0].split('-') ?? [];
  return before === category
    ? `${String(Number(digits) - Number(start))},${String(status)}`
    : `${String(Number(digits))},${String(status)},${category}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
