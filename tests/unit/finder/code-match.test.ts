import { describe, expect, it } from 'vitest';
import { createCodeMatcher, nearestCodes } from '../../../src/finder/code-match.ts';
import { editDistance } from '../../../src/finder/edit-distance.ts';
import { messageIndexOf } from './entries.ts';

const CODES = ['BucketAlreadyExists', 'BucketNotEmpty', 'NoSuchKey', 'NoSuchKeyVersion'];
const index = messageIndexOf(...CODES.map((code) => ({ code })));
const matcher = createCodeMatcher(index);

const linesOf = (text: string): string[] =>
  matcher.match(text).map(({ code, kind }) => `${kind} ${index.codes[code]?.[0] ?? '?'}`);

describe('createCodeMatcher', () => {
  it.each([
    { what: 'a code', text: 'NoSuchKey', expected: ['named NoSuchKey'] },
    { what: 'a code in lower case', text: 'nosuchkey', expected: ['named NoSuchKey'] },
    { what: 'a code in capitals', text: 'NOSUCHKEY', expected: ['named NoSuchKey'] },
    { what: 'a code with spaces', text: 'no such key', expected: ['named NoSuchKey'] },
    { what: 'a code with hyphens', text: 'bucket-not-empty', expected: ['named BucketNotEmpty'] },
    {
      what: 'a code with underscores',
      text: 'BUCKET_NOT_EMPTY',
      expected: ['named BucketNotEmpty'],
    },
    { what: 'a code in full width', text: 'ＮｏＳｕｃｈＫｅｙ', expected: ['named NoSuchKey'] },
    {
      what: 'a code between Chinese characters',
      text: '报错BucketNotEmpty，怎么办',
      expected: ['named BucketNotEmpty'],
    },
    {
      what: 'several codes in order of appearance',
      text: 'NoSuchKey or BucketNotEmpty or NoSuchKey',
      expected: ['named NoSuchKey', 'named BucketNotEmpty'],
    },
    {
      what: 'the longer of two codes that begin alike',
      text: 'NoSuchKeyVersion',
      expected: ['named NoSuchKeyVersion'],
    },
    { what: 'a code inside a longer word not', text: 'MyNoSuchKeyHandler', expected: [] },
    { what: 'a code that is half typed', text: 'bucketNo', expected: ['begun BucketNotEmpty'] },
    {
      what: 'the common beginning of codes',
      text: 'buc',
      expected: ['begun BucketAlreadyExists', 'begun BucketNotEmpty'],
    },
    { what: 'a beginning that is too short', text: 'bu', expected: [] },
    { what: 'a dropped letter', text: 'BuketNotEmpty', expected: ['near BucketNotEmpty'] },
    { what: 'a letter too many', text: 'BuccketNotEmpty', expected: ['near BucketNotEmpty'] },
    { what: 'swapped letters', text: 'bucketnotemtpy', expected: ['near BucketNotEmpty'] },
    {
      what: 'a wrong letter in words with spaces',
      text: 'bucket not emply',
      expected: ['near BucketNotEmpty'],
    },
    { what: 'two mistakes', text: 'BuketNotEmpti', expected: ['near BucketNotEmpty'] },
    { what: 'three mistakes not', text: 'BuketNutEmpti', expected: [] },
    { what: 'nothing for other words', text: 'the weather is fine', expected: [] },
    { what: 'nothing for no text', text: '', expected: [] },
  ])('answers $what', ({ text, expected }) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it('is sure of a named code, and surer the more of one is typed', () => {
    const [named, more, less] = ['nosuchkeyversion', 'nosuchkeyver', 'nosuchkeyv'].map(
      (text) => matcher.match(text)[0]?.confidence ?? 0,
    );

    expect(named).toBe(1);
    expect(matcher.match('no such key version')[0]?.confidence).toBe(1);
    expect(more).toBeLessThan(1);
    expect(less).toBeLessThan(more ?? 0);
  });

  it('is surer of a code with one mistake than with two', () => {
    const [one, two] = ['BuketNotEmpty', 'BuketNotEmpti'].map(
      (text) => matcher.match(text)[0]?.confidence ?? 0,
    );

    expect(one).toBeGreaterThan(two ?? 1);
  });
});

describe('nearestCodes', () => {
  it.each([
    { what: 'a misspelt code', word: 'nosachkee', expected: ['NoSuchKey'] },
    { what: 'the nearest one first', word: 'NoSuchKeyVersio', expected: ['NoSuchKeyVersion'] },
    { what: 'a part of a code', word: 'notempty', expected: ['BucketNotEmpty'] },
    {
      what: 'more mistakes in a long word',
      word: 'BuketAlredyExist',
      expected: ['BucketAlreadyExists'],
    },
    { what: 'punctuation around it', word: '/e/NoSuchKey/', expected: ['NoSuchKey'] },
    { what: 'nothing for a short word', word: 'no', expected: [] },
    { what: 'nothing for another word', word: 'weather', expected: [] },
  ])('offers $what', ({ word, expected }) => {
    expect(nearestCodes(word, CODES)).toEqual(expected);
  });

  it('offers at most five', () => {
    const codes = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `Quota${letter}`);

    expect(nearestCodes('QuotaX', codes)).toHaveLength(5);
  });
});

describe('editDistance', () => {
  it.each([
    { a: 'key', b: 'key', most: 2, expected: 0 },
    { a: 'key', b: 'ky', most: 2, expected: 1 },
    { a: 'ky', b: 'key', most: 2, expected: 1 },
    { a: 'key', b: 'kex', most: 2, expected: 1 },
    { a: 'key', b: 'kye', most: 2, expected: 1 },
    { a: 'kitten', b: 'sitting', most: 3, expected: 3 },
    { a: 'ab', b: 'bx', most: 2, expected: 2 },
    { a: 'bx', b: 'ab', most: 2, expected: 2 },
    { a: '', b: 'ab', most: 2, expected: 2 },
    { a: 'kitten', b: 'sitting', most: 2, expected: 3 },
    { a: 'ab', b: 'abcdef', most: 2, expected: 3 },
  ])('is $expected from "$a" to "$b" when $most are wanted', ({ a, b, most, expected }) => {
    expect(editDistance(a, b, most)).toBe(expected);
  });
});
