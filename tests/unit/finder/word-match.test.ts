import { describe, expect, it, vi } from 'vitest';
import { buildMessageIndex, buildWordIndex } from '../../../src/finder/index-data.ts';
import type { CharacterMap, FinderEntry } from '../../../src/finder/index-data.ts';
import { createWordMatcher, type WordMatcher } from '../../../src/finder/word-match.ts';
import { entryOf } from './entries.ts';

function matcherOf(entries: FinderEntry[], characters?: CharacterMap): WordMatcher {
  return createWordMatcher(
    [buildWordIndex(entries, 'zh', characters), buildWordIndex(entries, 'en')],
    buildMessageIndex(entries),
  );
}

const entries = [
  entryOf({
    code: 'BucketNotEmpty',
    zh: { title: '存储空间不为空', keywords: ['删除不了桶'], summary: '里面还有分片' },
    en: { title: 'The bucket is not empty', keywords: ['cannot remove'], summary: 'Parts remain' },
  }),
  entryOf({
    code: 'FileImmutable',
    zh: { title: '文件受保留策略保护', keywords: ['合規保留'], summary: '到期后再删除' },
    en: {
      title: 'Under a retention policy',
      keywords: ['write once'],
      summary: 'Wait until it ends',
    },
  }),
  entryOf({
    code: 'PartTooSmall',
    zh: { title: '分片太小', keywords: [], summary: '' },
    en: { title: 'Parts are too small', keywords: [], summary: '' },
  }),
];
const matcher = matcherOf(entries);

const codesOf = (text: string): (string | undefined)[] =>
  matcher.match(text).map(({ code }) => entries[code]?.code);

const confidenceOf = (text: string): number => matcher.match(text)[0]?.confidence ?? 0;

describe('createWordMatcher', () => {
  it.each([
    { what: 'words of an English title', text: 'retention policy', expected: ['FileImmutable'] },
    { what: 'words of a Chinese title', text: '保留策略', expected: ['FileImmutable'] },
    { what: 'other forms of a word', text: 'retention policies', expected: ['FileImmutable'] },
    { what: 'words in another order', text: 'empty bucket', expected: ['BucketNotEmpty'] },
    { what: 'keywords in English', text: 'remove', expected: ['BucketNotEmpty'] },
    { what: 'keywords in the traditional script', text: '合規', expected: ['FileImmutable'] },
    { what: 'a word that is half typed', text: 'reten', expected: ['FileImmutable'] },
    {
      what: 'the title before the summary',
      text: '分片',
      expected: ['PartTooSmall', 'BucketNotEmpty'],
    },
    { what: 'earlier words that are half typed not', text: 'reten poli xyz', expected: [] },
    {
      what: 'one known word among many not',
      text: 'policy of the weather in mountains',
      expected: [],
    },
    { what: 'other words not', text: 'weather 天气', expected: [] },
    { what: 'no word', text: '…!', expected: [] },
  ])('answers $what', ({ text, expected }) => {
    expect(codesOf(text)).toEqual(expected);
  });

  it('puts the entry first that has a phrase like the query, not one that has its words here and there', () => {
    const reader = matcherOf([
      entryOf({ en: { title: 'Too many requests', keywords: ['account closed', 'limit'] } }),
      entryOf({ en: { title: 'Too slow', keywords: ['account request limit'] } }),
    ]);

    expect(reader.match('account request limit').map(({ code }) => code)).toEqual([1, 0]);
  });

  it('leaves words alone that only occur far apart, as those of other subjects do', () => {
    const reader = matcherOf([
      entryOf({
        en: {
          title: 'The archived object is not restored',
          keywords: ['how long does thawing take'],
          summary: 'Restore it to the disk of your choice, which has a quota.',
          causes: ['The page was not found.'],
        },
      }),
      entryOf({ en: { title: 'Something else about disk sizes' } }),
    ]);

    expect(reader.match('long page quota')).toEqual([]);
    expect(reader.match('how long thawing')).toHaveLength(1);
  });

  it('mends a word that is one edit away, and then is less sure', () => {
    expect(codesOf('retntion policy')).toEqual(['FileImmutable']);
    expect(confidenceOf('retntion policy')).toBeLessThan(confidenceOf('retention policy'));
  });

  it('wants less of a text about object storage, and more of one about something else', () => {
    const reader = matcherOf([
      entryOf({ en: { title: 'The signature does not match', keywords: ['wrong signature'] } }),
      entryOf({ en: { title: 'The object is missing' } }),
    ]);

    expect(reader.match('signature trouble today now')).toEqual([]);
    expect(reader.match('signature trouble aliyun today')).toHaveLength(1);
    expect(reader.match('wrong signature')).toHaveLength(1);
    expect(reader.match('jwt wrong signature')).toEqual([]);
  });

  it('knows the words of codes and messages', () => {
    const reader = matcherOf([
      entryOf({ code: 'EntityTooSmall', messages: [{ text: 'Your upload is a dwarf.' }] }),
      entryOf({ code: 'Another', messages: [{ text: 'Something else.' }] }),
    ]);

    expect(reader.match('small entity').map(({ code }) => code)).toEqual([0]);
    expect(reader.match('dwarf upload').map(({ code }) => code)).toEqual([0]);
  });

  it('names an entry once when both languages have the word', () => {
    const both = matcherOf([entryOf({ zh: { title: 'WORM 策略' }, en: { title: 'WORM policy' } })]);

    expect(both.match('WORM policy')).toEqual([{ code: 0, confidence: 1 }]);
  });

  it('is less sure when a word of the query is unknown or only begun', () => {
    expect(confidenceOf('under a retention policy')).toBe(1);
    expect(confidenceOf('under a retention policy xyz')).toBeLessThan(1);
    expect(confidenceOf('under a retention pol')).toBeLessThan(1);
    expect(confidenceOf('under a retention pol')).toBeGreaterThan(
      confidenceOf('under a retention xyz'),
    );
  });

  it('counts a rare word for more than a common one', () => {
    const titles = ['bucket one', 'bucket two', 'bucket four', 'policy three'];
    const three = matcherOf(titles.map((title) => entryOf({ en: { title } })));

    expect(three.match('bucket policy').map(({ code }) => titles[code])).toEqual(['policy three']);
  });

  it('reads traditional characters as the simplified ones of the index, on both sides', () => {
    const pages = { zh: { title: '没有权限', keywords: ['密鑰'] } };
    const reader = matcherOf([entryOf(pages)], ['權鑰', '权钥']);
    expect(reader.match('沒有權限')).toHaveLength(1);
    expect(reader.match('密钥')).toHaveLength(1);
    expect(matcherOf([entryOf(pages)]).match('權限')).toEqual([]);
  });

  it('finds an entry by the beginning of a cause, less surely than by its title', () => {
    const late = `${'x '.repeat(130)}zebra`;
    const reader = matcherOf([
      entryOf({ en: { title: 'Parts are missing', causes: ['The upload was aborted early.'] } }),
      entryOf({ en: { title: 'The upload was aborted early', causes: [late] } }),
    ]);
    const found = reader.match('missing parts, upload aborted');
    expect(found.map(({ code }) => code)).toEqual([0]);
    expect(reader.match('upload aborted early').map(({ code }) => code)).toEqual([1]);
    expect(reader.match('zebra')).toEqual([]);
  });

  it('leaves texts of more than 40 words alone', () => {
    const words = Array.from({ length: 41 }, (_, at) => `word${String(at)}`);
    const one = matcherOf([entryOf({ en: { title: words.join(' ') } })]);

    expect(one.match(words.slice(1).join(' '))).toHaveLength(1);
    expect(one.match(words.join(' '))).toEqual([]);
    expect(one.match(`${words.slice(1, 20).join(' ')} ${words.slice(1).join(' ')}`)).toHaveLength(
      1,
    );
  });

  it('leaves texts alone that nobody types', () => {
    const one = matcherOf([entryOf({ en: { title: 'bucket' } })]);

    expect(one.match('bucket '.repeat(50))).toHaveLength(1);
    expect(one.match('bucket '.repeat(100))).toEqual([]);
  });

  it('finds nothing among no entries', () => {
    expect(matcherOf([]).match('bucket')).toEqual([]);
  });
});

describe('a browser without a segmenter', () => {
  it('finds Chinese entries by their characters', async () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      vi.resetModules();
      const fresh = await import('../../../src/finder/word-match.ts');
      const { searchWords } = await import('../../../src/finder/normalize.ts');
      const index = buildWordIndex(entries, 'zh');

      const [best] = fresh.createWordMatcher([index], buildMessageIndex(entries)).match('删除桶');

      expect(searchWords('删除桶')).toEqual(['删', '除', '桶']);
      expect(entries[best?.code ?? -1]?.code).toBe('BucketNotEmpty');
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true });
      vi.resetModules();
    }
  });
});
