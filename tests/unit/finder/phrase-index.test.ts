import { expect, it } from 'vitest';
import { createPhraseIndex, type Phrase } from '../../../src/finder/phrase-index.ts';

const phrase = (words: string, worth = 1): Phrase => ({ words: new Set(words.split(' ')), worth });

const index = createPhraseIndex([
  [phrase('bucket missing'), phrase('bucket gone', 0.5)],
  [phrase('object missing', 0.5)],
  [phrase('clock skew')],
]);
const weightsOf = (words: string): Map<string, number> =>
  new Map(words.split(' ').map((word) => [word, index.rarityOf(word) ?? 1]));

it('counts a word once for a document, however many phrases have it', () => {
  expect(index.vocabulary.get('bucket')?.documents).toBe(1);
  expect(index.vocabulary.get('missing')?.documents).toBe(2);
});

it('measures documents that have any of the words, and no others', () => {
  const found = index.measure(weightsOf('missing nowhere'), 1);
  expect(found.map(({ document }) => document)).toEqual([0, 1]);
});

it('leaves out documents that have less of the question than is asked for', () => {
  const asked = new Map([
    ['bucket', 1],
    ['missing', 2],
  ]);
  expect(index.measure(asked, 3, 3).map(({ document }) => document)).toEqual([0]);
  expect(index.measure(asked, 3, 2)).toEqual(index.measure(asked, 3));
});

it('counts a word by the best phrase, and likeness by the most similar one', () => {
  const asked = weightsOf('bucket gone');
  const total = [...asked.values()].reduce((sum, weight) => sum + weight, 0);
  const [first] = index.measure(asked, total);
  const [bucket = 0, gone = 0] = asked.values();
  expect(first?.found).toBeCloseTo(bucket + 0.5 * gone);
  // "bucket gone" has all, at half the worth; "bucket missing" has half, at full worth.
  expect(first?.likeness).toBeGreaterThanOrEqual(0.5);
});

it('forgets a question before the next', () => {
  const first = index.measure(weightsOf('bucket missing'), 2);
  index.measure(weightsOf('missing gone skew'), 2);
  expect(index.measure(weightsOf('bucket missing'), 2)).toEqual(first);
});

it('knows no rarity of a word that no phrase has', () => {
  expect(index.rarityOf('nowhere')).toBeUndefined();
});
