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
  /** How many words appeared before it. */
  place: number;
  /** Numbers of the phrases that have it, ascending. */
  phrases: number[];
}

export interface PhraseIndex {
  /** In order of first appearance. */
  vocabulary: ReadonlyMap<string, KnownWord>;
  /** Weight of a word: the rarer the more; undefined for one that no phrase has. */
  rarityOf(word: string): number | undefined;
  /**
   * The documents that have words of the question, weighing `least` or more together.
   * `asked`: the words with their weights; `total`: the weight of the question.
   */
  measure(asked: ReadonlyMap<string, number>, total: number, least?: number): Measure[];
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
  // Numbers side by side: a question with frequent words looks at many phrases.
  const owners = Int32Array.from(all, ({ document }) => document);
  const worths = Float64Array.from(all, ({ worth }) => worth);
  const weights = Float64Array.from(all, ({ words }) => {
    let weight = 0;
    for (const word of words) weight += rarityOf(word) ?? 0;
    return weight;
  });
  // Zero between questions: what the question has in common with each phrase and each document.
  const common = new Float64Array(all.length);
  const had = new Float64Array(documents.length);

  /** Calls `visit` with the phrases that have a word, and with their documents. */
  const eachPhrase = (word: string, visit: (phrase: number, document: number) => void): void => {
    for (const phrase of vocabulary.get(word)?.phrases ?? []) visit(phrase, owners[phrase] ?? 0);
  };

  return {
    vocabulary,
    rarityOf,
    measure(asked, total, least = 0) {
      for (const [word, weight] of asked) {
        let last = -1;
        eachPhrase(word, (_, document) => {
          if (document !== last) had[document] = (had[document] ?? 0) + weight;
          last = document;
        });
      }
      const measures = new Map<number, Measure>();
      const touched: number[] = [];
      for (const [word, weight] of asked) {
        let measure: Measure | undefined;
        let best = 0;
        eachPhrase(word, (phrase, document) => {
          if ((had[document] ?? 0) < least) return;
          if (common[phrase] === 0) touched.push(phrase);
          common[phrase] = (common[phrase] ?? 0) + weight;
          if (measure?.document !== document) {
            if (measure) measure.found += weight * best;
            best = 0;
            measure = measures.get(document) ?? { document, found: 0, likeness: 0 };
            measures.set(document, measure);
          }
          best = Math.max(best, worths[phrase] ?? 0);
        });
        if (measure) measure.found += weight * best;
      }
      for (const word of asked.keys()) eachPhrase(word, (_, document) => (had[document] = 0));
      for (const phrase of touched) {
        const likeness =
          ((worths[phrase] ?? 0) * 2 * (common[phrase] ?? 0)) / (total + (weights[phrase] ?? 0));
        const measure = measures.get(owners[phrase] ?? 0);
        if (measure) measure.likeness = Math.max(measure.likeness, likeness);
        common[phrase] = 0;
      }
      return [...measures.values()];
    },
  };
}

function vocabularyOf(phrases: readonly (Phrase & { document: number })[]): Map<string, KnownWord> {
  const vocabulary = new Map<string, KnownWord & { last: number }>();
  for (const [number, { words, document }] of phrases.entries()) {
    for (const word of words) {
      const known = vocabulary.get(word) ?? {
        documents: 0,
        place: vocabulary.size,
        phrases: [],
        last: -1,
      };
      vocabulary.set(word, known);
      known.phrases.push(number);
      if (known.last !== document) known.documents += 1;
      known.last = document;
    }
  }
  return vocabulary;
}
