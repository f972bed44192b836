/**
 * Fields of an error response out of a paste: the XML body of OSS, or the text that an SDK or a
 * tool made of it. Bounded and linear: reads at most `MAX_LENGTH` characters and never throws.
 */

/** Longest text that is looked at; the rest is ignored. */
export const MAX_LENGTH = 1_000_000;

/** What a paste tells about itself. Absent fields were not found. */
export interface ParsedError {
  /** HTTP status, e.g. 409. */
  status?: number;
  /** Error code as written. */
  code?: string;
  /** Error message, escapes and entities decoded. */
  message?: string;
  /** Fine-grained code, e.g. `0026-00000016`. */
  ec?: string;
  /** 24 hexadecimal digits. */
  requestId?: string;
  /** Host that answered, e.g. `examplebucket.oss-cn-hangzhou.aliyuncs.com`. */
  host?: string;
  /** Region in the host or endpoint, e.g. `cn-hangzhou`. */
  region?: string;
  bucket?: string;
  /** Object key. */
  key?: string;
  /** API operation, e.g. `PutObject`. */
  operation?: string;
  /** Time of the response or log line, as written. */
  time?: string;
  /** Client that printed it, e.g. `ossutil`, `python`, `java`. */
  client?: string;
  /** Vendor whose error this is when it is not OSS, e.g. `aws`. */
  foreign?: ForeignVendor;
}

/** Vendors of object storage whose errors look like those of OSS. */
export type ForeignVendor = 'aws' | 'cos' | 'obs' | 'tos' | 'ceph' | 'minio' | 'gcs' | 'azure';

/** Names under which clients print a field, in any case. */
const NAMES = {
  code: 'Code|ErrorCode|error_code',
  message: 'Message|ErrorMessage|error_message',
  status: 'StatusCode|HTTPCode|status',
} as const;

/** Patterns of a field's value, from the surest shape to the loosest; group `value` is the value. */
const CODE = ['[A-Za-z]\\w{1,63}'];
const STATUS = ['[2-5]\\d\\d\\b'];
const MESSAGE = [
  // Up to the quote that opened it, which a log may have escaped.
  '(?<quote>\\\\?["\'])(?<quoted>[^\\n]{1,2000}?)\\k<quote>',
  // Up to the next field, or to the end of the line.
  '[^\\s"\'\\\\][^\\n]{0,500}?(?=,?\\s{1,4}\\[?\\w{2,20}\\]?\\s?[:=]|[\\n<]|$)',
];

export function parse(text: string): ParsedError {
  const bounded = text.slice(0, MAX_LENGTH);
  const code = fieldOf(bounded, NAMES.code, CODE);
  const message = fieldOf(bounded, NAMES.message, MESSAGE);
  const status = fieldOf(bounded, NAMES.status, STATUS);
  const ec = /\b00\d\d-0000\d{4}\b/.exec(bounded)?.[0];
  const requestId = /\b[0-9A-F]{24}\b/.exec(bounded)?.[0];
  return {
    ...(code && /^\w+$/.test(code) && { code }),
    ...(message && { message }),
    ...(status && { status: Number(status) }),
    ...(ec && { ec }),
    ...(requestId && { requestId }),
  };
}

/** Value of the first field with one of these names: `<Name>v</Name>`, `"name":"v"`, `[Name]: v`. */
function fieldOf(text: string, names: string, values: readonly string[]): string | undefined {
  const xml = new RegExp(`<(?:${names})>([^<]{1,2000})`, 'i').exec(text)?.[1];
  if (xml !== undefined) return xml.trim();
  for (const value of values) {
    const isQuoted = value.includes('quoted');
    const opening = isQuoted ? '' : `\\\\?["']?`;
    const pattern = `\\b(?:${names})\\\\?["'\\]]{0,2}\\s{0,4}[:=]\\s{0,4}${opening}(?<value>${value})`;
    const groups = new RegExp(pattern, 'i').exec(text)?.groups;
    if (groups) return (groups['quoted'] ?? groups['value'] ?? '').trim();
  }
  return undefined;
}
