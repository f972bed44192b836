import { expect, it } from 'vitest';
import { createSpeller } from '../../../src/finder/spelling.ts';

const spell = createSpeller(['bucket', 'buckets', 'policy', 'object']);

it.each([
  ['a letter too few', 'bucke', 'bucket'],
  ['a letter too many', 'buckety', 'bucket'],
  ['a wrong letter', 'bocket', 'bucket'],
  ['two letters swapped', 'bukcet', 'bucket'],
])('mends %s', (_, word, right) => {
  expect(spell(word)).toBe(right);
});

it('takes the word that is known first, whatever its length', () => {
  expect(createSpeller(['ab', 'abcd', 'abd'])('abc')).toBe('ab');
  expect(createSpeller(['abd', 'abcd', 'ab'])('abc')).toBe('abd');
});

it('leaves a word alone that needs more', () => {
  expect(spell('bokcets')).toBeUndefined();
});
