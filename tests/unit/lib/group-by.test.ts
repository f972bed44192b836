import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../src/lib/group-by.ts';

describe('groupBy', () => {
  it('keeps the order of first appearance and of the items', () => {
    expect([...groupBy(['bb', 'a', 'cc', 'd'], ({ length }) => length)]).toEqual([
      [2, ['bb', 'cc']],
      [1, ['a', 'd']],
    ]);
  });
});
