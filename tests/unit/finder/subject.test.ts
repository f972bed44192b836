import { describe, expect, it } from 'vitest';
import { speaksOfOthers, speaksOfStorage } from '../../../src/finder/subject.ts';

describe('the subject of a text', () => {
  it.each([
    ['oss 上传失败', true, false],
    ['cannot delete my bucket', true, false],
    ['签名链接 打不开', true, false],
    ['putobject fails behind nginx', true, false],
    ['nginx 413 request entity too large', false, true],
    ['微信支付 签名错误', false, true],
    ['磁盘空间不足', false, true],
    ['no permission', false, false],
    ['boss fight', false, false],
    ['passwordless', false, false],
  ])('of "%s": storage %s, others %s', (text, storage, others) => {
    expect([speaksOfStorage(text), speaksOfOthers(text)]).toEqual([storage, others]);
  });
});
