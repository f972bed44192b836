/**
 * The finder as the browser runs it, on the indexes of a site: their sizes, preparing, finding. Where the
 * index of messages is split, also with only the parts that each question needs.
 */
import { brotliCompressSync } from 'node:zlib';
import { createFinder, type Finder } from '../src/finder/find.ts';
import type { MessageIndex, MessageRow } from '../src/finder/index-data.ts';
import { createPartChooser, withParts } from '../src/finder/message-parts.ts';
import { readContent, type Content } from '../src/lib/entry-reader.ts';
import {
  finderIndexes,
  finderIndexFiles,
  wordsFor,
  type FinderIndexFiles,
} from '../src/lib/finder-index.ts';
import type { Row } from './report.ts';
import { median, quantile, rounded } from './statistics.ts';

/** Kinds of questions that messages answer. */
const SAID = new Set(['XML body', 'message alone', 'half a message', 'misspelt message', 'EC']);

/** Questions of each kind that are asked; more would take long and say the same. */
const QUESTIONS = 300;

/** Rows: the finder itself, a row for each kind of question, and one for each that parts answer. */
export function measureFinder(directory: string): { indexes: Row; times: Row[]; parts: Row[] } {
  const content = readContent(directory);
  const indexes = finderIndexes(content);
  const words = wordsFor(indexes, 'zh');
  const start = performance.now();
  const codesOnly = createFinder(indexes.messages);
  const codesPrepared = performance.now();
  const finder = createFinder(indexes.messages, words);
  const prepared = performance.now();
  const questions = questionsOf(content);
  const times = Object.entries(questions).map(([kind, texts]) => timesOf(kind, texts, finder));
  const { messages, parts } = finderIndexFiles(content);
  return {
    indexes: {
      codes: indexes.messages.codes.length,
      messages: indexes.messages.messages.length,
      'index of messages, whole, bytes': compressed(indexes.messages),
      'loaded before a search, bytes': brotliCompressSync(messages.body).length,
      'parts by words and by ECs': parts.length,
      'largest part, bytes': Math.max(0, ...parts.map(sizeOf)),
      'index of words (zh), bytes': compressed(indexes.words.zh),
      'index of words (en), bytes': compressed(indexes.words.en),
      'prepare codes and messages, ms': rounded(codesPrepared - start),
      'prepare all, ms': rounded(prepared - codesPrepared),
    },
    times,
    parts:
      parts.length === 0
        ? []
        : Object.entries(questions)
            .filter(([kind]) => SAID.has(kind))
            .map(([kind, texts]) => partsOf(kind, texts, codesOnly, { messages, parts })),
  };
}

/** What parts load for questions of a kind, and whether the answer is that of the whole index. */
function partsOf(
  kind: string,
  questions: readonly string[],
  whole: Finder,
  { messages, parts }: Pick<FinderIndexFiles, 'messages' | 'parts'>,
): Row {
  const { codes, split } = JSON.parse(messages.body) as MessageIndex;
  if (!split) throw new Error('the index is not split');
  const choose = createPartChooser(split);
  const rows = parts.map(({ body }) => JSON.parse(body) as MessageRow[]);
  const sizes = parts.map(sizeOf);
  const asked = sampleOf(questions);
  const answers = asked.map((question) => {
    const start = performance.now();
    const needed = choose(question);
    const finder = createFinder(
      withParts(
        codes,
        split,
        needed.map((part) => rows[part] ?? []),
      ),
    );
    const prepared = performance.now();
    const [best] = finder.find(question);
    const found = performance.now();
    const [known] = whole.find(question);
    return {
      prepare: prepared - start,
      find: found - prepared,
      parts: needed.length,
      bytes: needed.reduce((sum, part) => sum + (sizes[part] ?? 0), 0),
      isSame: known?.code === best?.code && known?.messageId === best?.messageId,
    };
  });
  const of = (name: 'prepare' | 'find' | 'parts' | 'bytes'): number[] =>
    answers.map((answer) => answer[name]);
  return {
    kind,
    questions: asked.length,
    'same first answer, %': rounded(
      (100 * answers.filter(({ isSame }) => isSame).length) / asked.length,
    ),
    'parts, mean': rounded(mean(of('parts'))),
    'bytes, mean': Math.round(mean(of('bytes'))),
    'bytes, most': Math.max(...of('bytes')),
    'choose and prepare, median, ms': rounded(median(of('prepare'))),
    'find, median, ms': rounded(median(of('find'))),
    'find, slowest of 100, ms': rounded(quantile(of('find'), 0.99)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleOf(questions: readonly string[]): string[] {
  const step = Math.max(1, questions.length / QUESTIONS);
  return Array.from(
    { length: Math.min(QUESTIONS, questions.length) },
    (_, at) => questions[Math.floor(at * step)] ?? '',
  );
}

function timesOf(kind: string, questions: readonly string[], finder: Finder): Row {
  const asked = sampleOf(questions);
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
  const ecs = entries.flatMap(({ messages: own }) => own.flatMap(({ ec }) => ec));
  const codes = entries.map(({ code }) => code);
  return {
    'XML body': messages.map(
      ({ code, text }) => `<Error><Code>${code}</Code><Message>${text}</Message></Error>`,
    ),
    'message alone': messages.map(({ text }) => text),
    'half a message': messages.map(({ text }) => text.slice(0, text.length / 2)),
    'misspelt message': messages.map(({ text }) => misspelt(text)),
    EC: ecs.map((ec) => `<Error><EC>${ec}</EC></Error>`),
    code: codes,
    'half a code': codes.map((code) => code.slice(0, code.length / 2)),
    'misspelt code': codes.map((code) => code.slice(0, 3) + code.slice(4)),
    'Chinese words': entries.flatMap(({ pages }) => pages.zh.keywords),
    'English words': entries.flatMap(({ pages }) => pages.en.keywords),
  };
}

/** The text without a letter of its longest word. */
function misspelt(text: string): string {
  const [longest = ''] = (text.match(/\w+/g) ?? []).sort((a, b) => b.length - a.length);
  return text.replace(longest, () => longest.slice(0, 3) + longest.slice(4));
}

function sizeOf({ body }: { body: string }): number {
  return brotliCompressSync(body).length;
}

function compressed(index: object): number {
  return brotliCompressSync(JSON.stringify(index)).length;
}
