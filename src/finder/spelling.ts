/** Words that somebody meant and did not finish, or misspelt by one letter. */
import { editDistance } from './edit-distance.ts';

/** Looks up known words, in the order in which they are known. */
export interface Speller {
  /** Known words that `word` begins. */
  begun(word: string): string[];
  /** Known words one edit away from `word`. */
  near(word: string): string[];
}

/** Prepares the known words once: by their first letter, and by their length, which one edit changes by one at most. */
export function createSpeller(known: Iterable<string>): Speller {
  const byLetter = new Map<string, string[]>();
  const byLength = new Map<number, { word: string; place: number }[]>();
  let place = 0;
  for (const word of known) {
    addTo(byLetter, word.charAt(0), word);
    addTo(byLength, word.length, { word, place: place++ });
  }
  return {
    begun: (word) =>
      (byLetter.get(word.charAt(0)) ?? []).filter((candidate) => candidate.startsWith(word)),
    near: (word) =>
      [word.length - 1, word.length, word.length + 1]
        .flatMap((length) => byLength.get(length) ?? [])
        .filter((candidate) => editDistance(word, candidate.word, 1) <= 1)
        .sort((a, b) => a.place - b.place)
        .map((candidate) => candidate.word),
  };
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
