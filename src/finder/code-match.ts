/** Codes that a text names: exactly, in any case, with spaces, half typed, or misspelt. */
import { normalize } from './normalize.ts';
import type { MessageIndex } from './index-data.ts';

/** Shortest beginning of a code that counts as one half typed. */
const SHORTEST_PREFIX = 3;

/** Shortest text that is compared with codes for misspellings, and how many edits it may need. */
const SHORTEST_MISSPELLING = 6;
const MOST_EDITS = 2;

export interface CodeMatch {
  /** Number of the code in `MessageIndex.codes`. */
  code: number;
  /** 0 to 1. */
  confidence: number;
  /** `named`: the text has the code; `begun`: it begins it; `near`: it misspells it. */
  kind: 'named' | 'begun' | 'near';
}

export interface CodeMatcher {
  match(text: string): CodeMatch[];
}

/** Prepares the codes of the index once. */
export function createCodeMatcher(index: MessageIndex): CodeMatcher {
  const keys = index.codes.map(([code]) => code.toLowerCase());
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return {
    match(text) {
      const named = namedCodes(text, numbers);
      if (named.length > 0) return named;
      // Words of another script around it make a text more than a half-typed code.
      if (/\p{Script=Han}/u.test(text)) return [];
      // A whole text may be one code with spaces in it, e.g. "no such bucket".
      const whole = normalize(text).replace(/[^a-z0-9]/g, '');
      if (whole.length > 64 || whole.length < SHORTEST_PREFIX) return [];
      const exact = numbers.get(whole);
      if (exact !== undefined) return [{ code: exact, confidence: 1, kind: 'named' }];
      return keys.flatMap((key, code): CodeMatch[] => {
        if (key.startsWith(whole)) {
          return [{ code, confidence: 0.5 + (0.5 * whole.length) / key.length, kind: 'begun' }];
        }
        if (whole.length < SHORTEST_MISSPELLING) return [];
        const edits = editDistance(whole, key, MOST_EDITS);
        return edits > MOST_EDITS
          ? []
          : [{ code, confidence: 1 - edits / key.length - 0.2, kind: 'near' }];
      });
    },
  };
}

/** Codes that stand in the text as a word of their own, in order of appearance. */
function namedCodes(text: string, numbers: ReadonlyMap<string, number>): CodeMatch[] {
  const found = new Set<number>();
  for (const word of text.toLowerCase().match(/[a-z][a-z0-9]{3,63}/g) ?? []) {
    const number = numbers.get(word);
    if (number !== undefined) found.add(number);
  }
  return [...found].map((code) => ({ code, confidence: 1, kind: 'named' }));
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

/**
 * Edits that turn `a` into `b`: insert, delete, replace, swap two neighbours (optimal string
 * alignment distance). Gives up beyond `most` and returns `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
