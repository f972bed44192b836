import { describe, expect, it } from 'vitest';
import {
  countMessages,
  entriesOf,
  explainedCodes,
  guidesOf,
  hasGroups,
  lookalikeCodes,
  messageGroups,
  messagesByEc,
  relatedCodes,
} from '../../../src/lib/relations.ts';
import { entryOf, guideOf, messageOf } from './entries.ts';

const codesOf = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code);

describe.each([
  { field: 'related', codes: relatedCodes },
  { field: 'lookalikes', codes: lookalikeCodes },
] as const)('$field codes', ({ field, codes }) => {
  const alpha = entryOf({
    code: 'Alpha',
    [field]: ['Beta'],
    zh: { title: '甲', [field]: { Beta: '原因' } },
    en: { title: 'A', [field]: { Beta: 'A reason' } },
  });
  const beta = entryOf({ code: 'Beta', zh: { title: '乙' }, en: { title: 'B' } });
  const gamma = entryOf({
    code: 'Gamma',
    [field]: ['Alpha'],
    zh: { title: '丙', [field]: { Alpha: '由来' } },
    en: { title: 'C', [field]: { Alpha: 'A cause' } },
  });
  const all = [alpha, beta, gamma];

  it('are those that the entry names, then those that name it', () => {
    expect(codes(alpha, all, 'en')).toEqual([
      { code: 'Beta', reason: 'A reason' },
      { code: 'Gamma', reason: 'C' },
    ]);
    expect(codes(alpha, all, 'zh')).toEqual([
      { code: 'Beta', reason: '原因' },
      { code: 'Gamma', reason: '丙' },
    ]);
  });

  it('hold on the side where they are not written', () => {
    expect(codes(beta, all, 'en')).toEqual([{ code: 'Alpha', reason: 'A' }]);
  });

  it('stand once when both entries name each other', () => {
    const back = entryOf({ code: 'Beta', [field]: ['Alpha'] });

    expect(codesOf(codes(alpha, [alpha, back], 'en'))).toEqual(['Beta']);
  });

  it('have nothing to do with the other kind of relation', () => {
    const other = field === 'related' ? lookalikeCodes : relatedCodes;

    expect(other(alpha, all, 'en')).toEqual([]);
  });
});

describe('countMessages', () => {
  it('adds up the messages of all entries', () => {
    const two = entryOf({ messages: [messageOf(), messageOf({ id: 'second' })] });

    expect(countMessages([two, entryOf()])).toBe(3);
    expect(countMessages([])).toBe(0);
  });
});

describe('entriesOf', () => {
  const all = ['Alpha', 'Beta', 'Gamma'].map((code) => entryOf({ code }));

  it('has each entry once, in the order of all entries', () => {
    expect(codesOf(entriesOf(['Gamma', 'Alpha', 'Gamma'], all))).toEqual(['Alpha', 'Gamma']);
  });

  it('leaves out codes that no entry has', () => {
    expect(codesOf(entriesOf(['Delta', 'Beta'], all))).toEqual(['Beta']);
  });
});

describe('messageGroups', () => {
  const entry = entryOf({
    messages: [
      messageOf({ id: 'one', group: 'forms' }),
      messageOf({ id: 'two', group: 'forms' }),
      messageOf({ id: 'three', group: 'copies' }),
    ],
    zh: { groups: { forms: '表单', copies: '复制' } },
    en: { groups: { forms: 'Forms', copies: 'Copies' } },
  });

  it('are in order, titled in the language, each with its messages', () => {
    const groups = messageGroups(entry, 'zh').map(({ id, title, messages }) => [
      id,
      title,
      messages.map((message) => message.id).join(' '),
    ]);
    expect(groups).toEqual([
      ['forms', '表单', 'one two'],
      ['copies', '复制', 'three'],
    ]);
  });

  it('are none when messages have no groups', () => {
    expect([hasGroups(entry), hasGroups(entryOf())]).toEqual([true, false]);
    expect(messageGroups(entryOf(), 'en')).toEqual([]);
  });
});

it('messagesByEc lists each EC once, in order, with all its messages', () => {
  const entries = [
    entryOf({ code: 'Alpha', messages: [messageOf({ ec: ['0005-00000002', '0002-00000001'] })] }),
    entryOf({ code: 'Beta', messages: [messageOf({ ec: ['0005-00000002'] }), messageOf()] }),
  ];
  const found = messagesByEc(entries).map(([ec, messages]) => [
    ec,
    ...messages.map(({ entry }) => entry.code),
  ]);
  expect(found).toEqual([
    ['0002-00000001', 'Alpha'],
    ['0005-00000002', 'Alpha', 'Beta'],
  ]);
});

describe('guides', () => {
  const guide = guideOf({ errors: ['Beta', 'Alpha'] });

  it('are those that name the code', () => {
    expect(guidesOf('Beta', [guide, guideOf({ errors: [] })])).toEqual([guide]);
  });

  it('explain codes in their own order, each with its title', () => {
    const entries = [
      entryOf({ en: { title: 'A' } }),
      entryOf({ code: 'Beta', en: { title: 'B' } }),
    ];

    expect(explainedCodes(guide, entries)).toEqual([
      { code: 'Beta', reason: 'B' },
      { code: 'Alpha', reason: 'A' },
    ]);
  });
});
