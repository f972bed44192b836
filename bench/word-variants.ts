/**
 * Other words in place of those of a text, so that copies of the content are texts of their own. Words
 * that many texts have stay; each other one gets, in the copies, as many spellings as the square root of
 * their number, which is how vocabularies grow with texts (Heaps' law). Deterministic.
 */
import { createHash } from 'node:crypto';
import { groupBy } from '../src/lib/group-by.ts';

/** Share of texts from which on a word is one that all texts of the subject have. */
const FREQUENT = 0.15;

/** Parts of Markdown that are not words: code, targets of links, headings. */
const PROTECTED = /(```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|^#+ .*$)/m;

/** Words of five Latin letters or more, those inside CamelCase too, and runs of Han characters. */
const WORDS = /[A-Z]?[a-z]{4,}|\p{Script=Han}{2,}/gu;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export interface WordVariants {
  /** The text as copy number `copy` has it: same length, same code and links. Copy 0 is the text. */
  varied(text: string, copy: number): string;
  /** A word of the texts, in lower case, by chance but always the same for the same `seed`. */
  word(seed: string): string;
}

/** Prepares the vocabulary of `texts`. */
export function createWordVariants(texts: readonly string[]): WordVariants {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const isRare = (word: string): boolean => (frequency.get(word) ?? 0) < texts.length * FREQUENT;
  const rare = [...frequency.keys()].filter(isRare);
  const alike = groupBy(rare, kindOf);
  const latin = rare.filter((word) => !isHan(word));

  const variantOf = (word: string, copy: number): string => {
    const others = alike.get(kindOf(word));
    const variant = hashOf(`${word} ${String(copy)}`) % Math.ceil(Math.sqrt(copy + 1));
    if (!others || variant === 0 || !isRare(word)) return word;
    const drawn = (part: string): string =>
      others[hashOf(`${part} ${word} ${String(variant)}`) % others.length] ?? word;
    if (isHan(word)) return drawn('whole');
    const half = Math.ceil(word.length / 2);
    return drawn('head').slice(0, half) + drawn('tail').slice(half);
  };
  const variedWord = (word: string, copy: number): string => {
    const lower = word.toLowerCase();
    const variant = variantOf(lower, copy);
    return lower === word ? variant : variant.charAt(0).toUpperCase() + variant.slice(1);
  };
  const variedWords = (text: string, copy: number): string =>
    text.replace(WORDS, (run) =>
      isHan(run)
        ? Array.from(segmenter.segment(run), (it) => variedWord(it.segment, copy)).join('')
        : variedWord(run, copy),
    );

  return {
    varied(text, copy) {
      if (copy === 0) return text;
      return text
        .split(PROTECTED)
        .map((part, at) => (at % 2 === 1 ? part : variedWords(part, copy)))
        .join('');
    },
    word: (seed) => latin[hashOf(seed) % latin.length] ?? seed,
  };
}

function wordsOf(text: string): string[] {
  return (text.match(WORDS) ?? []).flatMap((run) =>
    isHan(run) ? Array.from(segmenter.segment(run), (it) => it.segment) : [run.toLowerCase()],
  );
}

/** Words of a kind can stand for each other: same script, same length. */
function kindOf(word: string): string {
  return `${isHan(word) ? 'han' : 'latin'} ${String(word.length)}`;
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}
