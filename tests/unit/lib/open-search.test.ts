import { expect, it } from 'vitest';
import { openSearchDescription } from '../../../src/lib/open-search.ts';
import { SITE } from './library.ts';

it('leads to the diagnosis, with what is searched in the fragment', () => {
  expect(openSearchDescription(SITE)).toContain(
    '<Url type="text/html" template="https://osserr.example/find/#text={searchTerms}"/>',
  );
});

it('has a short name that browsers accept', () => {
  const [, name = ''] = /<ShortName>(.*)<\/ShortName>/.exec(openSearchDescription(SITE)) ?? [];

  expect(name.length).toBeGreaterThan(0);
  expect(name.length).toBeLessThanOrEqual(16);
});
