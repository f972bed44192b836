/**
 * What secrets look like in a paste: the kinds, and one rule for each way to know one, which is the
 * name of its field (`redact-fields.ts`) or its own shape. To keep `redact` idempotent and linear no
 * rule matches `«` or `»`, looks at what follows a secret, or starts over at each character of a run.
 */
import { CHARACTER, fieldPattern, valueOf } from './redact-fields.ts';

/** Everything that is taken out, in the order in which it is reported. */
export const SECRET_KINDS = [
  'access-key-id',
  'access-key-secret',
  'signature',
  'security-token',
  'authorization',
  'cookie',
  'password',
  'private-key',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

export interface RedactRule {
  kind: SecretKind;
  /** Group 1 stays, group 2 is the secret. */
  pattern: RegExp;
}

/** Pasted beside an AccessKey ID: `Auth('LTAI…', '…')`, a line of a CSV file, `bucket:LTAI…:…`. */
const BESIDE_KEY_ID = String.raw`(?:LTAI|STS\.|TMP\.)[A-Za-z0-9]{12,32}(?:["'\x60\\]|&quot;|[\s,:;|]){1,12}`;

/** `Cookie: `, `"set-cookie": "`, `-b '`, and so on. */
const BEFORE_COOKIES = `(?:${[
  String.raw`cookie2?\\{0,4}["']?[ \t]{0,9}(?::|=>|>|,(?= ?["'])|=(?=[ \t]{0,9}\\{0,4}["']))`,
  String.raw`--cookie[ \t](?=["'])`,
  String.raw`(?<![\w-])-b[ \t](?=["'][\w.-]{1,99}=)`,
].join('|')})[ \\t]{0,9}\\\\{0,4}["']?`;
const COOKIES = String.raw`[^\s"'\\<[«»](?:[^"'\\\r\n<«»]|(?<==)\\?"[^"'\\\r\n«»]*\\?")*`;

/** Value of an Authorization header: a scheme and anything, or a value without a scheme. */
const CREDENTIALS = String.raw`(?:(?:basic|bearer|oss|aws|acs|cos|obs|token|negotiate)(?:[ \t+]|%(?:25)*20){1,9}(?:${CHARACTER}|:|%(?:25)*3a){4,}|${valueOf(`(?:${CHARACTER}|:|%(?:25)*3a)`)})`;

/** `security-token` in hexadecimal bytes with a colon or an equals sign after it. */
const TOKEN_NAME_BYTES =
  '[57]3 ?65 ?63 ?75 ?72 ?69 ?74 ?79 ?2d ?[57]4 ?6f ?6b ?65 ?6e ?(?:3a|3d|25 ?33 ?[4d][14])';

/** In the order in which they are applied: what encloses other secrets comes first. */
export const RULES: readonly RedactRule[] = [
  { kind: 'private-key', pattern: fieldPattern('customerKey') },
  {
    kind: 'password',
    pattern:
      /((?::|%3A)(?:\\?\/\\?\/|%2F%2F)[^\s:@/"'<>?#%«»]{0,128}:)([^\s@/"'<>?#«»]{1,256})(?=@)/gi,
  },
  {
    kind: 'password',
    pattern: /(%3A%2F%2F[\w.~+-]{0,128}%3A)((?:[\w.~+!*-]|%25){1,256})(?=%40)/gi,
  },
  // A list of cookies; all of a header or up to the quote that encloses it; a bare parameter.
  {
    kind: 'cookie',
    pattern: /(cookie2?["']?[ \t]{0,9}[:=>][ \t]{0,9}\[\s{0,99})([^\s\]«»][^\]«»]*)/gi,
  },
  { kind: 'cookie', pattern: new RegExp(`(${BEFORE_COOKIES})(${COOKIES})`, 'gi') },
  {
    kind: 'cookie',
    pattern:
      /((?:cookie2?[ \t]{0,9}=|--cookie[ \t])[ \t]{0,9})([^\s;&>"'\\<[«»][^\s;&"'\\<«»]*(?:;[ \t]?[^\s;&"'\\<«»]+)*)/gi,
  },
  { kind: 'authorization', pattern: fieldPattern('authorization', CREDENTIALS) },
  { kind: 'authorization', pattern: /(\bBearer(?:[ \t]|%20){1,9})([\w.~+/=-]{16,})/gi },
  {
    kind: 'authorization',
    pattern: new RegExp(
      String.raw`(\b(?:OSS|AWS)(?:[ \t+]|%20){1,9})([\w.]{8,128}(?::|%3A)${CHARACTER}{16,})`,
      'gi',
    ),
  },
  {
    kind: 'security-token',
    pattern: /((?<![\w-])|\\[nrt]|%[0-9A-F]{2})(eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?)/g,
  },
  {
    kind: 'security-token',
    pattern: new RegExp(`(${TOKEN_NAME_BYTES})((?:\\s?(?!0[ad]|26|3c)[0-9a-f]{2}){16,})`, 'gi'),
  },
  { kind: 'access-key-secret', pattern: fieldPattern('accessKeySecret') },
  { kind: 'access-key-secret', pattern: /((?<![\w-])-k[\s=]{1,9}["']?)([A-Za-z0-9]{28,})/g },
  { kind: 'signature', pattern: fieldPattern('signature') },
  { kind: 'security-token', pattern: fieldPattern('securityToken') },
  { kind: 'password', pattern: fieldPattern('password') },
  {
    kind: 'private-key',
    pattern:
      /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:\s|\\{1,4}[nr]|(?:Proc-Type|DEK-Info):[^\r\n\\«»]{0,99})*)([A-Za-z0-9+/=](?:[A-Za-z0-9+/=\s]|\\{1,4}[nr])*)/g,
  },
  { kind: 'signature', pattern: new RegExp(`(${BESIDE_KEY_ID})([A-Za-z0-9+/]{27}=)`, 'g') },
  { kind: 'access-key-secret', pattern: new RegExp(`(${BESIDE_KEY_ID})([A-Za-z0-9]{28,})`, 'g') },
  { kind: 'access-key-id', pattern: fieldPattern('accessKeyId', valueOf('[a-z0-9.*]')) },
  {
    kind: 'access-key-id',
    pattern: /()((?:LTAI|STS\.|TMP\.)[A-Za-z0-9]{12,}|A[KS]IA[A-Z0-9]{16}[A-Za-z0-9]*)/g,
  },
  { kind: 'security-token', pattern: new RegExp(`()(CAIS${CHARACTER}{40,})`, 'g') },
];
