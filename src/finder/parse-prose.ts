/** What somebody's own words tell of an error, for texts in which no client speaks. */
import { isCode, withoutError } from './parse-shapes.ts';
import { readMessage, type Evidence } from './parse-values.ts';
import type { ParsedError } from './parse.ts';

/** Longest text that may be prose about one error. */
const LONGEST_PROSE = 5_000;

const WORD = '[A-Z][a-z]+[A-Z][A-Za-z]{2,60}';

/** Where people put the code: behind a status, in brackets, beside the word, or alone. */
const CODES = [
  `(?<![\\w.-])(?<status>[3-5]\\d\\d)[\\s:,-]{1,3}\\(?(?<code>${WORD})\\b`,
  `[(（\`](?<code>${WORD})[)）\`]`,
  `\\b(?<code>${WORD}) (?:error )?code\\b`,
  `\\b(?<code>${WORD})\\s?(?:错误|报错)`,
  `(?:\\berr(?:or)?|\\bfail(?:ed|ure)?|错误?|失败)\\s?[:：]\\s{0,2}["'\`]?(?<code>${WORD})(?=[\\\\"'\`：:,.。，]|\\s*$)`,
  `^\\s{0,20}(?<code>${WORD})\\s{0,20}$`,
].map((pattern) => new RegExp(pattern, 'm'));

/** A run of Latin text: in Chinese prose, the words that the server said. */
const LATIN_RUN = /[A-Za-z][\x20-\x7e]{20,400}/g;

/** Code, status and message named in prose; `undefined` when it names none. */
export function proseError(text: string): Evidence | undefined {
  if (text.length > LONGEST_PROSE) return undefined;
  const values = { ...codeIn(text), ...messageIn(text) };
  return Object.keys(values).length === 0 ? undefined : { at: 0, end: text.length, values };
}

function codeIn(text: string): ParsedError {
  for (const pattern of CODES) {
    const { code = '', status } = pattern.exec(text)?.groups ?? {};
    if (!isCode(code)) continue;
    return { code: withoutError(code), ...(status !== undefined && { status: Number(status) }) };
  }
  return {};
}

function messageIn(text: string): ParsedError {
  if (!/\p{Script=Han}/u.test(text)) return {};
  const runs = Array.from(text.matchAll(LATIN_RUN), ([run]) => run);
  const sentence = runs.filter((run) => /(?:\b[A-Za-z']+[ ,]+){4}/.test(run)).sort(longestFirst)[0];
  return sentence === undefined ? {} : readMessage(sentence.replace(/\s*\(\w+\)\s*$/, ''));
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
