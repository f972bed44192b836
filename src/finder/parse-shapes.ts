/** Errors that clients print without field names: by the place of code and message in a sentence. */
import { isLabelAt, messageAt } from './parse-labels.ts';
import { readMessage, readValue, type Evidence } from './parse-values.ts';
import type { ParsedError } from './parse.ts';

/** Most places of one shape that are looked at. */
export const MOST_PLACES = 5_000;

/** Pattern of a code outside of a field: a capital word with another capital in it. */
export const CODE = '[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]{1,60}';

/** Fields of the body without a name of their own here; like a code, they stand before a colon. */
const FIELD_WORD =
  /^(?:Argument|Bucket|Content|Error|Host|Http|Object|Recommend|Request|Resource|Signature|User)(?:Agent|Code|Detail|Doc|Endpoint|Id|ID|Info|Key|Message|Name|Provided|Status|Type|Value)$/;

interface Shape {
  pattern: RegExp;
  /** Values out of the groups of the pattern; a message in the text behind it is read separately. */
  values?: (groups: Readonly<Record<string, string | undefined>>) => ParsedError;
  /** Whether the message follows the match. */
  hasMessage?: boolean;
}

const named = ({
  code,
  status,
  operation,
}: Readonly<Record<string, string | undefined>>): ParsedError => ({
  ...(code !== undefined && readValue('code', code)),
  ...(status !== undefined && readValue('status', status)),
  ...(operation !== undefined && readValue('operation', operation)),
});

const SHAPES: readonly Shape[] = [
  // HTTP/1.1 403 Forbidden, also within a line of an access log
  { pattern: /\bHTTP\/\d(?:\.\d)?"?\s(?<status>[2-5]\d\d)\b/g },
  // status code from service response is 403 Forbidden
  { pattern: /\bstatus code\b[a-z ]{0,40} is (?<status>[3-5]\d\d)\b/g },
  // An error occurred (X) when calling the Op operation: message
  {
    pattern:
      /\bAn error occurred \((?<code>\w{3,64})\)[^\n:]{0,60} the (?<operation>\w{3,64}) operation(?: \([^()\n]{1,40}\))?: /g,
    hasMessage: true,
  },
  // S3 error: 403 (X): message
  { pattern: /\bS3 error: (?<status>[3-5]\d\d) \((?<code>\w{3,64})\):\s/g, hasMessage: true },
  // Operation Op raised an exception: / operation error S3: Op, / Op fail, / Op API responded
  { pattern: /\bOperation (?<operation>[A-Z]\w{2,60}) raised an exception:/g },
  { pattern: /\boperation error (?:S3: )?(?<operation>[A-Z]\w{2,60})[,:]/gi },
  { pattern: new RegExp(`(?<![\\w.])(?<operation>${CODE}) (?:fail|API responded|Failed!!!)`, 'g') },
  // responded with error='X', message='…'
  { pattern: /\berror=\\?['"](?<code>[A-Z]\w{3,63})\\?['"]/g },
  // com.aliyun.oss.OSSException: message
  {
    pattern: /\b(?:OSS|Oss|Service|Server|Client)(?:Exception|Error)(?: Message)?: (?=[A-Za-z"'])/g,
    hasMessage: true,
  },
  // [Server]Unable to execute HTTP request: message
  { pattern: /\[Server\]Unable to execute HTTP request: /g, hasMessage: true },
  // NoSuchKeyError: message / [NoSuchKey: message] / api error NoSuchKey: message
  {
    pattern: new RegExp(
      `(?:^|[\\n\\u2028[│]|: |api error |Uncaught |\\) )[ \\t]{0,8}(?<code>${CODE}): (?=[^\\s'"])`,
      'g',
    ),
    values: ({ code = '' }) => (isCode(code) ? { code: withoutError(code) } : {}),
    hasMessage: true,
  },
];

/** `message (Service: S3, Status Code: 400, …)` */
const BEFORE_SERVICE = /(?:^|[\n\u2028:]) ?(?<message>[^\n\u2028:]{8,500}) \(Service: /g;

/** Errors, or parts of them, in shapes without names; in no order. */
export function shapedErrors(text: string): Evidence[] {
  return [...SHAPES.flatMap((shape) => placesOf(text, shape)), ...messagesBeforeService(text)];
}

/** `NoSuchKeyError` → `NoSuchKey`: the SDK for Node makes names of errors so. */
export function withoutError(name: string): string {
  const code = name.replace(/Error$/, '');
  return /[a-z][A-Z]/.test(code) ? code : name;
}

/** Not the class of an exception, of which the codes of OSS know only `InternalError`. */
export function isCode(word: string): boolean {
  if (word.endsWith('Exception') || FIELD_WORD.test(word)) return false;
  return word === 'InternalError' || /[a-z\d][A-Z]/.test(word.replace(/Error$/, ''));
}

function placesOf(text: string, { pattern, values = named, hasMessage }: Shape): Evidence[] {
  const places: Evidence[] = [];
  for (const match of text.matchAll(pattern)) {
    if (places.length === MOST_PLACES) break;
    const found = values(match.groups ?? {});
    const end = match.index + match[0].length;
    const code = match.groups?.['code'];
    // `StatusCode: 404` and `RequestId: …` are fields.
    if (
      code !== undefined &&
      (found.code === undefined || isLabelAt(text, end - code.length - 2))
    ) {
      continue;
    }
    const message =
      hasMessage && !isLabelAt(text, end) ? messageAt(text, end) : { end, values: {} };
    const all = { ...found, ...message.values };
    if (Object.keys(all).length === 0) continue;
    places.push({ at: match.index, end: message.end, values: all });
  }
  return places;
}

function messagesBeforeService(text: string): Evidence[] {
  return Array.from(text.matchAll(BEFORE_SERVICE), (match) => ({
    at: match.index,
    end: match.index + match[0].length,
    values: readMessage(match.groups?.['message'] ?? ''),
  }));
}
