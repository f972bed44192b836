/** How a field that holds a secret is written down: XML, JSON, headers, URLs, code, configuration. */

/** Base64 and its URL form, plain, percent-encoded, or with the escapes of JSON and HTML. */
export const CHARACTER = String.raw`(?:[A-Za-z0-9+/=_.~*-]|%(?:25)*(?:2[BDEFbdef]|3[Dd]|5[Ff]|7[Ee])|\\{1,4}(?:\/|u00(?:2[BFbf]|3[Dd]))|&#(?:4[37]|61|x2[BFbf]|x3[Dd]);)`;

/** Words that follow a name and a separator are short or have no digits: `AccessKeyId: Specified …`. */
export function valueOf(character: string): string {
  return `(?:${character}{16,}|(?=${character}{0,15}[0-9])${character}{6,15})`;
}

const QUOTE = String.raw`(?:["'\x60]|\\(?=[\\"'])|%(?:25)*2[27]|&quot;|&#3[49];)`;

/** Between a name and its value, quotes apart. */
const SEPARATOR = `(?:${[
  // name=value, "name": "value", name => value, name%3Dvalue
  String.raw`[ \t]{0,9}(?:=>|:=|[:=：＝]|\\{1,4}u003[ad]|%(?:25)*3[ad]|&#(?:61|x3d);)(?:\s{0,40}(?=["'\x60\\])|[ \t]{0,40}|(?:%20|\+){0,4})`,
  // <name>value, <name><![CDATA[value; not </name>
  String.raw`(?<!(?:<|&lt;|u003c|%3c)\\?\/[\w:.-]{1,60})\s{0,9}(?:>|&gt;|\\{1,4}u003e|%(?:25)*3e)\s{0,40}(?:<!\[CDATA\[)?`,
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

/** For names so short that they end other words. */
const WORD_START = '(?:(?<![a-z])|(?<=u003c|%(?:3f|26)))';

/** Spellings of the names, in any case. What may stand before them, `OSS_` or `aws_`, is left open. */
const NAMES = {
  authorization: 'authorization',
  accessKeySecret: String.raw`access[-_. ]?key[-_. ]?secret|secret[-_. ]?access[-_. ]?key|access[-_]?secret|secret[-_. ]?key|secret|${WORD_START}sk|密钥|秘钥`,
  signature: 'signature(?:[-_]?provided)?|auth_key',
  securityToken: String.raw`(?:security|session|sts|access|refresh)[-_ ]?token|(?<![\w-])token`,
  password: 'passw(?:or)?d',
  customerKey: 'encryption-customer-key',
  accessKeyId: String.raw`access[-_. ]?key(?:[-_. ]?id)?|${WORD_START}ak|x-(?:oss|amz)-credential|(?<![a-z])credential(?==)`,
} as const;

const NAME_AND_SEPARATOR = (names: string): string =>
  String.raw`(?:${names})(?:${QUOTE}|[\]*]){0,8}${SEPARATOR}`;

/** What a field may hold that is no secret. */
const NO_VALUE = `(?!${[
  // The next field, because this one is empty.
  NAME_AND_SEPARATOR(Object.values(NAMES).join('|')),
  'x-(?:oss|amz)-[a-z]',
  // Code that makes a secret or reads it from elsewhere.
  String.raw`(?:base64|hmac\w{0,9})\(`,
  String.raw`(?:process|os2?|system|config|credentials?|env|self|this|options)\.`,
  // An Authorization header whose parts are fields themselves.
  '(?:OSS4|AWS4|ACS3)-HMAC',
].join('|')})`;

/** A field with one of these names. Group 1 is all before the value, group 2 the value. */
export function fieldPattern(name: keyof typeof NAMES, value = valueOf(CHARACTER)): RegExp {
  const before = `${NAME_AND_SEPARATOR(NAMES[name])}(?:[bruf](?=["']))?${QUOTE}{0,8}`;
  return new RegExp(`(${before})${NO_VALUE}(${value})`, 'gi');
}
