/** A documented message beside what the reader has, word by word. */
import { normalize } from './normalize.ts';

/** Words of the reader's text that are compared; messages are far shorter. */
const MOST_WORDS = 400;

/** A stretch of the documented message. */
export interface MessagePiece {
  text: string;
  /** Whether the reader's text has these words too, in this order. */
  isSame: boolean;
}

/**
 * The message in stretches that the text has and has not. Longest common subsequence of words, without
 * regard to case, punctuation and kinds of quotes; the pieces joined are the message, verbatim.
 */
export function compareMessage(message: string, text: string): MessagePiece[] {
  const words = message.match(/\S+\s*/g) ?? [];
  const own = words.map(wordOf);
  const given = (text.match(/[^\s<>"=]+/g) ?? []).slice(0, MOST_WORDS).map(wordOf);
  const same = commonPositions(own, given);
  const pieces: MessagePiece[] = [];
  words.forEach((word, at) => {
    const isSame = same.has(at);
    const last = pieces.at(-1);
    if (last?.isSame === isSame) last.text += word;
    else pieces.push({ text: word, isSame });
  });
  return pieces;
}

function wordOf(text: string): string {
  return normalize(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Positions in `a` of a longest common subsequence of `a` and `b` (dynamic programming). */
function commonPositions(a: readonly string[], b: readonly string[]): Set<number> {
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
  const positions = new Set<number>();
  let row = 0;
  let column = 0;
  while (row < a.length && column < b.length) {
    if (a[row] !== '' && a[row] === b[column]) {
      positions.add(row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return positions;
}
