/**
 * How well the entries answer words of one language. Two measures count half each: how much of the query
 * an entry has anywhere (each word by its rarity and by the best field that has it), and how like the
 * query its most similar phrase is (Dice coefficient of the weighted words). The first finds what is said
 * in other words; the second tells an entry that is about the query from one that merely has its words
 * here and there.
 */
import { HAN } from './normalize.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { createSpeller } from './spelling.ts';

export interface WordMatch {
  /** Number of the entry in `MessageIndex.codes`. */
  code: number;
  /** 0 to 1. */
  confidence: number;
}

/** What a word that no entry has counts against all, as a share of the rarest known word. */
const UNKNOWN_WORD = 0.8;
const UNKNOWN_HAN_WORD = 0.5;

/** Shortest word that is completed or mended, and what one counts that is. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_MENDED = 5;
const MEANT_WORTH = 0.8;

/**
 * Prepares the phrases of `documents` entries. What is returned finds the entries that answer words with
 * a confidence of `enough` (0 to 1) or more, in the order of their numbers.
 */
export function createLanguage(
  index: PhraseIndex,
  documents: number,
): (words: readonly string[], enough: number) => WordMatch[] {
  const { vocabulary } = index;
  const speller = createSpeller(vocabulary.keys());
  const rarest = Math.log(1 + documents);
  const weightOf = (word: string): number =>
    index.rarityOf(word) ?? rarest * (HAN.test(word) ? UNKNOWN_HAN_WORD : UNKNOWN_WORD);

  /**
   * The word of the vocabulary that is meant by one that it lacks: the most frequent that a half-typed
   * last word begins, or one that is a single edit away.
   */
  const meant = (word: string, isLast: boolean): string | undefined => {
    if (vocabulary.has(word)) return undefined;
    const isHan = HAN.test(word);
    const canBegin = isLast && (isHan || word.length >= SHORTEST_BEGINNING);
    const canMend = !isHan && word.length >= SHORTEST_MENDED;
    const candidates = [
      ...(canBegin ? speller.begun(word) : []),
      ...(canMend ? speller.near(word) : []),
    ].flatMap((candidate) => {
      const known = vocabulary.get(candidate);
      return known ? [{ candidate, ...known }] : [];
    });
    candidates.sort((a, b) => b.documents - a.documents || a.place - b.place);
    return candidates[0]?.candidate;
  };

  return (query, enough) => {
    const asked = new Map<string, number>();
    query.forEach((word, at) => {
      const instead = meant(word, at === query.length - 1);
      asked.set(instead ?? word, weightOf(instead ?? word) * (instead ? MEANT_WORTH : 1));
    });
    let total = 0;
    for (const word of asked.keys()) total += weightOf(word);
    return index
      .measure(asked, total, total * leastShare(enough))
      .map(({ document, found, likeness }): WordMatch => ({
        code: document,
        confidence: (found / total + likeness) / 2,
      }))
      .filter(({ confidence }) => confidence >= enough)
      .sort((a, b) => a.code - b.code);
  };
}

/**
 * Share of a question's weight that an entry must have to reach `enough`: one that has the share x finds
 * x at most, and is as like as 2x / (1 + x) at most, which is when a phrase is nothing but these words.
 */
function leastShare(enough: number): number {
  const sum = 2 * enough;
  const share = (sum - 3 + Math.sqrt((3 - sum) ** 2 + 4 * sum)) / 2;
  // A sum of rounded numbers may fall short of itself.
  return share - 1e-9;
}
