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
  message?: string;
  /** Fine-grained code, e.g. `0026-00000016`. */
  ec?: string;
  /** 24 hexadecimal digits. */
  requestId?: string;
}

/** Names under which clients print a field, without case. */
const FIELDS = {
  code: ['Code', 'ErrorCode', 'error_code'],
  message: ['Message', 'ErrorMessage', 'error_message'],
  status: ['StatusCode', 'HTTPCode', 'status'],
} as const;

export function parse(text: string): ParsedError {
  const bounded = text.slice(0, MAX_LENGTH);
  const code = fieldOf(bounded, FIELDS.code);
  const message = fieldOf(bounded, FIELDS.message);
  const status = fieldOf(bounded, FIELDS.status)?.match(/^[2-5]\d\d$/)?.[0];
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

/** Value of the first field with one of these names: `<Name>v</Name>`, `"name":"v"`, `Name=v`, `Name: v`. */
function fieldOf(text: string, names: readonly string[]): string | undefined {
  const name = `(?:${names.join('|')})`;
  const xml = new RegExp(`<${name}>([^<]{1,2000})`, 'i').exec(text)?.[1];
  const quoted = new RegExp(`\\b${name}["']?\\s{0,4}[:=]\\s{0,4}["']([^"'\\n]{1,2000})["']`, 'i');
  const plain = new RegExp(`\\b${name}\\s{0,4}[:=]\\s{0,4}([^\\s,;"'}\\]<]{1,200})`, 'i');
  return (xml ?? quoted.exec(text)?.[1] ?? plain.exec(text)?.[1])?.trim();
}
