/**
 * Parts of a split index of messages (`split-messages.ts`): which of them a text needs, and the index
 * as it is with those that are there. Loaded only where the index is split.
 */
import type { MessageIndex, MessageRow, PartTable } from './index-data.ts';
import { MOST_TYPED_WORDS, segmentsOf, SHORTEST_MENDED } from './message-match.ts';
import { wordsOf, wordsOfMessage } from './message-templates.ts';
import { parse } from './parse.ts';
import { createSpeller } from './spelling.ts';

/** Parts that are loaded for a text, apart from those of ECs. */
const MOST_PARTS = 3;

/** Share of the best part's weight from which on another part may have the message as well. */
const ENOUGH = 0.8;

/** Says which parts a text needs. */
export type PartChooser = (text: string) => number[];

/** What the table says of a word. */
interface KnownWord {
  /** How many messages have it; undefined where its only part tells. */
  frequency: number | undefined;
  parts: number[];
}

/** Prepares the table once. The parts that a text needs most come first. */
export function createPartChooser(table: PartTable): PartChooser {
  const words = readWords(table);
  const speller = createSpeller([...words.keys()].filter((word) => !word.includes('_')));

  /** Weight of the words of a fragment that are in each part: the fewer parts have a word, the more. */
  const weigh = (fragment: string): [part: number, weight: number][] => {
    const weights = new Map<number, number>();
    const given = wordsOf(fragment);
    const isTyped = given.length <= MOST_TYPED_WORDS;
    for (const word of new Set([...given, ...pairsOf(given)])) {
      const known =
        words.get(word) ??
        (isTyped && word.length >= SHORTEST_MENDED
          ? words.get(speller.near(word)[0] ?? '')
          : undefined);
      if (!known) continue;
      const weight = Math.log(1 + table.parts / known.parts.length);
      for (const part of known.parts) weights.set(part, (weights.get(part) ?? 0) + weight);
    }
    const least = Math.max(...weights.values()) * ENOUGH;
    return [...weights].filter(([, weight]) => weight >= least);
  };

  return (text) => {
    const { ec, message } = parse(text);
    const weights = new Map<number, number>();
    const fragments = message === undefined ? [text, ...segmentsOf(text)] : [message];
    for (const [part, weight] of fragments.flatMap(weigh)) {
      weights.set(part, Math.max(weights.get(part) ?? 0, weight));
    }
    const parts = [...weights].sort(([, a], [, b]) => b - a).map(([part]) => part);
    return [...partOfEc(ec, table), ...parts.slice(0, MOST_PARTS)];
  };
}

/** Pairs of neighbouring words as the table has them, where single words do not tell enough. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at] ?? ''}_${word}`);
}

/** The index with the messages of `parts`, and with what the table knows of all others. */
export function withParts(
  codes: MessageIndex['codes'],
  table: PartTable,
  parts: Iterable<readonly MessageRow[]>,
): MessageIndex {
  const rows = new Map<string, MessageRow>();
  for (const row of [...parts].flat()) rows.set(`${String(row[0])}#${row[1]}`, row);
  // Among equals the order of codes decides, as in an index that is whole.
  const messages = [...rows.values()].sort(([a], [b]) => a - b);
  const frequency = new Map<string, number>();
  for (const row of messages) {
    for (const word of new Set(wordsOfMessage(row))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  for (const [word, { frequency: known }] of readWords(table)) {
    if (known !== undefined) frequency.set(word, known);
  }
  return {
    codes: [...codes, ...readEcs(table)],
    messages,
    whole: { messages: table.messages, frequency, several: table.several },
  };
}

function readWords({ words, frequencies, places }: PartTable): Map<string, KnownWord> {
  const counts = frequencies.split(' ');
  const parts = places.split(',');
  return new Map(
    words.split(' ').map((word, at): [string, KnownWord] => {
      let part = 0;
      const steps = (parts[at] ?? '').split(' ').map(Number);
      const count = counts[at] ?? '';
      return [
        word,
        {
          frequency: count === '' ? undefined : Number(count),
          parts: steps.map((step) => (part += step)),
        },
      ];
    }),
  );
}

function readEcs({ explained }: PartTable): MessageIndex['codes'] {
  let category = '';
  let number = 0;
  return explained.split(' ').flatMap((item): MessageIndex['codes'] => {
    const [step = '', status = '', other] = item.split(',');
    if (status === '') return [];
    number = Number(step) + (other === undefined ? number : 0);
    category = other ?? category;
    return [[`${category}-${String(number).padStart(8, '0')}`, Number(status)]];
  });
}

/** The part in which the messages of an EC are, behind those of words. Messages of one may be in two. */
function partOfEc(ec: string | undefined, { parts, ecs }: PartTable): number[] {
  if (ec === undefined) return [];
  const at = ecs.findLastIndex((first) => first <= ec);
  return at < 0 ? [] : [parts + at, ...(ecs[at] === ec && at > 0 ? [parts + at - 1] : [])];
}
