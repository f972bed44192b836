/**
 * Errors whose values are told apart by their order alone: the body as a page shows it without tags,
 * and the lines of an access log.
 */
import { CODE, isCode, MOST_PLACES } from './parse-shapes.ts';
import { readMessage, readValue, TIME, type Evidence } from './parse-values.ts';
import type { ParsedError } from './parse.ts';

/** Values of a body one after another, as a page without tags: id and host give it away. */
const BARE_ID = /(?<![\w-])(?<id>[\dA-F]{24})\s{1,8}(?<host>[\w.*-]{4,250}\.[a-z]{2,20})(?![\w-])/g;
const BARE_START = new RegExp(
  `(?:^|\\s)(?<code>${CODE})\\s{1,8}(?<message>[A-Z"'\\d]\\S*\\s[^<>]{4,1000})$`,
);

/** A line of an access log of OSS: quoted values in a fixed order behind the request. */
const LOG_LINE = new RegExp(
  `\\[(?<time>${TIME})\\] "[A-Z]{3,8} [^"\\n]{1,2000}" (?<status>[2-5]\\d\\d) `,
  'g',
);

/** One block of values for each error found by the order of its values. */
export function orderedErrors(text: string): Evidence[] {
  return [...bareValues(text), ...logLines(text)];
}

function bareValues(text: string): Evidence[] {
  const found: Evidence[] = [];
  for (const match of text.matchAll(BARE_ID)) {
    if (found.length === MOST_PLACES) break;
    const before = text.slice(Math.max(0, match.index - 1_200), match.index).trimEnd();
    const start = BARE_START.exec(lastLines(before));
    const { code = '', message = '' } = start?.groups ?? {};
    if (!isCode(code)) continue;
    const { id = '', host = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const key = /^\s{1,8}([^\s<>]{0,500}[/.][^\s<>]{1,500})\s{1,8}00\d\d-0/.exec(
      text.slice(end, end + 1_100),
    )?.[1];
    const values = {
      code,
      ...readMessage(message),
      requestId: id.toUpperCase(),
      host,
      ...(key !== undefined && { key }),
    };
    found.push({ at: match.index - 1, end, values, isBlock: true });
  }
  return found;
}

/** The last line, or the last three that have words when each value has a line of its own. */
function lastLines(before: string): string {
  const lines = before.split(/[\n\u2028]/).filter((line) => line.trim() !== '');
  const last = lines.at(-1) ?? '';
  return BARE_START.test(last) ? last : lines.slice(-2).join('\n');
}

function logLines(text: string): Evidence[] {
  const found: Evidence[] = [];
  for (const match of text.matchAll(LOG_LINE)) {
    if (found.length === MOST_PLACES) break;
    const end = match.index + match[0].length;
    const line = text.slice(end, end + 4_000).split('\n', 1)[0] ?? '';
    const values = Array.from(line.matchAll(/"([^"]{0,2000})"/g), ([, value = '']) => value);
    const id = values.findIndex((value) => /^[\dA-F]{24}$/i.test(value));
    const { time = '', status = '' } = match.groups ?? {};
    const [host, requestId, , , operation, bucket, key, code] = id < 1 ? [] : values.slice(id - 1);
    const named = { host, requestId, operation, bucket, key, code };
    const read = Object.entries(named).map(([kind, value]) =>
      value === undefined || value === '-' ? {} : readValue(kind as keyof typeof named, value),
    );
    const all: ParsedError = Object.assign(
      { time, status: Number(status) },
      ...read,
    ) as ParsedError;
    found.push({ at: match.index, end: end + line.length, values: all, isBlock: true });
  }
  return found;
}
