import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/schemas/taxonomy.ts';
import {
  areasOfTheirOwn,
  chapterOf,
  countMessages,
  entriesByArea,
  entriesByStatus,
  entriesOf,
  explainedCodes,
  groupBy,
  guidesOf,
  hasGroups,
  lookalikeCodes,
  messageGroups,
  messagesByEc,
  neighbours,
  operationsOf,
  operationUses,
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

describe('groupBy', () => {
  it('keeps the order of first appearance and of the items', () => {
    expect([...groupBy(['bb', 'a', 'cc', 'd'], ({ length }) => length)]).toEqual([
      [2, ['bb', 'cc']],
      [1, ['a', 'd']],
    ]);
  });
});

describe('countMessages', () => {
  it('adds up the messages of all entries', () => {
    const two = entryOf({ messages: [messageOf(), messageOf({ id: 'second' })] });

    expect(countMessages([two, entryOf()])).toBe(3);
    expect(countMessages([])).toBe(0);
  });
});

describe('entriesByStatus', () => {
  it('puts the lowest status first', () => {
    const entries = [
      entryOf({ code: 'Alpha', httpStatus: 503 }),
      entryOf({ code: 'Beta', httpStatus: 404 }),
      entryOf({ code: 'Gamma', httpStatus: 503 }),
    ];

    expect(entriesByStatus(entries).map(([status, group]) => [status, codesOf(group)])).toEqual([
      [404, ['Beta']],
      [503, ['Alpha', 'Gamma']],
    ]);
  });
});

describe('entriesByArea', () => {
  it('puts the largest group first', () => {
    const entries = [
      entryOf({ code: 'Alpha', area: 'bucket' }),
      entryOf({ code: 'Beta', area: 'object' }),
      entryOf({ code: 'Gamma', area: 'object' }),
    ];

    expect(entriesByArea(entries).map(([area, group]) => [area, codesOf(group)])).toEqual([
      ['object', ['Beta', 'Gamma']],
      ['bucket', ['Alpha']],
    ]);
  });
});

describe('operations', () => {
  const alpha = entryOf({
    code: 'Alpha',
    messages: [
      messageOf({
        id: 'first',
        operations: ['PutObject', 'CopyObject'],
        fixOperations: ['DeleteObject'],
      }),
      messageOf({ id: 'second', operations: ['PutObject'] }),
    ],
  });
  const beta = entryOf({ code: 'Beta', messages: [messageOf({ operations: ['DeleteObject'] })] });

  it('of an entry are those of its messages, each once and without those of the fix', () => {
    expect(operationsOf(alpha)).toEqual(['PutObject', 'CopyObject']);
  });

  it('know by name which messages they return and which they put right', () => {
    const uses = operationUses([alpha, beta], []).map(({ operation, returns, fixes }) => ({
      operation,
      returns: returns.map(({ entry, message }) => `${entry.code}#${message.id}`),
      fixes: fixes.map(({ entry, message }) => `${entry.code}#${message.id}`),
    }));

    expect(uses).toEqual([
      { operation: 'CopyObject', returns: ['Alpha#first'], fixes: [] },
      { operation: 'DeleteObject', returns: ['Beta#first'], fixes: ['Alpha#first'] },
      { operation: 'PutObject', returns: ['Alpha#first', 'Alpha#second'], fixes: [] },
    ]);
  });
});

describe('neighbours', () => {
  const entries = [
    entryOf({ code: 'Alpha', httpStatus: 404 }),
    entryOf({ code: 'Beta', httpStatus: 409 }),
    entryOf({ code: 'Gamma', httpStatus: 404 }),
    entryOf({ code: 'Omega', httpStatus: 404 }),
  ];

  it.each([
    { code: 'Alpha', previous: undefined, next: 'Gamma' },
    { code: 'Beta', previous: undefined, next: undefined },
    { code: 'Gamma', previous: 'Alpha', next: 'Omega' },
    { code: 'Omega', previous: 'Gamma', next: undefined },
  ])('of $code in its chapter are $previous and $next', ({ code, previous, next }) => {
    const entry = entries.find((it) => it.code === code) ?? entryOf();
    const found = neighbours(entry, entries);

    expect([found.previous?.code, found.next?.code]).toEqual([previous, next]);
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

describe('chapterOf', () => {
  const chapter = (length: number) =>
    Array.from({ length }, (_, at) =>
      entryOf({
        code: `Code${String(at)}`,
        httpStatus: 400,
        area: at % 2 === 0 ? 'bucket' : 'upload',
      }),
    );
  const other = entryOf({ code: 'Other', httpStatus: 404, area: 'bucket' });

  it('is all entries of the status', () => {
    const [first = other, ...rest] = chapter(30);
    const { status, area, entries } = chapterOf(first, [first, ...rest, other]);
    expect([status, area, entries.length]).toEqual([400, undefined, 30]);
  });

  it('is those of the same area when the status has more than a navigation can show', () => {
    const [first = other, ...rest] = chapter(31);
    const { area, entries } = chapterOf(first, [first, ...rest, other]);
    expect([area, entries.length]).toEqual(['bucket', 16]);
  });

  it('is the nearest of them when the area has more than that', () => {
    const all = chapter(100);
    const namesBeside = (at: number): string[] => codesOf(chapterOf(all[at] ?? other, all).entries);
    expect(namesBeside(0)).toHaveLength(30);
    expect(namesBeside(0)[0]).toBe('Code0');
    expect(namesBeside(50).slice(0, 1)).toEqual(['Code20']);
    expect(namesBeside(98).at(-1)).toBe('Code98');
    expect(namesBeside(98)).toHaveLength(30);
  });
});

describe('areasOfTheirOwn', () => {
  it('are those with more codes in one status than a chapter can take in', () => {
    const members = (area: Area, httpStatus: number, count: number) =>
      Array.from({ length: count }, () => entryOf({ area, httpStatus }));
    const entries = [
      ...members('select', 400, 31),
      ...members('bucket', 400, 30),
      ...members('bucket', 409, 30),
    ];
    expect(areasOfTheirOwn(entries)).toEqual(new Set(['select']));
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
