/** The finder as the browser runs it, on the indexes of a site: their sizes, preparing, finding. */
import { brotliCompressSync } from 'node:zlib';
import { createFinder, type Finder } from '../src/finder/find.ts';
import { readContent, type Content } from '../src/lib/entry-reader.ts';
import { finderIndexes, wordsFor } from '../src/lib/finder-index.ts';
import type { Row } from './report.ts';
import { median, quantile, rounded } from './statistics.ts';

/** Questions of each kind that are asked; more would take long and say the same. */
const QUESTIONS = 300;

/** Rows: the finder itself, then a row for each kind of question. */
export async function measureFinder(directory: string): Promise<{ indexes: Row; times: Row[] }> {
  const content = await readContent(directory);
  const indexes = finderIndexes(content);
  const words = wordsFor(indexes, 'zh');
  const start = performance.now();
  const codesOnly = createFinder(indexes.messages);
  const codesPrepared = performance.now();
  const finder = createFinder(indexes.messages, words);
  const prepared = performance.now();
  const times = Object.entries(questionsOf(content)).map(([kind, questions]) =>
    timesOf(kind, questions, finder),
  );
  codesOnly.find('');
  return {
    indexes: {
      codes: indexes.messages.codes.length,
      messages: indexes.messages.messages.length,
      'index of messages, bytes': compressed(indexes.messages),
      'index of words (zh), bytes': compressed(indexes.words.zh),
      'index of words (en), bytes': compressed(indexes.words.en),
      'prepare codes and messages, ms': rounded(codesPrepared - start),
      'prepare all, ms': rounded(prepared - codesPrepared),
    },
    times,
  };
}

function timesOf(kind: string, questions: readonly string[], finder: Finder): Row {
  const step = Math.max(1, questions.length / QUESTIONS);
  const asked = Array.from(
    { length: Math.min(QUESTIONS, questions.length) },
    (_, at) => questions[Math.floor(at * step)] ?? '',
  );
  // The first round is for the compiler.
  for (const question of asked.slice(0, 50)) finder.find(question);
  const times = asked.map((question) => {
    const before = performance.now();
    finder.find(question);
    return performance.now() - before;
  });
  return {
    kind,
    questions: asked.length,
    'median, ms': rounded(median(times)),
    'slowest of 100, ms': rounded(quantile(times, 0.99)),
    'slowest, ms': rounded(Math.max(...times)),
  };
}

/** What readers ask: whole errors, parts of them, codes as they are typed, words. */
function questionsOf({ entries }: Content): Record<string, string[]> {
  const messages = entries.flatMap(({ code, messages: own }) =>
    own.flatMap(({ text }) => (text === undefined ? [] : [{ code, text }])),
  );
  const codes = entries.map(({ code }) => code);
  return {
    'XML body': messages.map(
      ({ code, text }) => `<Error><Code>${code}</Code><Message>${text}</Message></Error>`,
    ),
    'message alone': messages.map(({ text }) => text),
    'half a message': messages.map(({ text }) => text.slice(0, text.length / 2)),
    code: codes,
    'half a code': codes.map((code) => code.slice(0, code.length / 2)),
    'misspelt code': codes.map((code) => code.slice(0, 3) + code.slice(4)),
    'Chinese words': entries.flatMap(({ pages }) => pages.zh.keywords),
    'English words': entries.flatMap(({ pages }) => pages.en.keywords),
  };
}

function compressed(index: object): number {
  return brotliCompressSync(JSON.stringify(index)).length;
}
