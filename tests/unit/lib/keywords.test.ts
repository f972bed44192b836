import { describe, expect, it } from 'vitest';
import { segmentedWords } from '../../../src/lib/keywords.ts';

describe('segmentedWords', () => {
  it.each([
    { what: 'Chinese into words', texts: ['禁止覆盖'], locale: 'zh', expected: '禁止 覆盖' },
    { what: 'mixed text', texts: ['删除bucket失败'], locale: 'zh', expected: '删除 bucket 失败' },
    {
      what: 'English at its spaces',
      texts: ['cannot overwrite'],
      locale: 'en',
      expected: 'cannot overwrite',
    },
    { what: 'without punctuation', texts: ['copy, paste!'], locale: 'en', expected: 'copy paste' },
    {
      what: 'every word once',
      texts: ['delete bucket', 'empty bucket'],
      locale: 'en',
      expected: 'delete bucket empty',
    },
    { what: 'nothing into nothing', texts: [], locale: 'zh', expected: '' },
  ] as const)('cuts $what', ({ texts, locale, expected }) => {
    expect(segmentedWords(texts, locale)).toBe(expected);
  });
});
