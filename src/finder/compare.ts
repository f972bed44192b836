/** A documented message beside what the reader has, word by word. */
import { normalize } from './normalize.ts';

/** Words of the reader's text that are compared; messages are far shorter. */
const MOST_WORDS = 400;

/** Longest value that is taken for a variable part; more is not a part of the message. */
const LONGEST_VALUE = 200;

/** A stretch of a message: what the reader's text has too, what it lacks, or a value of its own. */
export interface MessagePiece {
  text: string;
  kind: 'same' | 'missing' | 'value';
}

/**
 * The message in stretches that the text has and has not, and with the reader's values in place of
 * its variable parts. Longest common subsequence of words, without regard to case, punctuation and
 * kinds of quotes. Pieces that are no values, joined, are the message, verbatim.
 * `parts`: the parts of `message` that vary, as they stand there.
 */
export function compareMessage(
  message: string,
  text: string,
  parts: readonly string[] = [],
): MessagePiece[] {
  const words = wordsOf(message, /\S+\s*/g);
  const given = wordsOf(text, /[^\s<>"=]+/g).slice(0, MOST_WORDS);
  const ranges = parts.map((part) => {
    const from = message.indexOf(part);
    return [from, from + part.length] as const;
  });
  const isVariable = words.map(({ from, to }) => ranges.some(([a, b]) => a < to && from < b));
  const partners = commonWords(
    words.map(({ word }, at) => (isVariable[at] ? '' : word)),
    given.map(({ word }) => word),
  );

  const pieces: MessagePiece[] = [];
  words.forEach(({ from, to }, at) => {
    const last = pieces.at(-1);
    const kind = partners.has(at) ? 'same' : 'missing';
    if (isVariable[at] && last?.kind === 'value') return;
    const value = isVariable[at] ? valueAt(at) : '';
    if (value !== '') pieces.push({ text: value, kind: 'value' });
    else if (last?.kind === kind) last.text += message.slice(from, to);
    else pieces.push({ text: message.slice(from, to), kind });
  });
  return pieces;

  /** What the text has between the partners of the words around the variable words at `at`. */
  function valueAt(at: number): string {
    const before = given[partners.get(at - 1) ?? -1];
    if (!before) return '';
    const next = isVariable.indexOf(false, at);
    const after = given[partners.get(next) ?? -1];
    if (next >= 0 && !after) return '';
    const rest = text.slice(before.to, after?.from);
    const value = (/^[^\n]*?(?=<\/|\n|$)/.exec(rest)?.[0] ?? '').trim();
    return value.length > LONGEST_VALUE ? '' : after ? `${value} ` : value;
  }
}

/** A word, in the form in which it is compared, and where it stands. */
interface Word {
  word: string;
  from: number;
  to: number;
}

function wordsOf(text: string, pattern: RegExp): Word[] {
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
    word: normalize(word).replace(/[^\p{L}\p{N}]/gu, ''),
    from: index,
    to: index + word.length,
  }));
}

/** Positions in `a` and `b` of a longest common subsequence (dynamic programming). */
function commonWords(a: readonly string[], b: readonly string[]): Map<number, number> {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const isEqual = a[row] !== '' && a[row] === b[column];
      const length = isEqual
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.fill(length, column, column + 1);
    }
  }
  const partners = new Map<number, number>();
  let row = 0;
  let column = 0;
  while (row < a.length && column < b.length) {
    if (a[row] !== '' && a[row] === b[column]) {
      partners.set(row, column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return partners;
}
