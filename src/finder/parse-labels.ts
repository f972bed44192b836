/**
 * Fields that a client prints under a name: `ErrorCode=x`, `[ErrorCode]: x`, `'Code': 'x'`,
 * `\"code\":\"x\"`, `"Code" => "x"`, `Error Code: x`. Elements of XML are read in `parse-xml.ts`.
 */
import {
  FIELD_NAMES,
  isLineEnd,
  LONGEST_MESSAGE,
  readMessage,
  readValue,
  type Evidence,
  type FieldKind,
} from './parse-values.ts';

/** Most fields of one text that are looked at. */
const MOST_LABELS = 20_000;

const KINDS = Object.keys(FIELD_NAMES) as FieldKind[];
const NAMES = KINDS.map((kind) => `(?<${kind}>${FIELD_NAMES[kind].replaceAll('~', '[ _-]?')})`);

/** A name, what closes it, and the sign between it and the value. */
const LABEL = new RegExp(
  `(?<![\\w-])(?:${NAMES.join('|')})(?<close>\\\\{0,8}["'\`]{0,2}\\]?\\*{0,2})[ \\t]{0,3}` +
    `(?<sign>:|=>?|：)[ \\t]{0,4}(?:\\s{0,8}(?:string\\(\\d{1,6}\\) |int\\())?`,
  'gi',
);

const OPENING = /^(\\{0,8})(["'`]{1,2})/;

/** Where a bare message ends within its line. */
const NEXT_FIELD = /,\s{0,2}\[?[A-Z]\w{1,30}\]?\s?[:=]|<|\{\s|\s\(Service: |[\n\u2028]/;

interface Label {
  kind: FieldKind;
  name: string;
  at: number;
  valueAt: number;
  isQuoted: boolean;
  sign: string;
}

/** Fields with a name, in order of appearance. */
export function labelledFields(text: string): Evidence[] {
  const labels = labelsIn(text);
  return labels.flatMap((label, index) => {
    const read =
      label.kind === 'message' ? messageOf(text, label, labels[index + 1]) : valueOf(text, label);
    return Object.keys(read.values).length > 0 ? [{ at: label.at, ...read }] : [];
  });
}

/** Text from `at` on that a closing quote, the next field or the end of the line ends. */
export function messageAt(text: string, at: number, nextField?: number): Omit<Evidence, 'at'> {
  const window = text.slice(at, at + LONGEST_MESSAGE);
  const [opening = '', escape = '', quote = ''] = OPENING.exec(window) ?? [];
  const quoted = quote === '' ? undefined : quotedText(window, opening, escape, quote);
  if (quoted !== undefined) {
    return { end: at + opening.length + quoted.length, values: readMessage(quoted) };
  }
  const line = NEXT_FIELD.exec(window)?.index ?? window.length;
  const length = Math.min(line, nextField === undefined ? line : nextField - at);
  const bare = window.slice(opening.length, Math.max(length, opening.length));
  return {
    end: at + length,
    values: readMessage(withoutBracket(bare).replace(/[\s,;[{\\"'(]{1,20}$/, '')),
  };
}

/** Whether a field with a name begins here. */
export function isLabelAt(text: string, at: number): boolean {
  return text.slice(at, at + 80).search(LABEL) === 0;
}

function labelsIn(text: string): Label[] {
  const labels: Label[] = [];
  for (const match of text.matchAll(LABEL)) {
    if (labels.length === MOST_LABELS) break;
    const groups: Record<string, string | undefined> = match.groups ?? {};
    const kind = KINDS.find((it) => groups[it] !== undefined);
    if (kind === undefined) continue;
    labels.push({
      kind,
      name: groups[kind] ?? '',
      at: match.index,
      valueAt: match.index + match[0].length,
      isQuoted: /["']/.test(groups['close'] ?? ''),
      sign: groups['sign'] ?? '',
    });
  }
  return labels;
}

function valueOf(text: string, label: Label): Omit<Evidence, 'at'> {
  const { kind, valueAt } = label;
  if (kind === 'message' || (kind === 'key' && !namesObject(label))) return nothing(valueAt);
  const window = text.slice(valueAt, valueAt + 1_100);
  const opening = OPENING.exec(window)?.[0] ?? '';
  const values = readValue(kind, window.slice(opening.length));
  return { end: valueAt + opening.length, values };
}

/** `key` is also what people call a secret, so only an entry of a dictionary counts. */
function namesObject({ name, isQuoted, sign }: Label): boolean {
  return isQuoted || (name.length > 3 && sign.startsWith('=')) || /^object[ _-]?[nk]/i.test(name);
}

function messageOf(text: string, label: Label, next: Label | undefined): Omit<Evidence, 'at'> {
  let at = label.valueAt;
  // After "error message:" the message may be a paragraph of its own.
  if (isLineEnd(text[at])) at += /^\s{0,8}/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  if (next !== undefined && next.at <= at + 1) return nothing(at);
  return messageAt(text, at, next && endsMessage(text, next.at) ? next.at : undefined);
}

/** Whether the name at this place starts a field, not a word of the message before it. */
function endsMessage(text: string, at: number): boolean {
  return (
    /[A-Z]/.test(text.charAt(at)) ||
    /[,;.[\n\t\u2028"']\s{0,3}$/.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** Up to the quote that closes it: as escaped as the opening one, and not inside of a word. */
function quotedText(
  window: string,
  opening: string,
  escape: string,
  quote: string,
): string | undefined {
  if (quote.length === 2 && /^(?:[\s,}\])]|$)/.test(window.slice(opening.length))) return '';
  let weak: string | undefined;
  for (let at = opening.length; at < window.length && window[at] !== '\n'; at += 1) {
    if (!window.startsWith(quote, at)) continue;
    let slashes = 0;
    while (slashes < 8 && window[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes > escape.length) continue;
    const inside = window.slice(opening.length, at - slashes);
    const after = window.slice(at + quote.length, at + quote.length + 4);
    if (/^\s{0,2}(?:[,})\];>|\\"']|$)|^\n|^\u2028/.test(after)) {
      return weak !== undefined && /["'`]\s\[?\w+\]?\s?[:=]/.test(inside) ? weak : inside;
    }
    if (!/^\w/.test(after)) weak ??= inside;
  }
  return weak;
}

/** The bracket of `[NoSuchKey: message]` closes what was opened before the message. */
function withoutBracket(message: string): string {
  return message.includes('[') ? message : message.replace(/\]\s{0,4}$/, '');
}

function nothing(end: number): Omit<Evidence, 'at'> {
  return { end, values: {} };
}
