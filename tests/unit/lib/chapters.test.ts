import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/schemas/taxonomy.ts';
import {
  areasOfTheirOwn,
  chapterOf,
  ecChapterOf,
  entriesByArea,
  entriesByStatus,
  neighbours,
} from '../../../src/lib/chapters.ts';
import { ecPageOf, entryOf } from './entries.ts';

const codesOf = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code);

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

describe('ecChapterOf', () => {
  const auth = Array.from({ length: 40 }, (_, at) =>
    ecPageOf({ ec: `0002-000000${String(at + 10)}` }),
  );
  const cors = ecPageOf({ ec: '0034-00000010' });
  const ecsBeside = (at: number): string[] =>
    ecChapterOf(auth[at] ?? cors, [...auth, cors]).map(({ ec }) => ec);

  it('is the ECs of the same category', () => {
    expect(ecChapterOf(cors, [...auth, cors])).toEqual([cors]);
  });

  it('is the nearest of them when there are more than a navigation can show', () => {
    expect(ecsBeside(20)).toHaveLength(30);
    expect(ecsBeside(20)[0]).toBe('0002-00000015');
    expect(ecsBeside(39).at(-1)).toBe('0002-00000049');
  });
});
