import { expect, it } from 'vitest';
import { categoryOf, EC_PATTERN } from '../../src/schemas/ec-categories.ts';

it.each([
  ['0002-00000040', 'AUTH'],
  ['0044-00000408', 'LIVE_CHANNEL'],
  ['0099-00000001', undefined],
])('the category of %s is %s', (ec, category) => {
  expect(categoryOf(ec)).toBe(category);
});

it.each([
  ['0002-00000040', true],
  ['0002-0000004', false],
  ['1002-00000040', false],
  ['0002-00000040x', false],
])('%s is an EC: %s', (text, isEc) => {
  expect(EC_PATTERN.test(text)).toBe(isEc);
});
