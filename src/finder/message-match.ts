/**
 * Messages by how much of them a text has. A message counts as a set of neighbouring word pairs,
 * each weighted by how rare its words are among all messages (inverse document frequency), so that
 * "WORM" says more than "the". A paste is long and must cover the message; a reader who is still
 * typing has a fragment, which the message must cover.
 */
import { latinWords, normalize } from './normalize.ts';
import type { MessageIndex } from './index-data.ts';

/** Share of a message that a text must have to count, and of a fragment that a message must have. */
const ENOUGH = 0.8;

/** Share that is enough when the text names the message's own code as well. */
const ENOUGH_WITH_CODE = 0.5;

/** Weight, in units of the rarest word pair, below which a fragment says too little. */
const SHORTEST_FRAGMENT = 1.2;

export interface MessageMatch {
  /** Number of the message in `MessageIndex.messages`. */
  row: number;
  /** 0 to 1. */
  confidence: number;
}

export interface MessageMatcher {
  /** Messages that the text has or begins; `codes`: numbers of the codes that it names. */
  match(text: string, codes: ReadonlySet<number>): MessageMatch[];
}

type Pairs = Map<string, number>;

/** Prepares all messages of the index once; matching then takes time linear in the text. */
export function createMessageMatcher(index: MessageIndex): MessageMatcher {
  const words = index.messages.map(([, , texts]) => texts.map((text) => wordsOf(text)));
  const frequency = documentFrequency(words.map((texts) => texts.flat()));
  const rarest = Math.log(1 + words.length);
  const weightOf = (word: string): number =>
    Math.log(1 + words.length / (frequency.get(word) ?? 1)) / rarest;
  const templates = words.map((texts) => texts.map((text) => pairsOf(text, weightOf)));

  return {
    match(text, codes) {
      const given = pairsOf(withoutUnfinished(wordsOf(text), frequency), weightOf);
      return templates.flatMap((texts, row) => {
        const isNamed = codes.has(index.messages[row]?.[0] ?? -1);
        const best = Math.max(...texts.map((template) => confidenceOf(given, template, isNamed)));
        return best > 0 ? [{ row, confidence: best }] : [];
      });
    },
  };
}

function confidenceOf(given: Pairs, template: Pairs, isNamed: boolean): number {
  const common = weigh(given, (pair) => template.has(pair));
  if (common === 0) return 0;
  const ofMessage = common / weigh(template);
  const ofFragment = common / weigh(given);
  if (ofMessage >= (isNamed ? ENOUGH_WITH_CODE : ENOUGH)) return ofMessage;
  if (ofFragment < ENOUGH || common < SHORTEST_FRAGMENT) return 0;
  // A fragment is never as sure as the whole message.
  return ofFragment * (0.5 + 0.4 * ofMessage);
}

/** Sum of the weights of the pairs that fulfil `accept`. */
function weigh(pairs: Pairs, accept: (pair: string) => boolean = () => true): number {
  let sum = 0;
  for (const [pair, weight] of pairs) if (accept(pair)) sum += weight;
  return sum;
}

function wordsOf(text: string): string[] {
  return latinWords(normalize(text));
}

function pairsOf(words: readonly string[], weightOf: (word: string) => number): Pairs {
  const pairs: Pairs = new Map();
  words.slice(1).forEach((word, at) => {
    const before = words[at] ?? '';
    pairs.set(`${before} ${word}`, (weightOf(before) + weightOf(word)) / 2);
  });
  return pairs;
}

/** Drops a last word that no message has: it is half typed, or not part of the message. */
function withoutUnfinished(words: string[], known: ReadonlyMap<string, number>): string[] {
  return known.has(words.at(-1) ?? '') ? words : words.slice(0, -1);
}

function documentFrequency(documents: readonly string[][]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const words of documents) {
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return frequency;
}
