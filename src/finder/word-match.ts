/**
 * Entries by words of either language: titles, keywords, summaries and causes. Each word of the query counts
 * by its rarity (inverse document frequency) and by the best field in which an entry has it; words
 * that no entry has count against all.
 */
import { normalize, searchWords } from './normalize.ts';
import type { CharacterMap, FinderLocale, WordFields, WordIndex } from './index-data.ts';

/** Worth of a word found in title, keywords, summary, causes. */
const FIELD_WORTH = [1, 1, 0.6, 0.4] as const;

/** Share of the query that an entry must have. */
const ENOUGH = 0.55;

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

/** Worth of each word of an entry. */
type Worths = Map<string, number>;

/** Prepares both languages of the index once. */
export function createWordMatcher(index: WordIndex): WordMatcher {
  const cut = createCutter(index.characters);
  const languages = (['zh', 'en'] satisfies FinderLocale[]).map((locale) =>
    createLanguage(index[locale].map((fields) => worthsOf(fields, cut))),
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

function createLanguage(entries: readonly Worths[]): (words: string[]) => WordMatch[] {
  const vocabulary = new Map<string, number>();
  for (const entry of entries) {
    for (const word of entry.keys()) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  }
  const rarest = Math.log(1 + entries.length);
  const weightOf = (word: string): number => {
    const frequency = vocabulary.get(word);
    if (frequency !== undefined) return Math.log(1 + entries.length / frequency);
    return rarest * (HAN.test(word) ? UNKNOWN_PAIR : UNKNOWN_WORD);
  };

  return (words) => {
    const total = words.reduce((sum, word) => sum + weightOf(word), 0);
    return entries.flatMap((entry, code) => {
      const score = words.reduce(
        (sum, word, at) => sum + weightOf(word) * worthOf(entry, word, at === words.length - 1),
        0,
      );
      const confidence = score / total;
      return confidence >= ENOUGH ? [{ code, confidence }] : [];
    });
  };
}

/** Worth of a word in an entry; the last word of a query may be half typed. */
function worthOf(entry: Worths, word: string, isLast: boolean): number {
  const exact = entry.get(word);
  if (exact !== undefined || !isLast || word.length < 3) return exact ?? 0;
  for (const [candidate, worth] of entry) if (candidate.startsWith(word)) return worth * 0.8;
  return 0;
}

function worthsOf(fields: WordFields, cut: (text: string) => string[]): Worths {
  const worths: Worths = new Map();
  fields.forEach((text, field) => {
    for (const word of cut(text)) {
      worths.set(word, Math.max(worths.get(word) ?? 0, FIELD_WORTH[field] ?? 0));
    }
  });
  return worths;
}
