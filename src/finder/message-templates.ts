/**
 * The texts of all messages, cut into pairs of neighbouring words, and the way back: from a pair to the
 * texts that have it, so that a search looks only at texts that have something in common with it. Pairs
 * are numbered.
 */
import { latinWords, normalize } from './normalize.ts';
import type { MessageIndex, MessageRow } from './index-data.ts';

/** A text of a message. */
export interface Template {
  /** Number of the message in `MessageIndex.messages`. */
  row: number;
  /** The text as it is documented. */
  text: string;
  words: string[];
  /** Numbers of its pairs, each once. */
  pairs: number[];
  /** Sum of the weights of its pairs. */
  weight: number;
}

/** A text that may be a part of a message. */
export interface Fragment {
  /** Numbers of its pairs that messages have. */
  pairs: ReadonlySet<number>;
  /** Sum of the weights of all its pairs, those that no message has too. */
  weight: number;
}

export interface MessageTemplates {
  /** In the order of the messages, then of their texts. */
  templates: readonly Template[];
  /** How many messages have a word, by word, in order of first appearance. */
  frequency: ReadonlyMap<string, number>;
  /** 0 to 1: how rare a word is; one that no message has counts as rare as can be. */
  weightOf: (word: string) => number;
  /** Weight of a pair, by its number. */
  weights: readonly number[];
  /** Numbers of the templates that have a pair, by its number. */
  having: readonly (readonly number[])[];
  fragmentOf(words: readonly string[]): Fragment;
}

/** Cuts and counts the messages of the index once. Runs before the first answer, so every loop counts. */
export function createMessageTemplates(index: MessageIndex): MessageTemplates {
  const texts = index.messages.flatMap(textsOf);
  const cut = wordsOfTexts(texts.map(({ text }) => text));
  const { messages: count, frequency } = index.whole ?? {
    messages: index.messages.length,
    frequency: messageFrequency(
      cut,
      texts.map(({ row }) => row),
    ),
  };
  const rarest = Math.log(1 + count);
  const known = new Map<string, number>();
  for (const [word, having] of frequency) known.set(word, Math.log(1 + count / having) / rarest);
  const weightOf = (word: string): number => known.get(word) ?? 1;

  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const having: number[][] = [];
  const templates = texts.map(({ row, original }, at): Template => {
    const words = cut[at] ?? [];
    const pairs = new Set<number>();
    let weight = 0;
    eachPair(words, weightOf, (pair, own) => {
      let number = numbers.get(pair);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(pair, number);
        weights.push(own);
        having.push([]);
      }
      if (pairs.has(number)) return;
      pairs.add(number);
      having[number]?.push(at);
      weight += own;
    });
    return { row, text: original, words, pairs: [...pairs], weight };
  });
  return {
    templates,
    frequency,
    weightOf,
    weights,
    having,
    fragmentOf(words) {
      const pairs = new Set<number>();
      const seen = new Set<string>();
      let weight = 0;
      eachPair(words, weightOf, (pair, own) => {
        if (seen.has(pair)) return;
        seen.add(pair);
        const number = numbers.get(pair);
        if (number !== undefined) pairs.add(number);
        weight += own;
      });
      return { pairs, weight };
    },
  };
}

/** Latin words of a text, in one spelling. */
export function wordsOf(text: string): string[] {
  return latinWords(normalize(text));
}

/** Words of all texts of a message, without the parts that vary. */
export function wordsOfMessage(message: MessageRow): string[] {
  return wordsOfTexts(textsOf(message, 0).map(({ text }) => text)).flat();
}

/** The texts of a message as they are documented, and without the parts that vary, which no reader's text has. */
function textsOf(
  [, , texts, , parts = []]: MessageRow,
  row: number,
): { row: number; original: string; text: string }[] {
  return texts.map((original) => {
    const text = parts.reduce((rest, part) => rest.replace(part, () => ' '), original);
    return { row, original, text };
  });
}

/** Words of each text. All are cut at once, which takes a tenth of the time of one after the other. */
function wordsOfTexts(texts: readonly string[]): string[][] {
  const cut: string[][] = texts.map(() => []);
  const lines = texts.map((text) => text.replaceAll('\n', ' ')).join('\n');
  let at = 0;
  for (const token of normalize(lines).match(/[\p{Script=Latin}\p{Nd}]+|\n/gu) ?? []) {
    if (token === '\n') at += 1;
    else cut[at]?.push(token);
  }
  return cut;
}

/** Calls `visit` with each pair of neighbouring words and its weight. */
function eachPair(
  words: readonly string[],
  weightOf: (word: string) => number,
  visit: (pair: string, weight: number) => void,
): void {
  let before: string | undefined;
  let weightBefore = 0;
  for (const word of words) {
    const weight = weightOf(word);
    if (before !== undefined) visit(`${before} ${word}`, (weightBefore + weight) / 2);
    before = word;
    weightBefore = weight;
  }
}

/** How many messages have a word; `rows`: the message of each text, texts of one together. */
function messageFrequency(
  cut: readonly (readonly string[])[],
  rows: readonly number[],
): Map<string, number> {
  const frequency = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [at, words] of cut.entries()) {
    const row = rows[at] ?? 0;
    for (const word of words) {
      if (last.get(word) === row) continue;
      last.set(word, row);
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  return frequency;
}
