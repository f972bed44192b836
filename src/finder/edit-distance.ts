/** How far a misspelt word is from a right one. */

/** More edits than anyone asks for. */
const MANY = 1_000_000;

/**
 * Edits that turn `a` into `b`: insert, delete, replace, swap two neighbours (optimal string
 * alignment distance). Gives up beyond `most` and returns `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const { start, endOfA, endOfB } = withoutCommonEnds(a, b);
  const longest = Math.max(endOfA, endOfB) - start;
  // What is left differs at both ends, which one edit mends only in one letter, or two swapped.
  if (most === 1 && longest > 2) return 2;
  const restOfA = a.slice(start, endOfA);
  const restOfB = b.slice(start, endOfB);
  // One edit takes a letter away and brings another at most.
  if (bitsOf(lettersOf(restOfA) ^ lettersOf(restOfB)) > 2 * most) return most + 1;
  return distanceOf(restOfA, restOfB, most);
}

/** The letters of a word, a bit for each; letters may share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << word.charCodeAt(at);
  return letters;
}

/** How many bits of a number are set. */
function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function withoutCommonEnds(
  a: string,
  b: string,
): { start: number; endOfA: number; endOfB: number } {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endOfA = a.length;
  let endOfB = b.length;
  while (
    endOfA > start &&
    endOfB > start &&
    a.charCodeAt(endOfA - 1) === b.charCodeAt(endOfB - 1)
  ) {
    endOfA--;
    endOfB--;
  }
  return { start, endOfA, endOfB };
}

/** Rows of the table of distances, of which only cells near the diagonal are worked out. */
function distanceOf(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(MANY);
    current[0] = row;
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    let least = from === 1 ? row : MANY;
    for (let column = from; column <= to; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? MANY;
}
