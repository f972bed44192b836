import { describe, expect, it } from 'vitest';
import { latinWords, normalize, searchWords } from '../../../src/finder/normalize.ts';

describe('normalize', () => {
  it.each([
    { what: 'case', text: 'NoSuchKey', expected: 'nosuchkey' },
    { what: 'full width', text: 'ＢｕｃｋｅｔＡ１', expected: 'bucketa1' },
    { what: 'a straight apostrophe', text: "can't", expected: 'cant' },
    { what: 'a curly apostrophe', text: 'can’t', expected: 'cant' },
    { what: 'an apostrophe that is an entity', text: 'can&#39;t', expected: 'cant' },
    { what: 'quotes around a word, which stay', text: "'key' is", expected: "'key' is" },
    {
      what: 'the five entities of XML',
      text: '&lt;a b=&quot;c&quot;&gt; &amp; &apos;',
      expected: '<a b="c"> & \'',
    },
    { what: 'an entity that is escaped twice, once', text: '&amp;lt;', expected: '&lt;' },
    { what: 'an entity that XML does not know, which stays', text: '&copy;', expected: '&copy;' },
  ])('levels $what', ({ text, expected }) => {
    expect(normalize(text)).toBe(expected);
  });
});

describe('latinWords', () => {
  it.each([
    { text: 'the key, v2.', expected: ['the', 'key', 'v2'] },
    { text: '存储空间bucket已存在', expected: ['bucket'] },
    { text: 'café', expected: ['café'] },
    { text: '存储 …', expected: [] },
  ])('finds $expected in "$text"', ({ text, expected }) => {
    expect(latinWords(text)).toEqual(expected);
  });
});

describe('searchWords', () => {
  it.each([
    { what: 'Chinese words', text: '签名不匹配', expected: ['签名', '不', '匹配'] },
    { what: 'a lone Han character as it is', text: '桶', expected: ['桶'] },
    { what: 'words on both sides of a gap', text: '存储，空间', expected: ['存储', '空间'] },
    { what: 'Han beside Latin apart', text: '删除bucket', expected: ['删除', 'bucket'] },
    { what: 'words with digits whole', text: 'v2s 0026', expected: ['v2s', '0026'] },
    { what: 'short words whole', text: 'is key', expected: ['is', 'key'] },
    {
      what: 'characters outside the basic plane whole',
      text: '𠮷野家',
      expected: ['𠮷', '野家'],
    },
  ])('yields $what', ({ text, expected }) => {
    expect(searchWords(text)).toEqual(expected);
  });

  it.each([
    ['object', 'objects'],
    ['delete', 'deleted', 'deleting', 'deletes'],
    ['policy', 'policies'],
    ['exist', 'exists', 'existing'],
    ['overwrite', 'overwrites'],
  ])('gives the forms of "%s" one word', (...forms) => {
    expect(new Set(forms.flatMap(searchWords)).size).toBe(1);
  });
});
