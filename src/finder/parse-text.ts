/**
 * Undoes what logs, terminals and pages do to an error text before anybody pastes it. What is left
 * of quoting is quotes with backslashes before them, which `parse-labels.ts` takes into account.
 */

/** An escaped line break: ends a bare value like a line break, but not a quoted one. */
export const SOFT_BREAK = '\u2028';

/** Longest Base64 value that is decoded. */
const LONGEST_BASE64 = 20_000;

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
};

/** One spelling of tags and line breaks, without colours; a Base64 `x-oss-err` becomes its XML. */
export function plainText(text: string): string {
  const clean = text
    .replace(/(?:\x1b|\\{1,4}u001b|\\{1,4}x1b)\[[\d;]{0,10}m/gi, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[│╷╵]/g, ' ')
    .replace(
      /(x-oss-err["'\]]{0,3}\s{0,2}[:=]>?\s{0,2}["'[]{0,3})([\w+/]{16,20000})={0,2}/gi,
      withXml,
    )
    .replace(/\\{1,8}u003([ce])/gi, (_, digit: string) => (/c/i.test(digit) ? '<' : '>'))
    .replace(/\\{1,8}u0026/gi, '&')
    .replace(/\\{1,8}u0022/gi, '\\"')
    .replace(/(?:\\{1,8}r)?\\{1,8}n/g, SOFT_BREAK)
    .replace(/\\{1,8}t(?=\w{1,40}[\s(:=[])/g, '\t');
  // Beside real tags, escaped ones are part of a message.
  return /<(?:Error|Code|Message)\b/i.test(clean)
    ? clean
    : clean.replace(/&(?:amp;){0,3}([lg])t;/gi, (_, side: string) => (/l/i.test(side) ? '<' : '>'));
}

/** Text of a value: entities, escapes and doubled quotes decoded, white space at its ends cut. */
export function decodeValue(value: string): string {
  return value
    .replaceAll(SOFT_BREAK, '\n')
    .replace(/\\{1,8}u([\da-f]{4})/gi, (_, hex: string) => character(hex, 16))
    .replace(/\\{1,8}(["'/])/g, '$1')
    .replace(/(["'])\1/g, '$1')
    .replace(/&(?:amp;){0,3}(quot|apos|lt|gt|amp);/gi, entity)
    .replace(/&#(\d{1,6});/g, (_, digits: string) => character(digits, 10))
    .replace(/&#x([\da-f]{1,5});/gi, (_, hex: string) => character(hex, 16))
    .trim();
}

/** UTF-8 text in Base64, also cut off; `undefined` when it is none. */
export function decodeBase64(text: string): string | undefined {
  const digits = text.slice(0, LONGEST_BASE64).replace(/[^A-Za-z\d+/]/g, '');
  try {
    const bytes = atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** Percent escapes decoded, or the text itself where they are broken. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withXml(header: string, name: string, value: string): string {
  const xml = decodeBase64(value);
  return xml?.includes('<') === true ? `${name}${xml}` : header;
}

function entity(whole: string, name: string): string {
  return ENTITIES[name.toLowerCase()] ?? whole;
}

function character(digits: string, base: number): string {
  const point = Number.parseInt(digits, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
