/** `npm run new -- <Code> <status>`: starts an entry from `content/errors/_template/`. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const ERRORS = 'content/errors';
const TEMPLATE = path.join(ERRORS, '_template');

const [code = '', status = ''] = process.argv.slice(2);
const problem = await problemWith(code, status);
if (problem) {
  console.error(
    `${problem}\nusage: npm run new -- <Code> <HTTP status>, e.g. npm run new -- NoSuchKey 404`,
  );
  process.exit(1);
}

const folder = path.join(ERRORS, code);
await mkdir(folder);
for (const name of await readdir(TEMPLATE)) {
  const text = await readFile(path.join(TEMPLATE, name), 'utf8');
  const filled = text.replaceAll('__CODE__', code).replaceAll('__STATUS__', status);
  await writeFile(path.join(folder, name), filled);
}
console.log(`${folder}/ is there. Fill in facts.yaml, zh.md and en.md, then run: npm run check`);

/** Why no entry can be made, or `undefined`. */
async function problemWith(name: string, httpStatus: string): Promise<string | undefined> {
  if (!/^[A-Z][A-Za-z0-9]+$/.test(name)) return `"${name}" is not an error code`;
  if (!/^[2-5]\d\d$/.test(httpStatus)) return `"${httpStatus}" is not an HTTP status`;
  const existing = await readdir(ERRORS);
  const twin = existing.find((other) => other.toLowerCase() === name.toLowerCase());
  return twin && `${ERRORS}/${twin}/ exists; paths must differ by more than case`;
}
