/**
 * `npm run bench`: builds the site and reports figures; asserts nothing. `--json` prints them as JSON.
 * Bytes are compressed with brotli, as servers send them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createFinder } from '../src/finder/find.ts';
import { finderIndexes, wordsFor } from '../src/lib/finder-index.ts';
import { readContent } from '../src/lib/entry-reader.ts';
import { searchTimes } from './browser.ts';
import { loadFigures } from './load.ts';

/** A figure, by name, with its unit in the name. */
type Figures = Record<string, number>;

const figures = {
  ...build(),
  ...bytes(),
  ...(await searching()),
  ...(await searchTimes()),
  ...(await loadFigures()),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else
  console.table(
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, { value }])),
  );

function build(): Figures {
  const start = performance.now();
  const { status } = spawnSync('astro', ['build', '--silent'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed; see above');
  const seconds = (performance.now() - start) / 1000;
  return { 'build, s': rounded(seconds), pages: filesBelow('dist', '.html').length };
}

function bytes(): Figures {
  const scripts = filesBelow('dist/_astro', '.js');
  const sizeOf = (part: string): number =>
    scripts.filter((file) => file.includes(part)).reduce((sum, file) => sum + compressed(file), 0);
  const always = sizeOf('PageScript') + compressed('dist/favicon.svg');
  const entries = filesBelow('dist', 'index.html').filter((file) =>
    /(zh|en)\/errors\/\w+\/index/.test(file),
  );
  const views = entries.map((file) => compressed(file) + always).sort((a, b) => a - b);
  const indexes = filesBelow('dist/finder', '.json');
  const indexSize = (part: string): number =>
    compressed(indexes.find((file) => file.includes(part)) ?? '');
  return {
    'entry, first view, median, bytes': views[Math.floor(views.length / 2)] ?? 0,
    'entry, first view, largest, bytes': views.at(-1) ?? 0,
    'script of every page, bytes': sizeOf('PageScript'),
    'finder script, bytes': sizeOf('finder-client'),
    'index of messages, bytes': indexSize('messages'),
    'index of words (zh), bytes': indexSize('words-zh'),
    'index of words (en), bytes': indexSize('words-en'),
    'chapter 400 (zh), bytes': compressed('dist/zh/status/400/index.html'),
  };
}

async function searching(): Promise<Figures> {
  const content = await readContent('content');
  const { entries } = content;
  const indexes = finderIndexes(content);
  const start = performance.now();
  const finder = createFinder(indexes.messages, wordsFor(indexes, 'zh'));
  const prepared = performance.now() - start;
  const questions = entries.flatMap(({ code, messages, pages }) => [
    code,
    ...messages.map(
      ({ text = '' }) => `<Error><Code>${code}</Code><Message>${text}</Message></Error>`,
    ),
    ...pages.zh.keywords,
  ]);
  const times = Array.from({ length: 5 }, () => questions)
    .flat()
    .map((question) => {
      const before = performance.now();
      finder.find(question);
      return performance.now() - before;
    });
  times.sort((a, b) => a - b);
  return {
    'finder, messages': entries.reduce((sum, { messages }) => sum + messages.length, 0),
    'finder, prepare, ms': rounded(prepared),
    'finder, find, median, ms': rounded(times[Math.floor(times.length / 2)] ?? 0),
    'finder, find, slowest of 100, ms': rounded(times[Math.floor(times.length * 0.99)] ?? 0),
  };
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}

function compressed(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
