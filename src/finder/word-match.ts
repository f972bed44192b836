/**
 * Entries by words of either language: titles, keywords, summaries and causes. Two measures count half
 * each: how much of the query an entry has anywhere (each word by its rarity and by the best field
 * that has it), and how like the query its most similar phrase is (Dice coefficient of the weighted
 * words). The first finds what is said in other words; the second tells an entry that is about the
 * query from one that merely has its words here and there.
 */
import { normalize, searchWords } from './normalize.ts';
import { createPhraseIndex, type Phrase, type PhraseIndex } from './phrase-index.ts';
import { createSpeller } from './spelling.ts';
import { speaksOfOthers, speaksOfStorage } from './subject.ts';
import type {
  CharacterMap,
  FinderLocale,
  MessageIndex,
  WordFields,
  WordIndex,
} from './index-data.ts';

/** Worth of a word found in title, keywords, summary, causes. */
const FIELD_WORTH = [1, 1, 0.6, 0.4] as const;

/** The same for a code, cut into words, and for a message. */
const CODE_WORTH = 0.9;
const MESSAGE_WORTH = 0.7;

/** What both measures together must reach, by what the text is about (`subject.ts`). */
const ENOUGH = 0.53;
const ENOUGH_OF_STORAGE = 0.36;
const ENOUGH_OF_OTHERS = 0.9;

/** What a word that no entry has counts against all, as a share of the rarest known word. */
const UNKNOWN_WORD = 0.8;
const UNKNOWN_HAN_WORD = 0.5;

/** Names of the product itself, which say nothing here. */
const PRODUCT = /阿里云存储|阿里云|aliyun|alibaba(?: cloud)?|\boss\b/g;

const HAN = /\p{Script=Han}/u;

/** Longer queries are pastes, which words do not decide. */
const LONGEST_QUERY = 500;
const MOST_WORDS = 40;

/** Shortest word that is completed or mended, and what one counts that is. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_MENDED = 5;
const MEANT_WORTH = 0.8;

export interface WordMatch {
  /** Number of the entry in `MessageIndex.codes`. */
  code: number;
  /** 0 to 1. */
  confidence: number;
}

export interface WordMatcher {
  /** Entries that have enough of the words, in any of the languages, best first. */
  match(text: string): WordMatch[];
}

/** A title, a keyword, a summary, a cause, a message, or a code as words. */
interface Line {
  text: string;
  worth: number;
}

/**
 * Prepares the languages that are there once. English entries have the words of their code and of
 * their messages too, which `messages` brings: readers remember both in part and in other order.
 */
export function createWordMatcher(
  indexes: readonly WordIndex[],
  messages: MessageIndex,
): WordMatcher {
  const simplify = createSimplifier(indexes.find((it) => it.characters)?.characters ?? ['', '']);
  const cut = (text: string): string[] => searchWords(simplify(text).replace(PRODUCT, ' '));
  const spoken = messages.codes.map(([code]): Line[] => [
    { text: code.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '), worth: CODE_WORTH },
  ]);
  for (const [owner, , texts] of messages.messages) {
    spoken[owner]?.push(...texts.map((text) => ({ text, worth: MESSAGE_WORTH })));
  }
  const languages = indexes.map(({ locale, fields: rows }) => {
    const phrases = rows.map((fields, at) =>
      [...linesOf(fields), ...(locale === 'en' ? (spoken[at] ?? []) : [])].map(
        ({ text, worth }): Phrase => ({ words: new Set(cut(text)), worth }),
      ),
    );
    return createLanguage(createPhraseIndex(phrases), phrases.length);
  });
  return {
    match(text) {
      const words = text.length > LONGEST_QUERY ? [] : [...new Set(cut(text))];
      if (words.length === 0 || words.length > MOST_WORDS) return [];
      const enough = enoughFor(simplify(text));
      const best = new Map<number, WordMatch>();
      for (const found of languages.flatMap((language) => language(words, enough))) {
        const known = best.get(found.code);
        if (!known || known.confidence < found.confidence) best.set(found.code, found);
      }
      return [...best.values()].sort((a, b) => b.confidence - a.confidence);
    },
  };
}

/** The language whose words answer a question: Chinese for one with Chinese characters. */
export function languageOf(text: string): FinderLocale {
  return HAN.test(text) ? 'zh' : 'en';
}

function enoughFor(text: string): number {
  if (speaksOfStorage(text)) return ENOUGH_OF_STORAGE;
  return speaksOfOthers(text) ? ENOUGH_OF_OTHERS : ENOUGH;
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

/** Normalizes texts; traditional characters become the simplified ones of the map. */
function createSimplifier([from, to]: CharacterMap): (text: string) => string {
  if (from === '') return normalize;
  const simplified = new Map(Array.from(from, (character, at) => [character, to[at] ?? character]));
  const traditional = new RegExp(`[${from}]`, 'gu');
  return (text) => normalize(text).replace(traditional, (it) => simplified.get(it) ?? it);
}

function createLanguage(
  index: PhraseIndex,
  documents: number,
): (words: string[], enough: number) => WordMatch[] {
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

function linesOf(fields: WordFields): Line[] {
  return fields.flatMap((lines, field) =>
    lines.split('\n').map((text) => ({ text, worth: FIELD_WORTH[field] ?? 0 })),
  );
}
