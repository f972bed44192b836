/**
 * The content as it would be at many times its size: every entry and every EC copied under names of
 * their own, with words of their own (`word-variants.ts`) and links that lead from copy to copy.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { createWordVariants, type WordVariants } from './word-variants.ts';

type Values = Record<string, unknown>;

/** What a copy of the content is made from and named by. */
interface Copy {
  number: number;
  words: WordVariants;
  /** Name of a code in this copy. */
  codes: ReadonlyMap<string, string>;
  /** Messages that some copy has already. */
  messages: Set<string>;
}

/** Writes `factor` times the content below `from` to the new folder `to`; the first is the content itself. */
export function writeContentCopies(from: string, to: string, factor: number): void {
  mkdirSync(to, { recursive: true });
  // Guides and diagrams are few, and stay few when errors become many.
  for (const name of ['sources.yaml', 'topics.yaml', 'guides', 'diagrams'])
    cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  const codes = readdirSync(path.join(from, 'errors'), { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith('_'))
    .map(({ name }) => name);
  const texts = codes.map((code) => textOf(path.join(from, 'errors', code)));
  const words = createWordVariants(texts);
  const messages = new Set<string>();
  const taken = new Set(codes);
  for (let number = 0; number < factor; number += 1) {
    const names = new Map(codes.map((code) => [code, nameOf(code, number, words, taken)]));
    const copy = { number, words, codes: names, messages };
    for (const [code, name] of names) {
      copyEntry(path.join(from, 'errors', code), path.join(to, 'errors', name), copy);
    }
    copyEcs(path.join(from, 'ec'), path.join(to, 'ec'), copy);
  }
}

function textOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

/** `NoSuchKey` → `ReplicationNoSuchKey`, a name that no other copy has. */
function nameOf(code: string, copy: number, words: WordVariants, taken: Set<string>): string {
  if (copy === 0) return code;
  for (let attempt = 0; ; attempt += 1) {
    const word = words.word(`${code} ${String(copy)} ${String(attempt)}`);
    const name = word.charAt(0).toUpperCase() + word.slice(1) + code;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function copyEntry(from: string, to: string, copy: Copy): void {
  mkdirSync(to, { recursive: true });
  const facts = parse(readFileSync(path.join(from, 'facts.yaml'), 'utf8')) as Values;
  writeFileSync(path.join(to, 'facts.yaml'), stringify(copiedFacts(facts, copy)));
  for (const name of ['zh.md', 'en.md']) {
    const text = readFileSync(path.join(from, name), 'utf8');
    const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const copied = stringify(copiedMatter(parse(matter) as Values, copy), { lineWidth: 0 });
    writeFileSync(path.join(to, name), `---\n${copied}---\n${copiedProse(body, copy)}`);
  }
}

function copiedFacts(facts: Values, copy: Copy): Values {
  return {
    ...facts,
    code: nameIn(copy, facts['code']),
    messages: listOf(facts['messages']).map((message) => copiedMessage(message as Values, copy)),
    ...copiedCodes(facts, copy),
  };
}

function copiedMessage(message: Values, copy: Copy): Values {
  const varies = listOf(message['varies']).map((it) => String((it as Values)['part']));
  const text = (value: unknown): string => unusedMessage(String(value), varies, copy);
  return {
    ...message,
    ...(message['text'] !== undefined && { text: text(message['text']) }),
    ...(message['variants'] !== undefined && { variants: listOf(message['variants']).map(text) }),
    ...(message['ec'] !== undefined && { ec: listOf(message['ec']).map((ec) => ecIn(copy, ec)) }),
  };
}

/** A message in words that no copy has used; `parts` of it that vary stay as they are. */
function unusedMessage(
  message: string,
  parts: readonly string[],
  { number, words, messages }: Copy,
): string {
  const variant = (copy: number): string =>
    outside(parts, message, (piece) => words.varied(piece, copy));
  let text = variant(number);
  for (let attempt = 1; messages.has(text) && number > 0; attempt += 1) {
    text = attempt < 20 ? variant(number + attempt * 97) : `${text} ${words.word(text)}`;
  }
  messages.add(text);
  return text;
}

/** `text` with `change` applied to what stands between `parts`. */
function outside(
  [part, ...others]: readonly string[],
  text: string,
  change: (piece: string) => string,
): string {
  if (part === undefined) return change(text);
  return text
    .split(part)
    .map((piece) => outside(others, piece, change))
    .join(part);
}

/** Front matter: every text in words of the copy, but for `s3`, which is about S3. */
function copiedMatter(matter: Values, copy: Copy): Values {
  const inWords = (value: unknown): unknown => {
    if (typeof value === 'string') return copy.words.varied(value, copy.number);
    if (Array.isArray(value)) return [...new Set(value.map(inWords))];
    return Object.fromEntries(
      Object.entries(value as Values).map(([key, item]) => [nameIn(copy, key), inWords(item)]),
    );
  };
  return Object.fromEntries(
    Object.entries(matter).map(([key, value]) => [key, key === 's3' ? value : inWords(value)]),
  );
}

function copyEcs(from: string, to: string, copy: Copy): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const explanations = parse(readFileSync(path.join(from, name), 'utf8')) as Values;
    const copied = Object.entries(explanations).map(([ec, facts]) => {
      const { code, zh, en, ...rest } = facts as Values;
      const explanation = {
        ...rest,
        ...(code !== undefined && { code: nameIn(copy, code) }),
        ...copiedCodes(rest, copy),
        zh: copiedWords(zh as Values, copy),
        en: copiedWords(en as Values, copy),
      };
      return [ecIn(copy, ec), explanation];
    });
    const text = stringify(Object.fromEntries(copied), { lineWidth: 0 });
    writeFileSync(path.join(to, name), text, { flag: 'a' });
  }
}

function copiedWords(words: Values, copy: Copy): Values {
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, copiedProse(String(text), copy)]),
  );
}

/** Lists of codes in their names of the copy. */
function copiedCodes(facts: Values, copy: Copy): Values {
  return Object.fromEntries(
    ['related', 'lookalikes']
      .filter((field) => facts[field] !== undefined)
      .map((field) => [field, listOf(facts[field]).map((code) => nameIn(copy, code))]),
  );
}

function copiedProse(markdown: string, copy: Copy): string {
  return copy.words
    .varied(markdown, copy.number)
    .replace(/\(error:(\w+)/g, (_, code: string) => `(error:${nameIn(copy, code)}`);
}

function nameIn({ codes }: Copy, code: unknown): string {
  return codes.get(String(code)) ?? String(code);
}

/** `0003-00000005` → `0003-07000005` in copy 7. */
function ecIn({ number }: Copy, ec: unknown): string {
  const [category = '', digits = ''] = String(ec).split('-');
  return `${category}-${String(Number(digits) + number * 1_000_000).padStart(8, '0')}`;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
