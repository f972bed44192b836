import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LENGTH, parse } from '../../../src/finder/parse.ts';
import { redact } from '../../../src/finder/redact.ts';
import { finderOf, type EntryOverrides } from './entries.ts';

const ENTRIES: EntryOverrides[] = [
  {
    code: 'NoSuchKey',
    httpStatus: 404,
    messages: [
      { id: 'key', text: 'The specified key does not exist.', ec: ['0026-00000001'] },
      { id: 'symlink', text: 'The symlink target object does not exist.' },
    ],
    zh: { title: '对象不存在', keywords: ['找不到文件'] },
    en: { title: 'The object does not exist', keywords: ['missing file'] },
  },
  {
    code: 'SignatureDoesNotMatch',
    httpStatus: 403,
    messages: [
      { text: 'The request signature we calculated does not match the signature you provided.' },
    ],
    zh: { title: '签名不匹配' },
    en: { title: 'The signature does not match' },
  },
  { code: 'BucketNotEmpty', httpStatus: 409, en: { title: 'The bucket has objects' } },
];

const ERROR_BODY = `HTTP/1.1 403 Forbidden
x-oss-request-id: 5F816C573E13173631578A19

<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>SignatureDoesNotMatch</Code>
  <Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message>
  <RequestId>5F816C573E13173631578A19</RequestId>
  <HostId>examplebucket.oss-cn-hangzhou.aliyuncs.com</HostId>
  <OSSAccessKeyId>LTAI5tNotARealKeyId00001</OSSAccessKeyId>
  <SignatureProvided>aB3/dE+fGh1jKlMn0pQrStUvWxY=</SignatureProvided>
  <StringToSign>PUT&#10;&#10;x-oss-security-token:CAIS&quot;/b/k</StringToSign>
  <StringToSignBytes>50 55 54 0A</StringToSignBytes>
  <EC>0002-00000040</EC>
</Error>`;

const finder = finderOf(ENTRIES);

const ALPHANUMERICS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');
const BASE64 = [...ALPHANUMERICS, '+', '/'];

const charactersOf = (
  alphabet: readonly string[],
  minLength: number,
  maxLength: number,
): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });

/** What a paste is made of, in any order: names, signs, marks, values, and anything. */
const fragment = fc.oneof(
  fc.constantFrom(
    ...['Code', 'Message', 'Error', 'RequestId', 'EC', 'status', 'value', 'name', 'NoSuchKey'],
    ...['AccessKeyId', 'accessKeySecret', 'secret', 'sk', 'ak', 'Signature', 'security-token'],
    ...['Authorization', 'OSS', 'Bearer', 'Basic', 'Cookie', 'set-cookie', 'password', 'token'],
    ...['LTAI', 'STS.', 'AKIA', 'CAIS', 'eyJ', 'PD94', 'x-oss-credential', '-k', '--', 'process.'],
    ...['-----BEGIN PRIVATE KEY-----', '-----END', '://', '%3A%2F%2F', '%40', '@'],
    ...['<', '>', '</', '/>', '=', ':', '：', '=>', '%3D', '%253D', '"', "'", '\\', '\\"', '`'],
    ...[' ', '\n', '\t', '\\n', ',', ';', '.', '|', '[', ']', '(', ')', '{', '}', '&', '%', '*'],
    ...['&lt;', '&quot;', '&amp;', '%26', '%25', '\\u003c', '\\u003d', '\\u002B', '是', '«', '»'],
    ...[
      '73 65 63 75 72 69 74 79 2D 74 6F 6B 65 6E 3D ',
      '41 42 43 44 ',
      '0123456789ABCDEF01234567',
    ],
  ),
  charactersOf(BASE64, 1, 40),
  charactersOf(Array.from('ABC123._-*~'), 1, 12),
  fc.string({ maxLength: 4 }),
);
const paste = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));
const xml = fc
  .array(fc.tuple(fc.constantFrom('Code', 'Message', 'EC', 'Error', 'a'), fc.string()), {
    maxLength: 12,
  })
  .map((elements) => elements.map(([name, text]) => `<${name}>${text}</${name}>`).join('\n'));
const cutError = fc
  .tuple(fc.nat(ERROR_BODY.length), fc.nat(ERROR_BODY.length))
  .map(([start, end]) => ERROR_BODY.slice(Math.min(start, end), Math.max(start, end)));
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  paste,
  xml,
  cutError,
);

const accessKeyId = charactersOf(ALPHANUMERICS, 12, 24).map((rest) => `LTAI${rest}`);
const secret = charactersOf(ALPHANUMERICS, 30, 30);
const signature = charactersOf(BASE64, 27, 27).map((digits) => `${digits}=`);
const securityToken = charactersOf(BASE64, 200, 400).map((digits) => `CAIS${digits}==`);

/** Ways to write a name and its value; none of them ends in what could belong to a value. */
const notation = fc.constantFrom<((name: string, value: string) => string)[]>(
  (name, value) => `<${name}>${value}</${name}>`,
  (name, value) => `&lt;${name}&gt;${value}&lt;/${name}&gt;`,
  (name, value) => JSON.stringify({ [name]: value }),
  (name, value) => JSON.stringify(JSON.stringify({ [name]: value })),
  (name, value) => `{'${name}': '${value}'}`,
  (name, value) => `${name}: ${value}\n`,
  (name, value) => `${name} = ${value}\n`,
  (name, value) => `export ${name}="${value}"\n`,
  (name, value) => `?${name}=${encodeURIComponent(value)}&Expires=1`,
  (name, value) => encodeURIComponent(`?${name}=${encodeURIComponent(value)}&Expires=1`),
);
const secretField = fc.oneof(
  fc.record({
    name: fc.constantFrom('OSSAccessKeyId', 'accessKeyId', 'Note', 'error'),
    value: accessKeyId,
  }),
  fc.record({
    name: fc.constantFrom('accessKeySecret', 'OSS_ACCESS_KEY_SECRET', 'aws_secret_access_key'),
    value: secret,
  }),
  fc.record({
    name: fc.constantFrom('SignatureProvided', 'Signature', 'x-oss-signature'),
    value: signature,
  }),
  fc.record({
    name: fc.constantFrom('security-token', 'x-oss-security-token', 'SecurityToken', 'note'),
    value: securityToken,
  }),
);

describe.each([
  { name: 'redact', run: redact },
  { name: 'parse', run: parse },
  { name: 'find', run: (text: string) => finder.find(text) },
])('$name', ({ run }) => {
  it('never throws', () => {
    fc.assert(
      fc.property(anything, (text) => {
        run(text);
      }),
    );
  });

  it.each([
    '<Code>',
    '"',
    '(',
    '&lt;',
    'LTAI',
    'Message=',
    ' ',
    'Signature=',
    '%25',
    '\\',
    'Cookie:="',
  ])('returns for a paste that repeats %s', (part) => {
    run(part.repeat(Math.ceil(MAX_LENGTH / part.length)));
  });
});

describe('redact', () => {
  it('leaves no secret of a field in any text', () => {
    fc.assert(
      fc.property(anything, secretField, notation, anything, (before, field, write, after) => {
        const { text } = redact(`${before}\n${write(field.name, field.value)} ${after}`);

        for (const spelling of spellingsOf(field.value)) expect(text).not.toContain(spelling);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = redact(text).text;

        expect(redact(once)).toEqual({ text: once, removed: [] });
      }),
    );
  });

  it('changes a text if and only if it reports why', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const redaction = redact(text);

        expect(redaction.text === text).toBe(redaction.removed.length === 0);
      }),
    );
  });
});

describe('find', () => {
  it('answers with entries of the index, at most as many as asked for', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 5 }), (text, limit) => {
        const results = finder.find(text, limit);

        expect(results.length).toBeLessThanOrEqual(limit);
        for (const { code, messageId, confidence } of results) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(ENTRIES.map((entry) => entry.code)).toContain(code);
          if (messageId !== undefined) expect(messageIdsOf(code)).toContain(messageId);
        }
      }),
    );
  });

  it('answers alike whatever white space is around the text', () => {
    const space = charactersOf([' ', '\n', '\r', '\t', '\u3000'], 0, 5);
    fc.assert(
      fc.property(anything, space, space, (text, before, after) => {
        expect(finder.find(before + text + after)).toEqual(finder.find(text));
      }),
    );
  });
});

function messageIdsOf(code: string): string[] {
  const { messages = [] } = ENTRIES.find((entry) => entry.code === code) ?? {};
  return messages.map(({ id }, at) => id ?? `message-${String(at)}`);
}

function spellingsOf(value: string): string[] {
  const encoded = encodeURIComponent(value);
  return [value, encoded, encodeURIComponent(encoded)];
}
