/** From scattered evidence to errors: what belongs together, what repeats, and what leads. */
import type { Evidence } from './parse-values.ts';
import type { ParsedError } from './parse.ts';

/** Most errors that are compared with each other. */
const MOST_GROUPS = 200;

/** Fields that tell one error from another. */
const IDENTITY = ['status', 'code', 'message', 'ec', 'requestId'] as const;

/** An error and the part of the text in which it stands. */
export interface ErrorGroup {
  at: number;
  end: number;
  values: ParsedError;
}

/** Groups of evidence about one error each, in order of appearance. */
export function groupEvidence(evidence: readonly Evidence[]): ErrorGroup[] {
  const sorted = withoutWrappers([...evidence].sort((a, b) => a.at - b.at));
  const groups: ErrorGroup[] = [];
  let group: ErrorGroup | undefined;
  let repeats: Evidence[] = [];
  for (const item of sorted) {
    if (item.boundary === true) {
      group = undefined;
      continue;
    }
    if (group === undefined || differ(group.values, item.values)) {
      if (groups.length === MOST_GROUPS) break;
      // What only repeated the error before may have been the beginning of this one.
      const isBeginning = !repeats.some(({ values }) => differ(values, item.values));
      const beginning = group !== undefined && isBeginning ? repeats : [];
      const values = beginning.reduce<ParsedError>((all, it) => merge(all, it.values), {});
      group = { at: beginning[0]?.at ?? item.at, end: item.end, values };
      groups.push(group);
      repeats = [];
    } else {
      repeats = repeatsWith(repeats, item, group.values);
    }
    const { values } = group;
    group.values =
      item.isBlock === true ? { ...values, ...item.values } : merge(values, item.values);
    group.end = Math.max(group.end, item.end);
  }
  return groups;
}

/** Evidence since the last that told something new of the error, each field once. */
function repeatsWith(repeats: Evidence[], item: Evidence, known: ParsedError): Evidence[] {
  const fields = IDENTITY.filter((name) => item.values[name] !== undefined);
  if (fields.length === 0) return repeats;
  if (fields.some((name) => known[name] === undefined)) return [];
  const isAgain = repeats.some(({ values }) => fields.some((name) => values[name] !== undefined));
  return isAgain ? [item] : [...repeats, item];
}

/** Distinct errors: one for each code, message and EC, a real cause before its wrappers. */
export function distinctErrors(errors: readonly ParsedError[]): ParsedError[] {
  const distinct: ParsedError[] = [];
  for (const error of errors) {
    const at = distinct.findIndex((known) => isSame(known, error));
    const known = distinct[at];
    if (known === undefined) distinct.push(error);
    else if (!differIn(known, error, 'requestId')) distinct[at] = merge(known, error);
  }
  const telling = distinct.filter(({ code, message, ec }) => code ?? message ?? ec);
  return (telling.length > 0 ? telling : distinct).sort((a, b) => rank(a) - rank(b));
}

/** 0: a code and a trace of OSS; 1: a code; 2: none. */
function rank({ code, ec, requestId, region }: ParsedError): number {
  if (code === undefined) return 2;
  return ec === undefined && requestId === undefined && region === undefined ? 1 : 0;
}

/**
 * A quoted message that has another error's code in it is a wrapper: replaced by boundaries, so that
 * the wrapper's own status does not become one of the error in it. Numbers in a plain message are
 * words of it.
 */
function withoutWrappers(sorted: readonly Evidence[]): Evidence[] {
  const result: Evidence[] = [];
  let messageEnd = 0;
  for (const [index, item] of sorted.entries()) {
    if (item.values.message === undefined || item.isBlock === true) {
      const isIdentity = item.values.code !== undefined || item.values.requestId !== undefined;
      if (item.at >= messageEnd || isIdentity || item.isBlock === true) result.push(item);
      if (item.isBlock === true) messageEnd = Math.max(messageEnd, item.end);
      continue;
    }
    if (item.values.code === undefined && wrapsCode(sorted, index)) {
      result.push({ at: item.at, end: item.at, values: {}, boundary: true });
      result.push({ at: item.end, end: item.end, values: {}, boundary: true });
    } else {
      messageEnd = Math.max(messageEnd, item.end);
      result.push(item);
    }
  }
  return result.sort((a, b) => a.at - b.at);
}

function wrapsCode(sorted: readonly Evidence[], index: number): boolean {
  const end = sorted[index]?.end ?? 0;
  for (let next = index + 1; next < sorted.length; next += 1) {
    const item = sorted[next];
    if (item === undefined || item.at >= end) return false;
    if (item.values.code !== undefined) return true;
  }
  return false;
}

/** Whether the new evidence is of another error than the group. */
function differ(group: ParsedError, item: ParsedError): boolean {
  if (differInCode(group, item) || differIn(group, item, 'ec')) return true;
  // The headers of an example and its body may come from two requests.
  if (differIn(group, item, 'requestId'))
    return group.code !== undefined || item.code === undefined;
  if (differInMessage(group, item)) return true;
  return differIn(group, item, 'status') && item.code === undefined;
}

function isSame(a: ParsedError, b: ParsedError): boolean {
  if (differInCode(a, b) || differIn(a, b, 'ec') || differInMessage(a, b)) return false;
  if (!differIn(a, b, 'requestId')) return a.code === b.code || isSubset(a, b) || isSubset(b, a);
  return a.code === b.code && a.message === b.message && a.ec === b.ec;
}

/** Whether everything that the first says, the second says as well. */
function isSubset(part: ParsedError, whole: ParsedError): boolean {
  return Object.entries(part).every(([name, value]) => {
    if (name === 'message') return !differInMessage(part, whole);
    return whole[name as keyof ParsedError] === value || name === 'time' || name === 'client';
  });
}

function differInCode({ code: a }: ParsedError, { code: b }: ParsedError): boolean {
  return a !== undefined && b !== undefined && a !== b && `${a}Error` !== b && `${b}Error` !== a;
}

/** Messages that begin alike are one: clients cut them and put words behind them. */
function differInMessage({ message: a }: ParsedError, { message: b }: ParsedError): boolean {
  if (a === undefined || b === undefined) return false;
  const [short = '', long = ''] = [bare(a), bare(b)].sort((x, y) => x.length - y.length);
  return !long.startsWith(short);
}

function bare(message: string): string {
  return message.toLowerCase().replace(/[\s."']/g, '');
}

function differIn(a: ParsedError, b: ParsedError, name: 'ec' | 'requestId' | 'status'): boolean {
  return a[name] !== undefined && b[name] !== undefined && a[name] !== b[name];
}

/** The first value of each field; of two messages or codes, the first as well. */
function merge(first: ParsedError, second: ParsedError): ParsedError {
  return { ...second, ...first };
}
