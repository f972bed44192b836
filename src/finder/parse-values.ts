/** What the value of each field looks like, whatever the client prints around it. */
import type { ParsedError } from './parse.ts';
import { decodePercent, decodeValue, SOFT_BREAK } from './parse-text.ts';

/** Fields that clients print under a name. */
export type FieldKind = Exclude<keyof ParsedError, 'region' | 'client' | 'foreign'>;

/**
 * What one place of a text tells about an error. `isBlock` values belong together and replace looser
 * ones; a `boundary` is where an outer error starts or ends, so that its values stay apart.
 */
export interface Evidence {
  at: number;
  end: number;
  values: ParsedError;
  isBlock?: boolean;
  boundary?: boolean;
}

/** Longest message that is kept. */
export const LONGEST_MESSAGE = 2_000;

/** Names of each field in any case; `~` is an optional space, hyphen or underscore. */
export const FIELD_NAMES: Readonly<Record<FieldKind, string>> = {
  status: '(?:http~)?status(?:~code)?|(?:http|response)~code|状态码',
  code: 'err(?:or)?~code|code|x-oss-error-type|错误代?码',
  message: 'err(?:or)?~(?:message|msg|info)|message|错误信息|错误消息',
  ec: '(?:x-oss-)?ec(?:~code)?',
  requestId: '(?:x-[a-z]{3}-)?request~id|req~id|请求~ID',
  host: 'host(?:~(?:id|name))?|(?:request~)?endpoint',
  bucket: 'bucket(?:~name)?',
  key: 'object(?:~(?:name|key))?|key',
  operation: 'operation|operation~name',
  time: 'timestamp|date|time',
};

/** A moment as servers and logs write it. */
export const TIME =
  '(?:\\w{3}, )?\\d{1,2}[ /]\\w{3}[ /]\\d{4}[ :]\\d\\d:\\d\\d:\\d\\d(?: (?:GMT|UTC|[+-]\\d{4}))?|' +
  '\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?' +
  '(?:Z| ?[+-]\\d\\d:?\\d\\d)?(?: (?:GMT|UTC)\\b)?|' +
  '\\w{3} \\w{3} \\d{1,2} \\d{4} \\d\\d:\\d\\d:\\d\\d(?: GMT(?:[+-]\\d{4})?)?|' +
  '\\d\\d/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d';

/** Values that say that there is none. */
const NOTHING = /^(?:none|null|nil|unknown|undefined|success|true|false|ok)$/i;

const PATTERNS: Readonly<Record<Exclude<FieldKind, 'message'>, RegExp>> = {
  status: /^-?([2-5]\d\d)(?!\w)/,
  code: /^([A-Z][A-Za-z0-9]{2,63}(?:\.[A-Za-z]\w{1,40}){0,3})(?![\w*])/,
  ec: /^(00\d\d-0000\d{4})(?!\w)/,
  requestId: /^([\dA-F]{24})(?!\w)/i,
  host: /^(?:[A-Z]{3,7} )?(?:https?:\/\/)?([a-z0-9][a-z0-9.*_-]{0,200}\.[a-z]{2,20})(?![\w-])/i,
  bucket: /^([a-z0-9][a-z0-9-]{1,61}[a-z0-9])(?![\w*.])/,
  key: /^([^\s,;"'<>{}()]{1,1024})/,
  operation: /^([A-Z][a-z]{1,20}[A-Z]\w{1,60})/,
  time: new RegExp(`^(${TIME})`),
};

/**
 * The value at the beginning of `text`. A number under the name of the code is a status: the SDKs
 * for C and iOS print it there.
 */
export function readValue(kind: Exclude<FieldKind, 'message'>, text: string): ParsedError {
  const value = PATTERNS[kind].exec(text)?.[1];
  if (value !== undefined && NOTHING.test(value)) return {};
  if (kind === 'code') return value === undefined ? statusAsCode(text) : codeIn(value, text);
  if (value === undefined) return {};
  if (kind === 'status') return { status: Number(value) };
  if (kind === 'requestId') return { requestId: value.toUpperCase() };
  if (kind === 'key') return { key: decodePercent(decodeValue(value)) };
  return { [kind]: value };
}

/** A message as it was before a client printed it, or nothing when there is no sentence. */
export function readMessage(text: string): ParsedError {
  const message = decodeValue(text.slice(0, LONGEST_MESSAGE))
    .replace(/\s\[?Request[ _]?I[dD]\]?:\s?\w{0,64}.{0,200}$/, '')
    .replace(/[\s,;]{1,20}$/, '')
    .replace(/([.?!])\.$/, '$1');
  return /^[^\w"'\p{L}]|^\W*$/u.test(message) || NOTHING.test(message) ? {} : { message };
}

/** Whether a character ends a bare value. */
export function isLineEnd(character: string | undefined): boolean {
  return character === undefined || character === '\n' || character === SOFT_BREAK;
}

/** A word that goes on as a sentence is no code; `ServerError:404` has the status behind it. */
function codeIn(code: string, text: string): ParsedError {
  const rest = text.slice(code.length);
  if (!/[a-z][A-Z.]/.test(code) && /^ [a-z]/.test(rest)) return {};
  const status = /^:([3-5]\d\d)(?!\w)/.exec(rest)?.[1];
  return { code, ...(status !== undefined && { status: Number(status) }) };
}

function statusAsCode(text: string): ParsedError {
  const status = /^-?([3-5]\d\d)(?!\w)/.exec(text)?.[1];
  return status === undefined ? {} : { status: Number(status) };
}
