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

/** Cuts and counts the messages of the index once. */
export function createMessageTemplates(index: MessageIndex): MessageTemplates {
  const cut = index.messages.map(cutTexts);
  const { messages: count, frequency } = index.whole ?? {
    messages: cut.length,
    frequency: documentFrequency(cut.map((texts) => texts.flat())),
  };
  const rarest = Math.log(1 + count);
  const weightOf = (word: string): number =>
    Math.log(1 + count / (frequency.get(word) ?? 1)) / rarest;

  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const having: number[][] = [];
  const templates: Template[] = [];
  for (const [row, texts] of cut.entries()) {
    for (const [at, words] of texts.entries()) {
      const pairs: number[] = [];
      let weight = 0;
      for (const [pair, own] of pairsOf(words, weightOf)) {
        const number = numbers.get(pair) ?? numbers.size;
        numbers.set(pair, number);
        weights[number] = own;
        (having[number] ??= []).push(templates.length);
        pairs.push(number);
        weight += own;
      }
      const text = index.messages[row]?.[2][at] ?? '';
      templates.push({ row, text, words, pairs, weight });
    }
  }
  return {
    templates,
    frequency,
    weightOf,
    weights,
    having,
    fragmentOf(words) {
      const pairs = new Set<number>();
      let weight = 0;
      for (const [pair, own] of pairsOf(words, weightOf)) {
        const number = numbers.get(pair);
        if (number !== undefined) pairs.add(number);
        weight += own;
      }
      return { pairs, weight };
    },
  };
}

/** Latin words of a text, in one spelling. */
export function wordsOf(text: string): string[] {
  return latinWords(normalize(text));
}

/** Words of all texts of a message, without the parts that vary. */
export function wordsOfMessage(row: MessageRow): string[] {
  return cutTexts(row).flat();
}

function cutTexts([, , texts, , parts]: MessageRow): string[][] {
  return texts.map((text) => wordsOf(withoutParts(text, parts)));
}

/** The text without the parts that vary, which no reader's text has. */
function withoutParts(text: string, parts: readonly string[] = []): string {
  return parts.reduce((rest, part) => rest.replace(part, () => ' '), text);
}

/** Pairs of neighbouring words, each with its weight, in order of first appearance. */
function pairsOf(
  words: readonly string[],
  weightOf: (word: string) => number,
): Map<string, number> {
  const pairs = new Map<string, number>();
  words.slice(1).forEach((word, at) => {
    const before = words[at] ?? '';
    pairs.set(`${before} ${word}`, (weightOf(before) + weightOf(word)) / 2);
  });
  return pairs;
}

function documentFrequency(documents: readonly string[][]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const words of documents) {
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return frequency;
}
