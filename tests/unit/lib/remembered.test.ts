import { expect, it, vi } from 'vitest';
import { remembered } from '../../../src/lib/remembered.ts';

it('works once for an object, and again for another that is equal', () => {
  const work = vi.fn((list: readonly number[]) => [...list].reverse());
  const reversed = remembered(work);
  const list = [1, 2];
  expect(reversed(list)).toEqual([2, 1]);
  expect(reversed(list)).toBe(reversed(list));
  expect(work).toHaveBeenCalledTimes(1);
  expect(reversed([1, 2])).not.toBe(reversed(list));
  expect(work).toHaveBeenCalledTimes(2);
});

it('remembers a result that is undefined', () => {
  const work = vi.fn(() => undefined);
  const nothing = remembered(work);
  const key = {};
  nothing(key);
  nothing(key);
  expect(work).toHaveBeenCalledTimes(1);
});
