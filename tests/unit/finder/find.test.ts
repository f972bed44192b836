import { describe, expect, it } from 'vitest';
import { createFinder, TIERS } from '../../../src/finder/find.ts';
import { MAX_LENGTH } from '../../../src/finder/parse.ts';
import { finderOf, lineOf, messageIndexOf, type EntryOverrides } from './entries.ts';

const NOT_EMPTY = 'The bucket you tried to delete is not empty.';
const NO_OBJECT = 'The specified object does not exist.';
const IMMUTABLE = 'The object you specified is immutable.';

const ENTRIES: EntryOverrides[] = [
  {
    code: 'BucketNotEmpty',
    httpStatus: 409,
    messages: [{ id: 'not-empty', text: NOT_EMPTY, variants: ['Please remove all parts first.'] }],
    zh: { title: '存储空间不为空', keywords: ['删除不了桶'] },
    en: { title: 'The bucket is not empty', keywords: ['cannot remove a bucket'] },
  },
  {
    code: 'BucketAlreadyExists',
    httpStatus: 409,
    messages: [
      {
        id: 'name-taken',
        text: 'The requested bucket name is not available.',
        ec: ['0015-00000104'],
      },
      { id: 'region', text: "Bucket already exists can't modify location." },
    ],
    zh: { title: '存储空间名称已被占用', keywords: ['名字被占用'] },
    en: { title: 'The bucket name is taken', keywords: [] },
  },
  {
    code: 'NoSuchObject',
    httpStatus: 404,
    messages: [{ id: 'missing', text: NO_OBJECT }],
    zh: { title: '文件不存在', keywords: [] },
    en: { title: 'The file is missing', keywords: [] },
  },
  {
    code: 'NoSuchVersion',
    httpStatus: 404,
    messages: [{ id: 'missing', text: NO_OBJECT }],
    zh: { title: '版本不存在', keywords: [] },
    en: { title: 'The version is missing', keywords: [] },
  },
  {
    code: 'FileImmutable',
    httpStatus: 409,
    messages: [{ id: 'protected', text: IMMUTABLE, ec: ['0015-00000104'] }],
    zh: { title: '文件受保留策略保护', keywords: ['只读'] },
    en: { title: 'Under a retention policy', keywords: ['bucket not empty but protected'] },
  },
];

const finder = finderOf(ENTRIES);
const linesOf = (text: string, limit?: number): string[] => finder.find(text, limit).map(lineOf);

describe('find', () => {
  it.each([
    ['BucketNotEmptyError: …', 'code BucketNotEmpty'],
    ['we got no such object again today', 'code NoSuchObject'],
    ['what is BuckteNotEmpty in this log of mine', 'near-code BucketNotEmpty'],
  ])('knows the code in "%s"', (text, expected) => {
    expect(linesOf(text)[0]).toBe(expected);
  });

  it('has no answer to the error of another vendor', () => {
    const own = `<Error><Message>${NOT_EMPTY}</Message><HostId>b.oss-cn-hangzhou.aliyuncs.com</HostId></Error>`;
    expect(linesOf(own)).toEqual(['message BucketNotEmpty#not-empty']);
    expect(linesOf(own.replace('oss-cn-hangzhou.aliyuncs.com', 's3.amazonaws.com'))).toEqual([]);
  });

  it.each([
    {
      what: 'an EC, for every message that has it',
      text: 'x-oss-ec: 0015-00000104',
      expected: ['ec BucketAlreadyExists#name-taken', 'ec FileImmutable#protected'],
    },
    {
      what: 'a message with its code before the same message of another code',
      text: `NoSuchVersion: ${NO_OBJECT}`,
      expected: ['code+message NoSuchVersion#missing', 'message NoSuchObject#missing'],
    },
    {
      what: 'a message alone',
      text: NOT_EMPTY,
      expected: ['message BucketNotEmpty#not-empty'],
    },
    {
      what: 'a variant of a message',
      text: 'please remove all parts first',
      expected: ['message BucketNotEmpty#not-empty'],
    },
    {
      what: 'a message that is half typed',
      text: 'The object you specified is imm',
      expected: ['message FileImmutable#protected'],
    },
    {
      what: 'the XML of a response',
      text: `<Error><Code>BucketAlreadyExists</Code><Message>Bucket already exists can&apos;t modify location.</Message></Error>`,
      expected: ['code+message BucketAlreadyExists#region'],
    },
    {
      what: 'an EC before a code and a message that contradict it',
      text: `BucketNotEmpty 0015-00000104 ${NOT_EMPTY}`,
      expected: [
        'ec BucketAlreadyExists#name-taken',
        'ec FileImmutable#protected',
        'code+message BucketNotEmpty#not-empty',
      ],
    },
    {
      what: 'a code in any case',
      text: 'bucketnotempty',
      expected: ['code BucketNotEmpty'],
    },
    {
      what: 'a code with spaces before entries that have its words',
      text: 'bucket not empty',
      expected: ['code BucketNotEmpty', 'words FileImmutable', 'words BucketAlreadyExists'],
    },
    {
      what: 'a code that is half typed',
      text: 'nosuch',
      expected: ['code NoSuchObject', 'code NoSuchVersion'],
    },
    {
      what: 'a code that is misspelt',
      text: 'FileImutable',
      expected: ['near-code FileImmutable'],
    },
    {
      what: 'English words',
      text: 'retention policy',
      expected: ['words FileImmutable'],
    },
    {
      what: 'Chinese words',
      text: '版本不存在',
      expected: ['words NoSuchVersion'],
    },
    {
      what: 'Chinese words that several entries have',
      text: '不存在',
      expected: ['words NoSuchObject', 'words NoSuchVersion'],
    },
  ])('answers $what', ({ text, expected }) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it('orders a text that has something for several tiers', () => {
    const text = `${IMMUTABLE} ${NO_OBJECT} NoSuchVersion BucketNotEmpty 0015-00000104`;

    const tiers = finder.find(text).map(({ tier }) => tier);

    expect(new Set(tiers)).toEqual(new Set(['ec', 'code+message', 'message', 'code']));
    expect(tiers).toEqual(tiers.toSorted((a, b) => TIERS.indexOf(a) - TIERS.indexOf(b)));
  });

  it('lets the first error of a log lead, whatever the length of its message', () => {
    const log = [
      `<Error><Code>FileImmutable</Code><Message>${IMMUTABLE}</Message></Error>`,
      `<Error><Code>BucketNotEmpty</Code><Message>${NOT_EMPTY}</Message></Error>`,
    ];

    expect(linesOf(log.join('\n'))[0]).toBe('code+message FileImmutable#protected');
    expect(linesOf(log.reverse().join('\n'))[0]).toBe('code+message BucketNotEmpty#not-empty');
  });

  it('puts the code of which more is typed first', () => {
    expect(linesOf('bucket').filter((line) => line.startsWith('code'))).toEqual([
      'code BucketNotEmpty',
      'code BucketAlreadyExists',
    ]);
  });

  it('lets words decide a Chinese sentence in which a code only begins', () => {
    expect(linesOf('bucket 名字被占用')[0]).toBe('words BucketAlreadyExists');
  });

  it('keeps the surest result of a message and both messages of a code', () => {
    const text =
      "0015-00000104 The requested bucket name is not available. Bucket already exists can't modify location.";

    expect(linesOf(text)).toEqual([
      'ec BucketAlreadyExists#name-taken',
      'ec FileImmutable#protected',
      'message BucketAlreadyExists#region',
    ]);
  });

  it('describes a result with the documented message and the title of its language', () => {
    const inChinese = finderOf(ENTRIES, 'zh');

    expect(inChinese.find('please remove all parts first')).toEqual([
      {
        code: 'BucketNotEmpty',
        httpStatus: 409,
        title: '存储空间不为空',
        messageId: 'not-empty',
        message: NOT_EMPTY,
        tier: 'message',
        confidence: 1,
      },
    ]);
    expect(inChinese.find('BucketNotEmpty')[0]).not.toHaveProperty('messageId');
  });

  it('finds words of the language that the reader has not chosen', () => {
    const inChinese = finderOf(ENTRIES, 'zh');

    expect(inChinese.find('retention policy').map(lineOf)).toEqual(['words FileImmutable']);
    expect(linesOf('保留策略')).toEqual(['words FileImmutable']);
  });

  it('knows codes and messages while the words are still missing', () => {
    const early = createFinder(messageIndexOf(...ENTRIES));

    expect(early.find('FileImmutable').map(lineOf)).toEqual(['code FileImmutable']);
    expect(early.find('retention policy')).toEqual([]);
  });

  it.each([
    { what: 'no text', text: '' },
    { what: 'blanks', text: ' \n\t ' },
    { what: 'punctuation', text: '!!! ??? ---' },
    { what: 'keyboard nonsense', text: 'qwhjk zzxcv pplmn' },
    { what: 'an unrelated sentence', text: 'how do I cook rice tonight' },
    { what: 'an unrelated Chinese sentence', text: '今天天气怎么样' },
    { what: 'the code of another service', text: 'ThrottlingException' },
    { what: 'a number', text: '404' },
  ])('answers $what with nothing', ({ text }) => {
    expect(linesOf(text)).toEqual([]);
  });

  it('gives ten results at most, or as many as are wanted', () => {
    const many = finderOf(
      Array.from({ length: 12 }, (_, at) => ({ code: `Quota${String.fromCharCode(65 + at)}` })),
    );

    expect(many.find('quota')).toHaveLength(10);
    expect(many.find('quota', 11)).toHaveLength(11);
    expect(linesOf('bucket not empty', 1)).toEqual(['code BucketNotEmpty']);
    expect(linesOf('bucket not empty', 0)).toEqual([]);
  });

  it.each(['a', 'x ', ' ', '<', '<Code>', 'message="', 'code:    ', '桶', "a'", '\0', '\uD800'])(
    'survives a megabyte of %j',
    (piece) => {
      expect(linesOf(piece.repeat(MAX_LENGTH / piece.length))).toEqual([]);
    },
  );

  it('names a code once that stands in a megabyte of repetition', () => {
    const code = 'BucketNotEmpty\n';

    expect(linesOf(code.repeat(MAX_LENGTH / code.length))).toEqual(['code BucketNotEmpty']);
  });

  it('ignores what stands beyond the longest text', () => {
    const filler = '.'.repeat(MAX_LENGTH);

    expect(linesOf(`BucketNotEmpty ${filler}`)).toEqual(['code BucketNotEmpty']);
    expect(linesOf(`${filler} BucketNotEmpty`)).toEqual([]);
  });
});
