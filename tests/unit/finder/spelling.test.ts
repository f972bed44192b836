import { expect, it } from 'vitest';
import { createSpeller } from '../../../src/finder/spelling.ts';

const speller = createSpeller(['bucket', 'policy', 'buckets', 'object']);

it.each([
  ['a letter too few', 'bucke', ['bucket']],
  ['a letter too many', 'buckety', ['bucket', 'buckets']],
  ['a wrong letter', 'bocket', ['bucket']],
  ['two letters swapped', 'polciy', ['policy']],
])('mends %s', (_, word, right) => {
  expect(speller.near(word)).toEqual(right);
});

it('names words in the order in which they are known, whatever their length', () => {
  expect(createSpeller(['ab', 'abcd', 'abd']).near('abc')).toEqual(['ab', 'abcd', 'abd']);
  expect(createSpeller(['abd', 'abcd', 'ab']).near('abc')).toEqual(['abd', 'abcd', 'ab']);
});

it('leaves a word alone that needs more', () => {
  expect(speller.near('bokcets')).toEqual([]);
});

it('completes a word, one that is complete too', () => {
  expect(speller.begun('bucket')).toEqual(['bucket', 'buckets']);
  expect(speller.begun('ucket')).toEqual([]);
});
