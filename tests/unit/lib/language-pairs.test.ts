import { describe, expect, it } from 'vitest';
import {
  checkPairs,
  formatPairs,
  pairsOf,
  parseLanguagePairs,
  recordPairs,
} from '../../../src/lib/language-pairs.ts';
import type { EcSource } from '../../../src/lib/ec-reader.ts';
import type { PageSource } from '../../../src/lib/entry-reader.ts';
import type { LanguagePairs } from '../../../src/schemas/language-pairs.ts';
import { entrySourceOf, guideSourceOf } from './entries.ts';

type Page = Partial<PageSource>;

const withBackground = (markdown: string): Page => ({
  background: [{ id: 'prevent', markdown }],
});

const pairsWith = (overrides: { zh?: Page; en?: Page } = {}): LanguagePairs =>
  pairsOf({
    entries: [
      entrySourceOf({ zh: withBackground('预防。'), en: withBackground('Prevent.'), ...overrides }),
    ],
    ecPages: [],
    guides: [],
  });

const ecSourceOf = (causeInChinese: string): EcSource => ({
  ec: '0002-00000902',
  file: 'ec/02-auth.yaml',
  lifecycle: 'current',
  operations: [],
  headers: [],
  related: [],
  sources: ['source'],
  zh: { title: '标题', cause: causeInChinese },
  en: { title: 'Title', cause: 'A cause.' },
});

const RECORDED = pairsWith();
const ZH_ONLY = pairsWith({ zh: { ...withBackground('预防。'), title: '新标题' } });
const BOTH = pairsWith({
  zh: { ...withBackground('预防。'), title: '新标题' },
  en: { ...withBackground('Prevent.'), title: 'A new title' },
});

const zhOnly = (part: string, section: string): string =>
  `content/errors/Alpha/zh.md: ${section}: changed, but en.md did not: bring en.md up to date, or, if it needs no change, run npm run pairs -- ${part}`;

describe('pairsOf', () => {
  it('has the front matter, the messages and the sections of an entry', () => {
    expect(Object.keys(RECORDED)).toEqual(['Alpha', 'Alpha#first', 'Alpha#prevent']);
  });

  it.each<[string, Page]>([
    ['keywords, which each language has of its own', { keywords: ['another'] }],
    ['line breaks', { messages: { first: { cause: 'A\ncause.', fix: 'A fix.\n' } } }],
  ])('does not heed %s', (_, zh) => {
    expect(pairsWith({ zh: { ...withBackground('预防。'), ...zh } })).toEqual(RECORDED);
  });
});

describe('checkPairs', () => {
  it('has nothing to say when nothing changed', () => {
    expect(checkPairs(RECORDED, pairsWith())).toEqual([]);
  });

  it.each<[string, Page, string]>([
    ['a title', { title: '新标题' }, zhOnly('Alpha', 'front matter')],
    ['a summary', { summary: '新摘要。' }, zhOnly('Alpha', 'front matter')],
    ['the title of a message', { cases: { first: '新' } }, zhOnly('Alpha', 'front matter')],
    ['the line on S3', { s3: '新。' }, zhOnly('Alpha', 'front matter')],
    ['a reason', { related: { Beta: '原因' } }, zhOnly('Alpha', 'front matter')],
    [
      'a cause',
      { messages: { first: { cause: '新。', fix: 'A fix.' } } },
      zhOnly('Alpha#first', 'first'),
    ],
    [
      'a fix',
      { messages: { first: { cause: 'A cause.', fix: '新。' } } },
      zhOnly('Alpha#first', 'first'),
    ],
    ['a section', withBackground('另一种。'), zhOnly('Alpha#prevent', 'prevent')],
  ])('says that %s changed in Chinese alone', (_, zh, problem) => {
    const current = pairsWith({ zh: { ...withBackground('预防。'), ...zh } });
    expect(checkPairs(RECORDED, current)).toEqual([problem]);
  });

  it('says that a text changed in English alone', () => {
    expect(checkPairs(RECORDED, pairsWith({ en: withBackground('Another.') }))).toEqual([
      expect.stringContaining('Alpha/en.md: prevent: changed, but zh.md did not'),
    ]);
  });

  it('says that an EC changed in Chinese alone', () => {
    const pairsOfEc = (cause: string): LanguagePairs =>
      pairsOf({ entries: [], ecPages: [ecSourceOf(cause)], guides: [] });
    expect(checkPairs(pairsOfEc('原因。'), pairsOfEc('另一个原因。'))).toEqual([
      'content/ec: 0002-00000902: zh changed, but en did not: bring en up to date, or, if it needs no change, run npm run pairs -- ec/0002-00000902',
    ]);
  });

  it('says that a guide changed in Chinese alone', () => {
    const pairsOfGuide = (mdx: string): LanguagePairs => {
      const { pages, ...guide } = guideSourceOf();
      const zh = { ...pages.zh, mdx };
      return pairsOf({ entries: [], ecPages: [], guides: [{ ...guide, pages: { ...pages, zh } }] });
    };
    const { id } = guideSourceOf();
    expect(checkPairs(pairsOfGuide('正文。'), pairsOfGuide('新正文。'))).toEqual([
      `content/guides/${id}/zh.mdx: text: changed, but en.mdx did not: bring en.mdx up to date, or, if it needs no change, run npm run pairs -- guides/${id}`,
    ]);
  });

  it.each([
    ['changed in both languages', RECORDED, BOTH, 'Alpha'],
    ['is new', {}, { 'Alpha#first': { zh: '1', en: '2' } }, 'Alpha#first'],
    ['is gone', { 'Alpha#first': { zh: '1', en: '2' } }, {}, 'Alpha#first'],
  ])('wants what %s to be recorded', (_, recorded, current, part) => {
    expect(checkPairs(recorded, current)).toEqual([
      `content/pairs.yaml does not have ${part} as it stands: run npm run pairs`,
    ]);
  });
});

describe('recordPairs', () => {
  it.each([
    ['what changed in both languages', RECORDED, BOTH, []],
    ['what is new', {}, RECORDED, []],
    ['what is gone', { ...RECORDED, Beta: { zh: '1', en: '2' } }, RECORDED, []],
    ['what changed in one language and is confirmed', RECORDED, ZH_ONLY, ['Alpha']],
  ])('settles %s', (_, recorded, current, confirmed) => {
    expect(checkPairs(recordPairs(recorded, current, confirmed), current)).toEqual([]);
  });

  it('leaves open what changed in one language, even beside another that is confirmed', () => {
    expect(recordPairs(RECORDED, ZH_ONLY, ['Alpha#first'])).toEqual(RECORDED);
  });

  it('settles a change that its other language follows later', () => {
    const afterZh = recordPairs(RECORDED, ZH_ONLY, []);
    expect(recordPairs(afterZh, BOTH, [])).toEqual(BOTH);
  });
});

describe('formatPairs', () => {
  it('keeps the comment and reads back as what was written', () => {
    const text = formatPairs('# Rules.\n# More.\nOld: zh 00000000, en 00000000\n', RECORDED);
    expect(text).toMatch(
      /^# Rules\.\n# More\.\nAlpha: zh [0-9a-f]{8}, en [0-9a-f]{8}\nAlpha#first: /,
    );
    expect(parseLanguagePairs(text)).toEqual(RECORDED);
  });
});

describe('parseLanguagePairs', () => {
  it.each(['Alpha: zh 12345678\n', 'Alpha: 12345678\n', 'Alpha: zh 1234567g, en 12345678\n'])(
    'refuses %j',
    (text) => {
      expect(() => parseLanguagePairs(text)).toThrow('content/pairs.yaml: Alpha');
    },
  );
});
