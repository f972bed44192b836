/** Words that somebody meant and misspelt by one letter. */
import { editDistance } from './edit-distance.ts';

/** A known word one edit away from the given one: the first, in the order in which they are known. */
export type Speller = (word: string) => string | undefined;

/** Prepares the known words once, by their length, which one edit changes by one at most. */
export function createSpeller(known: Iterable<string>): Speller {
  const byLength = new Map<number, { word: string; place: number }[]>();
  let place = 0;
  for (const word of known) {
    const alike = byLength.get(word.length) ?? [];
    alike.push({ word, place: place++ });
    byLength.set(word.length, alike);
  }
  return (word) => {
    let first: { word: string; place: number } | undefined;
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      const found = byLength.get(length)?.find((it) => editDistance(word, it.word, 1) <= 1);
      if (found && (!first || found.place < first.place)) first = found;
    }
    return first?.word;
  };
}
