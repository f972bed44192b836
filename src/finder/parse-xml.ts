/** The XML body of an error, also cut off anywhere or re-indented; each body is one block. */
import { readMessage, readValue, type Evidence, type FieldKind } from './parse-values.ts';
import type { ParsedError } from './parse.ts';

/** Most elements of one text that are looked at. */
const MOST_ELEMENTS = 20_000;

const ELEMENTS: Readonly<Record<string, FieldKind>> = {
  code: 'code',
  message: 'message',
  requestid: 'requestId',
  hostid: 'host',
  endpoint: 'host',
  ec: 'ec',
  bucket: 'bucket',
  bucketname: 'bucket',
  key: 'key',
};

const TAG = new RegExp(
  `<(?:(?<edge>/?Error|\\?xml)\\b|(?<name>${Object.keys(ELEMENTS).join('|')})(?:\\s[^<>]{0,200})?>` +
    `(?:\\s{0,20}<!\\[CDATA\\[)?(?<value>[^<]{0,4000}))`,
  'gi',
);

/** One block of values for each body that has a code or a message. */
export function xmlErrors(text: string): Evidence[] {
  const blocks: Evidence[] = [];
  let block: Evidence | undefined;
  let elements = 0;
  for (const match of text.matchAll(TAG)) {
    if (++elements > MOST_ELEMENTS) break;
    const { edge, name = '', value = '' } = match.groups ?? {};
    if (edge !== undefined) {
      block = undefined;
      continue;
    }
    const end = match.index + match[0].length;
    const values = read(ELEMENTS[name.toLowerCase()], value, text[end] === '<');
    if (block === undefined || (values.code !== undefined && block.values.code !== undefined)) {
      block = { at: match.index, end, values: {}, isBlock: true };
      blocks.push(block);
    }
    block.values = { ...values, ...block.values };
    block.end = end;
  }
  return blocks.filter(({ values }) => Object.keys(values).length > 0);
}

/** Only a message is worth something when the paste ends within it. */
function read(kind: FieldKind | undefined, value: string, isComplete: boolean): ParsedError {
  const text = value.replace(/\]\]>?$/, '').trim();
  if (kind === 'message') return readMessage(text);
  if (kind === undefined || !isComplete) return {};
  if (kind === 'key') return { key: text };
  return /\s/.test(text) ? {} : readValue(kind, text);
}
