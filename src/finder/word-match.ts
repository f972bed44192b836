/**
 * Entries by words of either language: titles, keywords, summaries and causes. `language-match.ts` says
 * how well an entry answers in one of them.
 */
import { createLanguage, type WordMatch } from './language-match.ts';
import { HAN, normalize, searchWords } from './normalize.ts';
import { createPhraseIndex, type Phrase } from './phrase-index.ts';
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

/** Names of the product itself, which say nothing here. */
const PRODUCT = /阿里云存储|阿里云|aliyun|alibaba(?: cloud)?|\boss\b/g;

/** Longer queries are pastes, which words do not decide. */
const LONGEST_QUERY = 500;
const MOST_WORDS = 40;

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

/** Normalizes texts; traditional characters become the simplified ones of the map. */
function createSimplifier([from, to]: CharacterMap): (text: string) => string {
  if (from === '') return normalize;
  const simplified = new Map(Array.from(from, (character, at) => [character, to[at] ?? character]));
  const traditional = new RegExp(`[${from}]`, 'gu');
  return (text) => normalize(text).replace(traditional, (it) => simplified.get(it) ?? it);
}

function linesOf(fields: WordFields): Line[] {
  return fields.flatMap((lines, field) =>
    lines.split('\n').map((text) => ({ text, worth: FIELD_WORTH[field] ?? 0 })),
  );
}
