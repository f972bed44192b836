/**
 * `npm run ids`: adds the codes, messages and routes that are new to `content/ids.yaml`. It never
 * changes or removes a line.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { PUBLISHED_IDS, withNewIds } from '../src/lib/published-ids.ts';
import { readCurrentIds } from '../src/lib/current-ids.ts';

const before = await readFile(PUBLISHED_IDS, 'utf8');
const after = withNewIds(before, readCurrentIds());
await writeFile(PUBLISHED_IDS, after);
const added = after.split('\n').length - before.split('\n').length;
console.log(`${String(added)} added to ${PUBLISHED_IDS}`);
