/** `npm run licences`: writes `docs/licences.md`; fails when a licence is none that is allowed. */
import { readFile, writeFile } from 'node:fs/promises';
import { checkLicences, licencePage, packagesOf } from './licence-list.ts';

const packages = packagesOf(await readFile('package-lock.json', 'utf8'));
await writeFile('docs/licences.md', licencePage(packages));
const offences = checkLicences(packages);
for (const offence of offences) console.error(offence);
if (offences.length > 0) process.exitCode = 1;
