/**
 * What secrets look like in a paste. A rule finds one kind, either by the name of the field before it,
 * in any notation, or by its own shape. To keep `redact` idempotent and linear no rule may match `«` or
 * `»`, look at what follows a secret, or start over at each character of a long run.
 */
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

/** Base64 and its URL form, plain, percent-encoded, or with the escapes of JSON and HTML. */
const CHARACTER = String.raw`(?:[A-Za-z0-9+/=_.~*-]|%(?:25)*(?:2[BDEFbdef]|3[Dd]|5[Ff]|7[Ee])|\\{1,4}(?:\/|u00(?:2[BFbf]|3[Dd]))|&#(?:4[37]|61|x2[BFbf]|x3[Dd]);)`;
const KEY_ID_CHARACTER = '[a-z0-9.*]';

/** Words that follow a name and a separator are short or have no digits: `AccessKeyId: Specified …`. */
const valueOf = (character: string): string =>
  `(?:${character}{16,}|(?=${character}{0,15}[0-9])${character}{6,15})`;

/** Code that reads a secret from elsewhere, and names of parameters, are no secrets. */
const NO_VALUE = String.raw`(?!(?:base64|hmac\w{0,9})\(|(?:process|os2?|system|config|credentials?|env|self|this|options)\.|x-(?:oss|amz)-[a-z]|(?:OSS4|AWS4|ACS3)-HMAC)`;

const QUOTE = String.raw`(?:["'\x60]|\\(?=[\\"'])|%(?:25)*2[27]|&quot;|&#3[49];)`;

/** Between a name and its value, quotes apart. */
const SEPARATOR = `(?:${[
  // name=value, "name": "value", name => value, name%3Dvalue
  String.raw`[ \t]{0,9}(?:=>|:=|[:=：＝]|\\{1,4}u003[ad]|%(?:25)*3[ad]|&#(?:61|x3d);)(?:\s{0,40}(?=["'\x60\\])|[ \t]{0,40}|(?:%20|\+){0,4})`,
  // <name>value, <name><![CDATA[value
  String.raw`\s{0,9}(?:>|&gt;|\\{1,4}u003e|%(?:25)*3e)\s{0,40}(?:<!\[CDATA\[)?`,
  // ("name", "value")
  String.raw`(?<=["']),\s{0,40}(?=[bruf]?["'])`,
  // <name>name</name><value>value, name: name\n value: value, key="name" value="value"
  String.raw`<\/(?:name|key)>\s{0,40}<value>\s{0,9}`,
  String.raw`,?\s{0,40}\\{0,4}["']?value\\{0,4}["']?[ \t]{0,9}[:=][ \t]{0,9}`,
  // name | value, name 是 value, --name value, form-data; name="name"
  String.raw`[ \t]{0,9}(?:\||是|为|is)[ \t]{0,9}`,
  String.raw`(?<=--[\w-]{1,60})[ \t]{1,9}`,
  String.raw`(?<=["'])(?:\r?\n){2}`,
].join('|')})`;

function named(kind: SecretKind, names: string, value: string): RedactRule {
  const before = String.raw`(?:${names})(?:${QUOTE}|[\]*]){0,8}${SEPARATOR}(?:[bruf](?=["']))?${QUOTE}{0,8}`;
  return { kind, pattern: new RegExp(`(${before})${NO_VALUE}(${value})`, 'gi') };
}

/** Pasted beside an AccessKey ID: `Auth('LTAI…', '…')`, a line of a CSV file, `bucket:LTAI…:…`. */
const BESIDE_KEY_ID = String.raw`(?:LTAI|STS\.|TMP\.)[A-Za-z0-9]{12,32}(?:["'\x60\\]|&quot;|[\s,:;|]){1,12}`;

/** `security-token` in hexadecimal bytes with a colon or an equals sign after it. */
const TOKEN_NAME_BYTES =
  '[57]3 ?65 ?63 ?75 ?72 ?69 ?74 ?79 ?2d ?[57]4 ?6f ?6b ?65 ?6e ?(?:3a|3d|25 ?33 ?[4d][14])';

/** In the order in which they are applied: what encloses other secrets comes first. */
export const RULES: readonly RedactRule[] = [
  {
    kind: 'private-key',
    pattern:
      /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:\s|\\{1,4}[nr]|(?:Proc-Type|DEK-Info):[^\r\n\\«»]{0,99})*)([A-Za-z0-9+/=](?:[A-Za-z0-9+/=\s]|\\{1,4}[nr])*)/g,
  },
  named('private-key', 'encryption-customer-key', valueOf(CHARACTER)),
  {
    kind: 'password',
    pattern:
      /((?::|%3A)(?:\\?\/\\?\/|%2F%2F)[^\s:@/"'<>?#%«»]{0,128}:)([^\s@/"'<>?#«»]{1,256})(?=@)/gi,
  },
  {
    kind: 'password',
    pattern: /(%3A%2F%2F[\w.~+-]{0,128}%3A)((?:[\w.~+!*-]|%25){1,256})(?=%40)/gi,
  },
  // A list of cookies, or all of them up to the end of the line or the quote that encloses them.
  {
    kind: 'cookie',
    pattern: /(cookie2?["']?[ \t]{0,9}[:=>][ \t]{0,9}\[\s{0,99})([^\s\]«»][^\]«»]*)/gi,
  },
  {
    kind: 'cookie',
    pattern:
      /(cookie2?\\{0,4}["']?[ \t]{0,9}(?::|=>?|>|,(?= ?["']))[ \t]{0,9}\\{0,4}["']?)([^\s"'\\<[«»](?:[^"'\\\r\n<«»]|(?<==)\\?"[^"'\\\r\n«»]*\\?")*)/gi,
  },
  named(
    'authorization',
    'authorization',
    String.raw`(?:(?:basic|bearer|oss|aws|acs|cos|obs|token|negotiate)(?:[ \t+]|%(?:25)*20){1,9}(?:${CHARACTER}|:|%(?:25)*3a){4,}|${valueOf(`(?:${CHARACTER}|:|%(?:25)*3a)`)})`,
  ),
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
  named(
    'access-key-secret',
    String.raw`access[-_. ]?key[-_. ]?secret|secret[-_. ]?access[-_. ]?key|access[-_]?secret|secret[-_. ]?key|secret|(?<![a-z])sk|密钥|秘钥`,
    valueOf(CHARACTER),
  ),
  { kind: 'access-key-secret', pattern: /((?<![\w-])-k[\s=]{1,9}["']?)([A-Za-z0-9]{28,})/g },
  named('signature', 'signature(?:[-_]?provided)?|(?<![a-z])auth_key', valueOf(CHARACTER)),
  named(
    'security-token',
    String.raw`(?:security|session|sts|access|refresh)[-_ ]?token|(?<![\w-])token`,
    valueOf(CHARACTER),
  ),
  named('password', 'passw(?:or)?d', valueOf(CHARACTER)),
  { kind: 'signature', pattern: new RegExp(`(${BESIDE_KEY_ID})([A-Za-z0-9+/]{27}=)`, 'g') },
  { kind: 'access-key-secret', pattern: new RegExp(`(${BESIDE_KEY_ID})([A-Za-z0-9]{28,})`, 'g') },
  named(
    'access-key-id',
    String.raw`access[-_. ]?key(?:[-_. ]?id)?|(?<![a-z])ak|x-(?:oss|amz)-credential|(?<![a-z])credential(?==)`,
    valueOf(KEY_ID_CHARACTER),
  ),
  {
    kind: 'access-key-id',
    pattern: /()((?:LTAI|STS\.|TMP\.)[A-Za-z0-9]{12,}|A[KS]IA[A-Z0-9]{16}[A-Za-z0-9]*)/g,
  },
  { kind: 'security-token', pattern: new RegExp(`()(CAIS${CHARACTER}{40,})`, 'g') },
];
