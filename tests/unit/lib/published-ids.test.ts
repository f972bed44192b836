import { describe, expect, it } from 'vitest';
import {
  checkOnlyGrows,
  checkPublishedIds,
  idsOf,
  movedCodes,
  movedMessages,
  parsePublishedIds,
  successorOf,
  withNewIds,
  type CurrentIds,
} from '../../../src/lib/published-ids.ts';
import type { PublishedIds } from '../../../src/schemas/published-ids.ts';
import { messageOf } from './entries.ts';

const CURRENT: CurrentIds = {
  routes: ['/', '/{locale}/areas/bucket/'],
  ids: ['NoSuchBucket', 'NoSuchBucket#not-found', 'NoSuchKey', 'NoSuchKey#not-found'],
};

const published = (overrides: Partial<PublishedIds> = {}): PublishedIds => ({
  ...CURRENT,
  moved: {},
  ...overrides,
});

/** What there is without `gone`, and with `added`. */
const currentWith = (change: { gone?: string[]; added?: string[] }): CurrentIds => ({
  routes: CURRENT.routes.filter((route) => !change.gone?.includes(route)),
  ids: [...CURRENT.ids.filter((id) => !change.gone?.includes(id)), ...(change.added ?? [])],
});

describe('idsOf', () => {
  it('lists each code, then its messages', () => {
    const entries = [
      { code: 'Alpha', messages: [messageOf({ id: 'first' }), messageOf({ id: 'second' })] },
      { code: 'Beta', messages: [messageOf({ id: 'first' })] },
    ];
    expect(idsOf(entries)).toEqual(['Alpha', 'Alpha#first', 'Alpha#second', 'Beta', 'Beta#first']);
  });
});

describe('checkPublishedIds', () => {
  it('has nothing to say when the list and the site agree', () => {
    expect(checkPublishedIds(published(), CURRENT)).toEqual([]);
  });

  it('says once that an entry was deleted', () => {
    const current = currentWith({ gone: ['NoSuchKey', 'NoSuchKey#not-found'] });
    expect(checkPublishedIds(published(), current)).toEqual([
      'content/errors/NoSuchKey is gone, but /e/NoSuchKey was published: restore it or give it a successor in content/ids.yaml',
    ]);
  });

  it('says that a message id was renamed', () => {
    const current = currentWith({ gone: ['NoSuchKey#not-found'], added: ['NoSuchKey#no-key'] });
    expect(checkPublishedIds(published(), current)).toEqual([
      '/e/NoSuchKey#no-key is not in content/ids.yaml: run npm run ids',
      'the message not-found of content/errors/NoSuchKey is gone, but /e/NoSuchKey#not-found was published: restore it or give it a successor in content/ids.yaml',
    ]);
  });

  it('says that an id that moved is used again', () => {
    const moved = { 'NoSuchKey#not-found': 'NoSuchBucket#not-found' };
    expect(checkPublishedIds(published({ moved }), CURRENT)).toEqual([
      'the message not-found of content/errors/NoSuchKey uses again what moved to NoSuchBucket#not-found: old tickets would lead to the wrong place; choose an id that is not in content/ids.yaml',
    ]);
  });

  it('says that a page is gone', () => {
    const current = currentWith({ gone: ['/{locale}/areas/bucket/'] });
    expect(checkPublishedIds(published(), current)).toEqual([
      'the page /{locale}/areas/bucket/ is gone, but /{locale}/areas/bucket/ was published: restore it or give it a successor in content/ids.yaml',
    ]);
  });

  it('says that a code is new', () => {
    expect(checkPublishedIds(published(), currentWith({ added: ['TooBig'] }))).toEqual([
      '/e/TooBig is not in content/ids.yaml: run npm run ids',
    ]);
  });

  it.each<[string, PublishedIds['moved']]>([
    ['a code', { NoSuchKey: 'NoSuchBucket' }],
    [
      'a code and its message',
      { NoSuchKey: 'NoSuchBucket', 'NoSuchKey#not-found': 'NoSuchBucket' },
    ],
    ['a code by a message', { NoSuchKey: 'NoSuchBucket#not-found' }],
  ])('accepts a successor of %s', (_, moved) => {
    const current = currentWith({ gone: ['NoSuchKey', 'NoSuchKey#not-found'] });
    expect(checkPublishedIds(published({ moved }), current)).toEqual([]);
  });

  it('accepts a successor that moved on', () => {
    const ids = [...CURRENT.ids, 'NoKey'];
    const moved = { NoSuchKey: 'NoKey', NoKey: 'NoSuchBucket' };
    const current = currentWith({ gone: ['NoSuchKey', 'NoSuchKey#not-found'] });
    expect(checkPublishedIds(published({ ids, moved }), current)).toEqual([]);
  });

  it.each<[string, string, PublishedIds['moved']]>([
    ['does not exist', 'NoKey', { NoSuchKey: 'NoKey' }],
    ['leads back', 'NoSuchKey', { NoSuchKey: 'NoSuchKey' }],
  ])('refuses a successor that %s', (_, successor, moved) => {
    const current = currentWith({ gone: ['NoSuchKey', 'NoSuchKey#not-found'] });
    expect(checkPublishedIds(published({ moved }), current)).toEqual([
      `content/ids.yaml: NoSuchKey moved to ${successor}, which leads nowhere: name what took its place`,
    ]);
  });

  it('refuses a successor of what was never published', () => {
    const moved = { NoSuchKeys: 'NoSuchKey' };
    expect(checkPublishedIds(published({ moved }), CURRENT)).toEqual([
      'content/ids.yaml: NoSuchKeys has a successor, but was never published',
    ]);
  });
});

describe('successorOf', () => {
  it.each([
    ['A', 'C'],
    ['B', 'C'],
    ['C', 'C'],
    ['toString', 'toString'],
  ])('leads from %s to %s', (id, expected) => {
    expect(successorOf(id, { A: 'B', B: 'C' })).toBe(expected);
  });

  it('ends where successors run in a circle', () => {
    expect(successorOf('A', { A: 'B', B: 'A' })).toBe('A');
  });
});

describe('movedCodes', () => {
  it('leads from the codes that are gone to what took their place in the end', () => {
    const moved = { A: 'B', B: 'C#part', 'D#gone': 'C', '/{locale}/old/': '/{locale}/new/' };
    expect(movedCodes(moved)).toEqual([
      { code: 'A', successor: 'C' },
      { code: 'B', successor: 'C' },
    ]);
  });
});

describe('movedMessages', () => {
  it('leads from the messages that a code had to what took their place in the end', () => {
    const moved = {
      NoSuchKeys: 'NoSuchKey',
      'NoSuchKey#not-found': 'NoSuchKey#missing',
      'NoSuchKey#missing': 'NoKey#missing',
      'NoSuchKey#gone': 'NoKey',
      'NoSuchKeys#gone': 'NoKey',
    };
    expect(movedMessages('NoSuchKey', moved)).toEqual([
      { id: 'not-found', code: 'NoKey', messageId: 'missing' },
      { id: 'missing', code: 'NoKey', messageId: 'missing' },
      { id: 'gone', code: 'NoKey', messageId: undefined },
    ]);
  });
});

describe('checkOnlyGrows', () => {
  it('accepts a list that grew, in any order', () => {
    const after = published({
      routes: [...CURRENT.routes, '/llms.txt'],
      ids: ['TooBig', ...CURRENT.ids.toReversed()],
      moved: { NoSuchKey: 'TooBig' },
    });
    expect(checkOnlyGrows(published(), after)).toEqual([]);
  });

  it.each([
    ['a code', 'NoSuchKey', 'content/errors/NoSuchKey'],
    ['a message', 'NoSuchKey#not-found', 'the message not-found of content/errors/NoSuchKey'],
  ])('refuses a list without %s that it had', (_, id, place) => {
    const after = published({ ids: CURRENT.ids.filter((other) => other !== id) });
    expect(checkOnlyGrows(published(), after)).toEqual([
      `content/ids.yaml no longer has ${id}, which is published: put the line back; if ${place} is gone, add its successor under "moved"`,
    ]);
  });

  it('refuses a list without a route that it had', () => {
    expect(checkOnlyGrows(published(), published({ routes: ['/'] }))).toEqual([
      expect.stringContaining('no longer has /{locale}/areas/bucket/, which is published'),
    ]);
  });

  it.each<[string, PublishedIds['moved']]>([
    ['without a successor', {}],
    ['with another successor', { NoSuchKey: 'NoSuchBucket#not-found' }],
  ])('refuses a list %s', (_, moved) => {
    const before = published({ moved: { NoSuchKey: 'NoSuchBucket' } });
    expect(checkOnlyGrows(before, published({ moved }))).toEqual([
      'content/ids.yaml no longer says "NoSuchKey: NoSuchBucket": put the line back; if NoSuchBucket moved on, give it a successor of its own',
    ]);
  });
});

const FILE = `# Rules.
routes:
  - /
ids:
  - NoSuchKey
moved:
  # Renamed by the service.
  Old: NoSuchKey
`;

describe('withNewIds', () => {
  it('adds what is new at the end of its list and keeps the rest', () => {
    const current = {
      routes: ['/{locale}/errors/{code}/', '/'],
      ids: ['Aardvark', 'Aardvark#first', 'NoSuchKey'],
    };
    expect(withNewIds(FILE, current)).toBe(
      FILE.replace('  - /\n', '  - /\n  - /{locale}/errors/{code}/\n').replace(
        '  - NoSuchKey\n',
        '  - NoSuchKey\n  - Aardvark\n  - Aardvark#first\n',
      ),
    );
  });

  it('changes nothing when nothing is new, not even when something is gone', () => {
    expect(withNewIds(FILE, { routes: [], ids: [] })).toBe(FILE);
  });
});

describe('parsePublishedIds', () => {
  it.each([
    ['an id that stands twice', FILE.replace('- NoSuchKey', '- NoSuchKey\n  - NoSuchKey'), 'twice'],
    ['what is no id', FILE.replace('- NoSuchKey', '- no-such-key'), 'an error code or'],
    ['an unknown key', `${FILE}removed: []\n`, 'unknown key'],
    ['two successors', `${FILE}  Old: Other\n`, 'not valid YAML'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parsePublishedIds(text)).toThrow(message);
  });
});
