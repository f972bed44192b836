import { describe, expect, it } from 'vitest';
import { routesOf } from '../../../src/lib/published-routes.ts';
import type { Content } from '../../../src/lib/entry-reader.ts';
import { entrySourceOf, guideSourceOf, messageOf } from './entries.ts';

const content: Pick<Content, 'entries' | 'ecPages' | 'guides'> = {
  ecPages: [],
  guides: [guideSourceOf({ id: 'keys' })],
  entries: [
    entrySourceOf({ httpStatus: 409, messages: [messageOf({ operations: ['PutBucket'] })] }),
    entrySourceOf({
      code: 'Beta',
      httpStatus: 404,
      messages: [messageOf({ operations: ['PutBucket'], fixOperations: ['GetObject'] })],
    }),
  ],
};

describe('routesOf', () => {
  it.each([
    ['index.astro', ['/']],
    ['[locale]/index.astro', ['/{locale}/']],
    ['[locale]/find.astro', ['/{locale}/find/']],
    ['[locale]/errors/[code].astro', ['/{locale}/errors/{code}/']],
    ['[locale]/errors/[code].md.ts', ['/{locale}/errors/{code}.md']],
    ['robots.txt.ts', ['/robots.txt']],
    ['[locale]/status/[status].astro', ['/{locale}/status/404/', '/{locale}/status/409/']],
    ['[locale]/areas/[area].astro', ['/{locale}/areas/bucket/']],
    [
      '[locale]/operations/[operation].astro',
      ['/{locale}/operations/GetObject/', '/{locale}/operations/PutBucket/'],
    ],
    ['[locale]/guides/[guide].astro', ['/{locale}/guides/keys/']],
    ['404.astro', []],
    ['finder/[file].json.ts', []],
  ])('%s', (file, routes) => {
    expect(routesOf([file], content)).toEqual(routes);
  });

  it('throws on a parameter of which it knows no values', () => {
    expect(() => routesOf(['ec/[topic].astro'], content)).toThrow(
      'src/pages has /ec/{topic}/: say in src/lib/published-routes.ts what {topic} can be',
    );
  });
});
