import { describe, expect, it } from 'vitest';
import { halfWidthPunctuation, missingSpaces, readableText, spacesAtPunctuation } from './rules.ts';

describe('the rules of Chinese text', () => {
  it.each([
    ['Bucket 已存在，共 5 条。', 0],
    ['Bucket已存在', 1],
    ['共5条', 2],
    ['达到 80%时', 1],
  ])('find missing spaces in "%s"', (text, count) => {
    expect(missingSpaces(text)).toHaveLength(count);
  });

  it.each([
    ['已经存在，换一个名称。', 0],
    ['已经存在,换一个', 1],
    ['见文档(旧版)说明', 2],
    ['版本 1.7 的说明', 0],
    ['已经存在.', 1],
  ])('find half-width punctuation in "%s"', (text, count) => {
    expect(halfWidthPunctuation(text)).toHaveLength(count);
  });

  it.each([
    ['已存在，换名称', 0],
    ['已存在， 换名称', 1],
    ['Bucket ，换名称', 1],
  ])('find spaces at punctuation in "%s"', (text, count) => {
    expect(spacesAtPunctuation(text)).toHaveLength(count);
  });

  it('see what a reader sees', () => {
    expect(readableText('用 `PutBucket` 和[**文档**](topic:put-bucket)\n```js\nx，y\n```')).toBe(
      '用 code 和文档\n',
    );
    expect(missingSpaces(readableText('用`PutBucket`创建'))).toHaveLength(2);
    expect(spacesAtPunctuation(readableText('| 原因。 | 说明 |'))).toEqual([]);
  });
});
