import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCurrentIds } from '../../src/lib/current-ids.ts';
import {
  checkOnlyGrows,
  checkPublishedIds,
  parsePublishedIds,
  PUBLISHED_IDS,
} from '../../src/lib/published-ids.ts';
import { mainVersions } from './main-versions.ts';

const published = parsePublishedIds(readFileSync(PUBLISHED_IDS, 'utf8'));

it('every code, message id and route is registered, and what is registered is there', () => {
  expect(checkPublishedIds(published, readCurrentIds())).toEqual([]);
});

it('nothing that main published is taken back', ({ skip }) => {
  const versions = mainVersions('.', PUBLISHED_IDS);
  if ('missing' in versions) return skip(versions.missing);
  const problems = versions.texts.flatMap((text) =>
    checkOnlyGrows(parsePublishedIds(text), published),
  );
  expect([...new Set(problems)]).toEqual([]);
});
