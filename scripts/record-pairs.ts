/**
 * `npm run pairs`: records in `content/pairs.yaml` the texts that say the same in both languages. A
 * text that changed in one language alone is recorded only when it is named as an argument: its other
 * language then needs no change.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { readContent } from '../src/lib/entry-reader.ts';
import {
  checkPairs,
  formatPairs,
  LANGUAGE_PAIRS,
  pairsOf,
  parseLanguagePairs,
  recordPairs,
} from '../src/lib/language-pairs.ts';

const confirmed = process.argv.slice(2);
const content = readContent('content');
const current = pairsOf(content);
const before = await readFile(LANGUAGE_PAIRS, 'utf8');
const recorded = recordPairs(parseLanguagePairs(before), current, confirmed);
await writeFile(LANGUAGE_PAIRS, formatPairs(before, recorded));

const problems = [
  ...confirmed
    .filter((part) => !Object.hasOwn(current, part))
    .map(
      (part) => `there is no ${part}; name a part as content/pairs.yaml does: NoSuchKey#prevent`,
    ),
  ...checkPairs(recorded, current),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
