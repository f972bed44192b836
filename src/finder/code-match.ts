/** Codes that a text names: exactly, in any case, with spaces, half typed, or misspelt. */
import { editDistance } from './edit-distance.ts';
import { latinWords, normalize } from './normalize.ts';
import { isEc, type MessageIndex } from './index-data.ts';

/** Shortest beginning of a code that counts as one half typed. */
const SHORTEST_PREFIX = 3;

/** Shortest text that is compared with codes for misspellings, and how many edits it may need. */
const SHORTEST_MISSPELLING = 6;
const MOST_EDITS = 2;

/** Longest text that may be a code as a whole, with the spaces in it. */
const LONGEST_CODE = 80;

/** Words of a text that are looked at for spelled-out and misspelt codes. */
const MOST_WORDS = 200;

/** What the SDK for Node.js adds to a code to name its exception. */
const EXCEPTION = /error$/;

export interface CodeMatch {
  /** Number of the code in `MessageIndex.codes`. */
  code: number;
  /** 0 to 1. */
  confidence: number;
  /** `named`: the text has the code; `spelled`: with spaces in it; `begun`: it begins it; `near`: it misspells it. */
  kind: 'named' | 'spelled' | 'begun' | 'near';
}

export interface CodeMatcher {
  match(text: string): CodeMatch[];
}

/** Prepares the codes of the index once. */
export function createCodeMatcher(index: MessageIndex): CodeMatcher {
  // An EC has no likeness to another: it is right or it is another one.
  const keys = index.codes.map(([code]) => (isEc(code) ? '' : code.toLowerCase()));
  const numbers = new Map(keys.map((key, number) => [key, number]));
  numbers.delete('');
  return {
    match(text) {
      const named = namedCodes(text, numbers);
      if (named.length > 0) return named;
      const whole = wholeText(text);
      const exact = numbers.get(whole);
      if (exact !== undefined) return [{ code: exact, confidence: 1, kind: 'named' }];
      const spelled = spelledCodes(text, numbers);
      if (spelled.length > 0) return spelled;
      const alike = keys.flatMap((key, code) => likeWhole(whole, key, code));
      return alike.length > 0 ? alike : misspelledCodes(text, keys);
    },
  };
}

/** A text that may be one code with spaces in it, e.g. "no such bucket", as one word; else empty. */
function wholeText(text: string): string {
  // Words of another script around it make a text more than a half-typed code.
  if (text.length > LONGEST_CODE || /\p{Script=Han}/u.test(text)) return '';
  return normalize(text).replace(/[^a-z0-9]/g, '');
}

/** A code that the whole text begins or misspells. */
function likeWhole(whole: string, key: string, code: number): CodeMatch[] {
  if (whole.length < SHORTEST_PREFIX) return [];
  if (key.startsWith(whole)) {
    return [{ code, confidence: 0.5 + (0.5 * whole.length) / key.length, kind: 'begun' }];
  }
  if (whole.length < SHORTEST_MISSPELLING) return [];
  const edits = editDistance(whole, key, MOST_EDITS);
  return edits > MOST_EDITS ? [] : [nearMatch(code, key, edits)];
}

/**
 * Codes that stand in the text as a word of their own, or as the name of an exception made of it
 * (`NoSuchKeyError`), in order of appearance.
 */
function namedCodes(text: string, numbers: ReadonlyMap<string, number>): CodeMatch[] {
  const found = new Set<number>();
  for (const word of text.toLowerCase().match(/[a-z][a-z0-9]{3,63}/g) ?? []) {
    const number = numbers.get(word) ?? numbers.get(word.replace(EXCEPTION, ''));
    if (number !== undefined) found.add(number);
  }
  return [...found].map((code) => ({ code, confidence: 1, kind: 'named' }));
}

/** Codes written with spaces inside a sentence, three words or more: "got no such bucket today". */
function spelledCodes(text: string, numbers: ReadonlyMap<string, number>): CodeMatch[] {
  const words = latinWords(normalize(text)).slice(0, MOST_WORDS);
  const found = new Set<number>();
  words.forEach((_, from) => {
    for (let length = 3; length <= 6; length++) {
      const number = numbers.get(words.slice(from, from + length).join(''));
      if (number !== undefined) found.add(number);
    }
  });
  return [...found].map((code) => ({ code, confidence: 0.9, kind: 'spelled' }));
}

/** Codes that a CamelCase word of a longer text misspells, nearest first. */
function misspelledCodes(text: string, keys: readonly string[]): CodeMatch[] {
  const words = (text.match(/\b[A-Za-z]{8,64}\b/g) ?? [])
    .filter((word) => /[a-z][A-Z]/.test(word))
    .slice(0, MOST_WORDS)
    .map((word) => word.toLowerCase());
  return keys.flatMap((key, code) => {
    const edits = Math.min(...words.map((word) => editDistance(word, key, MOST_EDITS)));
    return edits > MOST_EDITS ? [] : [nearMatch(code, key, edits)];
  });
}

function nearMatch(code: number, key: string, edits: number): CodeMatch {
  return { code, confidence: 1 - edits / key.length - 0.2, kind: 'near' };
}

/** At most five codes that a misspelt or cut-off `word` may mean, nearest first. */
export function nearestCodes(word: string, codes: readonly string[]): string[] {
  const wanted = word.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (wanted.length < SHORTEST_PREFIX) return [];
  // A long word may have more mistakes than one that is being typed into the finder.
  const most = Math.max(MOST_EDITS, Math.floor(wanted.length / 4));
  return codes
    .map((code) => {
      const key = code.toLowerCase();
      const isPart = wanted.length >= SHORTEST_MISSPELLING && key.includes(wanted);
      return { code, edits: isPart ? 1 : editDistance(wanted, key, most) };
    })
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 5)
    .map(({ code }) => code);
}
