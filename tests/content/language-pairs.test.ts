import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readContent } from '../../src/lib/entry-reader.ts';
import {
  checkPairs,
  LANGUAGE_PAIRS,
  pairsOf,
  parseLanguagePairs,
} from '../../src/lib/language-pairs.ts';

it('no text changed in one language alone', () => {
  const content = readContent('content');
  const recorded = parseLanguagePairs(readFileSync(LANGUAGE_PAIRS, 'utf8'));
  expect(checkPairs(recorded, pairsOf(content))).toEqual([]);
});
