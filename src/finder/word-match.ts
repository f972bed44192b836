/**
 * Entries by words of either language: titles, keywords, summaries and causes. Two measures count half
 * each: how much of the query an entry has anywhere (each word by its rarity and by the best field
 * that has it), and how like the query its most similar phrase is (Dice coefficient of the weighted
 * words). The first finds what is said in other words; the second tells an entry that is about the
 * query from one that merely has its words here and there.
 */
import { normalize, searchWords } from './normalize.ts';
import type { CharacterMap, FinderLocale, WordFields, WordIndex } from './index-data.ts';

/** Worth of a word found in title, keywords, summary, causes. */
const FIELD_WORTH = [1, 1, 0.6, 0.4] as const;

/** Share of the query that an entry must have, and what both measures together must reach. */
const ENOUGH = 0.55;
const SURE_ENOUGH = 0.58;

/**
 * What a word that no entry has counts against all, as a share of the rarest known word. Of Chinese pairs
 * about half straddle two words and mean nothing, so an unknown one says little.
 */
const UNKNOWN_WORD = 0.8;
const UNKNOWN_PAIR = 0.3;

/** Names of the product itself, which say nothing here. */
const PRODUCT = /阿里云存储|阿里云|aliyun|alibaba(?: cloud)?|\boss\b/g;

const HAN = /\p{Script=Han}/u;

/** Queries with more words are pastes, which words do not decide. */
const MOST_WORDS = 40;

export interface WordMatch {
  /** Number of the entry in `MessageIndex.codes`. */
  code: number;
  /** 0 to 1. */
  confidence: number;
}

export interface WordMatcher {
  /** Entries that have enough of the words, in either language, best first. */
  match(text: string): WordMatch[];
}

/** An entry in one language. */
interface Document {
  /** Worth of each word, by the best field that has it. */
  worths: Map<string, number>;
  /** Titles, keywords, summary and causes, each a phrase of its own, with the worth of its field. */
  phrases: { words: Set<string>; worth: number }[];
}

/** Prepares both languages of the index once. */
export function createWordMatcher(index: WordIndex): WordMatcher {
  const cut = createCutter(index.characters);
  const languages = (['zh', 'en'] satisfies FinderLocale[]).map((locale) =>
    createLanguage(index[locale].map((fields) => documentOf(fields, cut))),
  );
  return {
    match(text) {
      const words = [...new Set(cut(text))];
      if (words.length === 0 || words.length > MOST_WORDS) return [];
      const best = new Map<number, WordMatch>();
      for (const found of languages.flatMap((language) => language(words))) {
        const known = best.get(found.code);
        if (!known || known.confidence < found.confidence) best.set(found.code, found);
      }
      return [...best.values()].sort((a, b) => b.confidence - a.confidence);
    },
  };
}

/** Cuts texts into words; traditional characters count as the simplified ones of the map. */
function createCutter([from, to]: CharacterMap): (text: string) => string[] {
  const simplified = new Map(Array.from(from, (character, at) => [character, to[at] ?? character]));
  return (text) => {
    const characters = Array.from(normalize(text), (it) => simplified.get(it) ?? it);
    return searchWords(characters.join('').replace(PRODUCT, ' '));
  };
}

function createLanguage(documents: readonly Document[]): (words: string[]) => WordMatch[] {
  const vocabulary = new Map<string, number>();
  for (const { worths } of documents) {
    for (const word of worths.keys()) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  }
  const rarest = Math.log(1 + documents.length);
  const weightOf = (word: string): number => {
    const frequency = vocabulary.get(word);
    if (frequency !== undefined) return Math.log(1 + documents.length / frequency);
    return rarest * (HAN.test(word) ? UNKNOWN_PAIR : UNKNOWN_WORD);
  };
  const weigh = (words: Iterable<string>): number => {
    let sum = 0;
    for (const word of words) sum += weightOf(word);
    return sum;
  };

  return (words) => {
    const total = weigh(words);
    return documents.flatMap((document, code) => {
      const share =
        words.reduce(
          (sum, word, at) =>
            sum + weightOf(word) * worthOf(document, word, at === words.length - 1),
          0,
        ) / total;
      if (share < ENOUGH) return [];
      const likeness = Math.max(
        ...document.phrases.map(({ words: own, worth }) => {
          const common = weigh(words.filter((word) => own.has(word)));
          return common === 0 ? 0 : (worth * 2 * common) / (total + weigh(own));
        }),
      );
      const confidence = (share + likeness) / 2;
      // A single word says all that the reader has said.
      return words.length === 1 || confidence >= SURE_ENOUGH ? [{ code, confidence }] : [];
    });
  };
}

/** Worth of a word in an entry; the last word of a query may be half typed. */
function worthOf({ worths }: Document, word: string, isLast: boolean): number {
  const exact = worths.get(word);
  if (exact !== undefined || !isLast || word.length < 3) return exact ?? 0;
  for (const [candidate, worth] of worths) if (candidate.startsWith(word)) return worth * 0.8;
  return 0;
}

function documentOf(fields: WordFields, cut: (text: string) => string[]): Document {
  const phrases = fields.flatMap((text, field) =>
    text
      .split('\n')
      .map((phrase) => ({ words: new Set(cut(phrase)), worth: FIELD_WORTH[field] ?? 0 })),
  );
  const worths = new Map<string, number>();
  for (const { words, worth } of phrases) {
    for (const word of words) worths.set(word, Math.max(worths.get(word) ?? 0, worth));
  }
  return { worths, phrases };
}
