import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../src/lib/feed.ts';
import { entryOf } from './entries.ts';
import { SITE } from './library.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

const old = entryOf({ code: 'Old', updated: '2026-12-01' });
const recent = entryOf({
  code: 'Recent',
  updated: '2027-01-31',
  en: { title: 'A < B & `c`', summary: 'Say "d".' },
});
const undated = entryOf({ code: 'Undated' });

/** Texts of the elements of a name in a feed; throws for what is not XML. */
function textsOf(feed: string, name: string): string[] {
  const document = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(feed, 'text/xml');
  return [...document.getElementsByTagNameNS(ATOM, name)].map((it) => it.textContent ?? '');
}

describe('a feed', () => {
  const feed = atomFeed([old, recent, undated], 'en', SITE);

  it('has the entries with a date, latest first, and the release of the chapters', () => {
    const [, ...titles] = textsOf(feed, 'title');

    expect(titles).toEqual([
      'Recent: A < B & c',
      'Old: A title',
      'All chapters of the error reference are published',
    ]);
  });

  it('was updated when its latest entry was', () => {
    expect(textsOf(feed, 'updated')).toEqual([
      '2027-01-31T00:00:00Z',
      '2027-01-31T00:00:00Z',
      '2026-12-01T00:00:00Z',
      '2026-11-22T00:00:00Z',
    ]);
  });

  it('has an id of its own for each item', () => {
    const ids = textsOf(feed, 'id');

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('https://osserr.example/en/errors/Recent/');
  });

  it('has the release alone when no entry has a date', () => {
    expect(textsOf(atomFeed([undated], 'zh', SITE), 'title')).toEqual([
      'osserr：新增和改动的错误码',
      '错误参考的全部章节已经发布',
    ]);
  });

  it('has at most 50 entries beside the release', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      entryOf({ code: `Code${String(at)}`, updated: '2026-12-01' }),
    );

    expect(textsOf(atomFeed(many, 'en', SITE), 'entry')).toHaveLength(51);
  });
});
