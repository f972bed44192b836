/**
 * Phrases of documents by the words they have, so that a question looks only at phrases that share a
 * word with it. Documents and phrases are numbered in their order.
 */

/** A title, a keyword, a message …: its words, and what a word found in it is worth. */
export interface Phrase {
  words: ReadonlySet<string>;
  worth: number;
}

/** How a document answers a question. */
export interface Measure {
  document: number;
  /** Sum over the words of the question: weight times the worth of the best phrase that has the word. */
  found: number;
  /** Likeness to the most similar phrase (Dice coefficient of the weighted words, times its worth). */
  likeness: number;
}

/** A word of the phrases. */
export interface KnownWord {
  /** How many documents have it. */
  documents: number;
  /** Numbers of the phrases that have it, ascending. */
  phrases: number[];
}

export interface PhraseIndex {
  /** In order of first appearance. */
  vocabulary: ReadonlyMap<string, KnownWord>;
  /** Weight of a word: the rarer the more; undefined for one that no phrase has. */
  rarityOf(word: string): number | undefined;
  /** The documents that have any of the words. `asked`: their weights; `total`: the weight of them all. */
  measure(asked: ReadonlyMap<string, number>, total: number): Measure[];
}

/** Prepares the phrases of all documents once. */
export function createPhraseIndex(documents: readonly (readonly Phrase[])[]): PhraseIndex {
  const all = documents.flatMap((phrases, document) =>
    phrases.map(({ words, worth }) => ({ words, worth, document })),
  );
  const vocabulary = vocabularyOf(all);
  const rarityOf = (word: string): number | undefined => {
    const known = vocabulary.get(word);
    return known && Math.log(1 + documents.length / known.documents);
  };
  const rows = all.map(({ words, worth, document }) => {
    let weight = 0;
    for (const word of words) weight += rarityOf(word) ?? 0;
    return { document, worth, weight };
  });
  // Zero between questions.
  const common = new Float64Array(rows.length);

  return {
    vocabulary,
    rarityOf,
    measure(asked, total) {
      const measures = new Map<number, Measure>();
      const touched: number[] = [];
      for (const [word, weight] of asked) {
        let measure: Measure | undefined;
        let best = 0;
        for (const phrase of vocabulary.get(word)?.phrases ?? []) {
          if (common[phrase] === 0) touched.push(phrase);
          common[phrase] = (common[phrase] ?? 0) + weight;
          const { document, worth } = rows[phrase] ?? NO_ROW;
          if (measure?.document !== document) {
            if (measure) measure.found += weight * best;
            best = 0;
            measure = measures.get(document) ?? { document, found: 0, likeness: 0 };
            measures.set(document, measure);
          }
          best = Math.max(best, worth);
        }
        if (measure) measure.found += weight * best;
      }
      for (const phrase of touched) {
        const { document, worth, weight } = rows[phrase] ?? NO_ROW;
        const likeness = (worth * 2 * (common[phrase] ?? 0)) / (total + weight);
        const measure = measures.get(document);
        if (measure) measure.likeness = Math.max(measure.likeness, likeness);
        common[phrase] = 0;
      }
      return [...measures.values()];
    },
  };
}

const NO_ROW = { document: -1, worth: 0, weight: 0 };

function vocabularyOf(phrases: readonly (Phrase & { document: number })[]): Map<string, KnownWord> {
  const vocabulary = new Map<string, KnownWord & { last: number }>();
  for (const [number, { words, document }] of phrases.entries()) {
    for (const word of words) {
      const known = vocabulary.get(word) ?? { documents: 0, phrases: [], last: -1 };
      vocabulary.set(word, known);
      known.phrases.push(number);
      if (known.last !== document) known.documents += 1;
      known.last = document;
    }
  }
  return vocabulary;
}
