import { describe, expect, it } from 'vitest';
import { MAX_LENGTH } from '../../../src/finder/parse.ts';
import { redact, type SecretKind } from '../../../src/finder/redact.ts';

const ID = 'LTAI5tNotARealKeyId00001';
const STS_ID = 'STS.NUnotARealKeyId000000001';
const SECRET = 'notARealSecret0123456789abcdef';
const SIGNATURE = 'aB3/dE+fGh1jKlMn0pQrStUvWxY=';
const SIGNATURE_V4 = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const TOKEN = `CAIS${'aB3+dE/f'.repeat(30)}Q==`;
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJlMQ';

/** How a field may be written down; each holds it between two fields that must stay. */
const NOTATIONS: Record<string, (name: string, value: string) => string> = {
  'an element': (name, value) => `<Code>AccessDenied</Code><${name}>${value}</${name}><EC>1</EC>`,
  'an element over lines': (name, value) => `<${name}>\n  ${value}\n</${name}>\n<EC>1</EC>`,
  'an escaped element': (name, value) => `&lt;${name}&gt;${value}&lt;/${name}&gt; kept`,
  'an element within JSON of Go': (name, value) =>
    String.raw`{"body":"\u003c${name}\u003e${value}\u003c/${name}\u003e"} kept`,
  JSON: (name, value) => `{"Code": "a", "${name}": "${value}", "EC": "1"}`,
  'JSON with escaped slashes': (name, value) =>
    `{"${name}":"${value.replaceAll('/', '\\/')}","EC":"1"}`,
  'JSON with escaped signs': (name, value) =>
    `{"${name}":"${value.replaceAll('+', '\\u002B').replaceAll('=', '\\u003d')}","EC":"1"}`,
  'a log with escaped quotes': (name, value) =>
    String.raw`{"m":"{\"${name}\": \"${value}\"}"} kept`,
  'a log escaped twice': (name, value) => String.raw`\\\"${name}\\\":\\\"${value}\\\" kept`,
  'a Python dict': (name, value) => `{'status': 403, '${name}': '${value}', 'EC': '1'}`,
  'Python bytes': (name, value) => `{b'${name}': b'${value}', b'EC': b'1'}`,
  'a header': (name, value) => `Host: a.b\n${name}: ${value}\nDate: today`,
  'a header of curl': (name, value) => `curl -H '${name}: ${value}' https://a.b/kept`,
  'an environment file': (name, value) => `A=1\n${name}=${value}\nB=kept`,
  'a shell command': (name, value) => `export ${name}="${value}" && run kept`,
  'an ini file': (name, value) => `[oss]\n${name} = ${value}\nendpoint = kept`,
  'a YAML list of names': (name, value) => `- name: ${name}\n  value: ${value}\n- name: kept`,
  'a file of Hadoop': (name, value) =>
    `<name>fs.oss.${name}</name>\n  <value>${value}</value><name>kept</name>`,
  'an attribute': (name, value) => `<add key="${name}" value="${value}" /> kept`,
  'a call': (name, value) => `conf.set("${name}", "${value}"); // kept`,
  'an assignment over lines': (name, value) => `String ${name} =\n    "${value}"; // kept`,
  'a form': (name, value) => `form-data; name="${name}"\r\n\r\n${value}\r\n--kept`,
  'a table': (name, value) => `| ${name} | ${value} | kept |`,
  'a list in Markdown': (name, value) => `- **${name}**: \`${value}\` kept`,
  'a Chinese sentence': (name, value) => `我的 ${name}：${value}，保留 kept`,
  'a URL': (name, value) => `https://b.oss.a/k?${name}=${encodeURIComponent(value)}&Expires=1 kept`,
  'a URL in XML': (name, value) =>
    `https://b.oss.a/k?${name}=${encodeURIComponent(value)}&amp;Expires=1 kept`,
  'an encoded URL': (name, value) =>
    encodeURIComponent(`https://b.oss.a/k?${name}=${encodeURIComponent(value)}&Expires=1`),
  'encoded JSON': (name, value) => encodeURIComponent(`{"${name}":"${value}","EC":"1"}`),
};

const FIELDS: { kind: SecretKind; mark: string; value: string; names: string[] }[] = [
  {
    kind: 'access-key-id',
    mark: '«AccessKeyId:LTAI»',
    value: ID,
    names: ['OSSAccessKeyId', 'accessKeyId', 'access_key_id', 'access-key-id', 'OSS_ACCESS_KEY_ID'],
  },
  {
    kind: 'access-key-id',
    mark: '«AccessKeyId»',
    value: 'nz2pc56s936qqq9l',
    names: ['OSSAccessKeyId', 'AWSAccessKeyId', 'AccessKey', 'access_key', 'ak'],
  },
  {
    kind: 'access-key-secret',
    mark: '«AccessKeySecret»',
    value: SECRET,
    names: [
      'accessKeySecret',
      'access_key_secret',
      'AccessKeySecret',
      'access-key-secret',
      'OSS_ACCESS_KEY_SECRET',
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
      'aws_secret_access_key',
      'SecretAccessKey',
      'secretKey',
      'client_secret',
      'sk',
    ],
  },
  {
    kind: 'signature',
    mark: '«Signature»',
    value: SIGNATURE,
    names: ['SignatureProvided', 'Signature', 'signature', 'OSS_SIGNATURE'],
  },
  {
    kind: 'signature',
    mark: '«Signature»',
    value: SIGNATURE_V4,
    names: ['x-oss-signature', 'X-Amz-Signature'],
  },
  {
    kind: 'security-token',
    mark: '«SecurityToken»',
    value: TOKEN,
    names: [
      'security-token',
      'x-oss-security-token',
      'X-Oss-Security-Token',
      'SecurityToken',
      'securityToken',
      'stsToken',
      'OSS_SESSION_TOKEN',
      'X-Amz-Security-Token',
      'token',
    ],
  },
  {
    kind: 'authorization',
    mark: '«Authorization»',
    value: `Bearer ${JWT}`,
    names: ['Authorization', 'authorization'],
  },
  {
    kind: 'authorization',
    mark: '«Authorization»',
    value: 'Basic dXNlcjpwdw==',
    names: ['Authorization'],
  },
  {
    kind: 'authorization',
    mark: '«Authorization»',
    value: `OSS ${ID}:${SIGNATURE}`,
    names: ['Authorization'],
  },
  {
    kind: 'private-key',
    mark: '«PrivateKey»',
    value: TOKEN,
    names: ['x-oss-server-side-encryption-customer-key'],
  },
  {
    kind: 'password',
    mark: '«Password»',
    value: 'correct-horse-battery',
    names: ['password', 'passwd'],
  },
];

describe.each(Object.entries(NOTATIONS))('redact in %s', (_notation, write) => {
  const cases = FIELDS.flatMap(({ names, ...field }) => names.map((name) => ({ ...field, name })));

  it.each(cases)('takes out nothing but $name $value', ({ kind, mark, value, name }) => {
    expect(redact(write(name, value))).toEqual({
      text: write(name, 'PLACE').replace('PLACE', mark),
      removed: [{ kind, count: 1 }],
    });
  });
});

describe('redact', () => {
  it.each([
    ['LTAI', ID],
    ['STS', STS_ID],
    ['TMP', 'TMP.3KnotARealKeyId00000000001'],
    ['AKIA', 'AKIAIOSFODNN7EXAMPLE'],
    ['ASIA', 'ASIAIOSFODNN7EXAMPLE'],
  ])('keeps the beginning %s of an AccessKey ID that stands anywhere', (beginning, id) => {
    expect(redact(`用户${id}，and\\n${id}.`)).toEqual({
      text: `用户«AccessKeyId:${beginning}»，and\\n«AccessKeyId:${beginning}».`,
      removed: [{ kind: 'access-key-id', count: 2 }],
    });
  });

  it.each([
    {
      what: 'the error of a wrong signature',
      text: `<OSSAccessKeyId>${STS_ID}</OSSAccessKeyId><SignatureProvided>${SIGNATURE}</SignatureProvided><StringToSign>PUT

text/plain
Thu, 17 Nov 2005 18:49:58 GMT
x-oss-security-token:${TOKEN}
/bucket/key?security-token=${TOKEN}&amp;uploads</StringToSign>`,
      expected: `<OSSAccessKeyId>«AccessKeyId:STS»</OSSAccessKeyId><SignatureProvided>«Signature»</SignatureProvided><StringToSign>PUT

text/plain
Thu, 17 Nov 2005 18:49:58 GMT
x-oss-security-token:«SecurityToken»
/bucket/key?security-token=«SecurityToken»&amp;uploads</StringToSign>`,
      kinds: ['access-key-id 1', 'signature 1', 'security-token 2'],
    },
    {
      what: 'the bytes of a string to sign',
      text: `<StringToSignBytes>${bytesOf(`GET\nx-oss-security-token:${TOKEN}\n/bucket`)}</StringToSignBytes>`,
      expected: `<StringToSignBytes>${bytesOf('GET\nx-oss-security-token:')}«SecurityToken» ${bytesOf('\n/bucket')}</StringToSignBytes>`,
      kinds: ['security-token 1'],
    },
    {
      what: 'what a browser shows of that error, without names',
      text: `SignatureDoesNotMatch 5F816C573E13173631578A19 b.oss-cn-hangzhou.aliyuncs.com ${ID} ${SIGNATURE} GET /b/k`,
      expected: `SignatureDoesNotMatch 5F816C573E13173631578A19 b.oss-cn-hangzhou.aliyuncs.com «AccessKeyId:LTAI» «Signature» GET /b/k`,
      kinds: ['access-key-id 1', 'signature 1'],
    },
    {
      what: 'an Authorization header of version 4, whose scope stays',
      text: `Authorization: OSS4-HMAC-SHA256 Credential=${ID}/20231203/cn-hangzhou/oss/aliyun_v4_request,AdditionalHeaders=host,Signature=${SIGNATURE_V4}`,
      expected: `Authorization: OSS4-HMAC-SHA256 Credential=«AccessKeyId:LTAI»/20231203/cn-hangzhou/oss/aliyun_v4_request,AdditionalHeaders=host,Signature=«Signature»`,
      kinds: ['access-key-id 1', 'signature 1'],
    },
    {
      what: 'a map of headers printed by Go',
      text: `map[Authorization:[OSS ${ID}:${SIGNATURE}] Cookie:[a=b; c=d] Date:[today]]`,
      expected: `map[Authorization:[OSS «Authorization»] Cookie:[«Cookie»] Date:[today]]`,
      kinds: ['authorization 1', 'cookie 1'],
    },
    {
      what: 'a signed URL',
      text: `https://b.oss-cn-hangzhou.aliyuncs.com/a%2Fb.txt?Expires=1141889120&OSSAccessKeyId=${ID}&Signature=${encodeURIComponent(SIGNATURE)}&security-token=${encodeURIComponent(TOKEN)}&versionId=CAEQ`,
      expected: `https://b.oss-cn-hangzhou.aliyuncs.com/a%2Fb.txt?Expires=1141889120&OSSAccessKeyId=«AccessKeyId:LTAI»&Signature=«Signature»&security-token=«SecurityToken»&versionId=CAEQ`,
      kinds: ['access-key-id 1', 'signature 1', 'security-token 1'],
    },
    {
      what: 'a signed URL of version 4',
      text: `https://b.oss.a/k?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=${ID}%2F20231203%2Fcn-hangzhou%2Foss%2Faliyun_v4_request&x-oss-date=20231203T121212Z&x-oss-expires=86400&x-oss-additional-headers=host&x-oss-signature=${SIGNATURE_V4}`,
      expected: `https://b.oss.a/k?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=«AccessKeyId:LTAI»%2F20231203%2Fcn-hangzhou%2Foss%2Faliyun_v4_request&x-oss-date=20231203T121212Z&x-oss-expires=86400&x-oss-additional-headers=host&x-oss-signature=«Signature»`,
      kinds: ['access-key-id 1', 'signature 1'],
    },
    {
      what: 'a pair in code',
      text: `auth = oss2.Auth('${ID}', '${SECRET}')`,
      expected: `auth = oss2.Auth('«AccessKeyId:LTAI»', '«AccessKeySecret»')`,
      kinds: ['access-key-id 1', 'access-key-secret 1'],
    },
    {
      what: 'the file of passwords of ossfs',
      text: `bucket:${ID}:${SECRET}\n`,
      expected: `bucket:«AccessKeyId:LTAI»:«AccessKeySecret»\n`,
      kinds: ['access-key-id 1', 'access-key-secret 1'],
    },
    {
      what: 'a file of the console',
      text: `AccessKey ID,AccessKey Secret\n${ID},${SECRET}`,
      expected: `AccessKey ID,AccessKey Secret\n«AccessKeyId:LTAI»,«AccessKeySecret»`,
      kinds: ['access-key-id 1', 'access-key-secret 1'],
    },
    {
      what: 'short options',
      text: `ossutil ls oss://b -i ${ID} -k ${SECRET} -t ${TOKEN} -e oss.a`,
      expected: `ossutil ls oss://b -i «AccessKeyId:LTAI» -k «AccessKeySecret» -t «SecurityToken» -e oss.a`,
      kinds: ['access-key-id 1', 'access-key-secret 1', 'security-token 1'],
    },
    {
      what: 'long options',
      text: `aliyun oss ls --access-key-secret ${SECRET} --sts-token=${TOKEN} --region cn-hangzhou`,
      expected: `aliyun oss ls --access-key-secret «AccessKeySecret» --sts-token=«SecurityToken» --region cn-hangzhou`,
      kinds: ['access-key-secret 1', 'security-token 1'],
    },
    {
      what: 'cookies up to the end of the line',
      text: `GET / HTTP/1.1\r\nCookie: a=1; b="2 3"; c\r\nSet-Cookie: d=4; Expires=Thu, 01 Jan 1970 00:00:00 GMT\r\nHost: b`,
      expected: `GET / HTTP/1.1\r\nCookie: «Cookie»\r\nSet-Cookie: «Cookie»\r\nHost: b`,
      kinds: ['cookie 2'],
    },
    {
      what: 'cookies between quotes',
      text: `curl -H 'Cookie: a=1; b=2' -H 'Host: b' {"cookie":"a=1","x":"y"} {\\"cookie\\": \\"a=1\\"}`,
      expected: `curl -H 'Cookie: «Cookie»' -H 'Host: b' {"cookie":"«Cookie»","x":"y"} {\\"cookie\\": \\"«Cookie»\\"}`,
      kinds: ['cookie 3'],
    },
    {
      what: 'cookies of an option or a parameter',
      text: `curl -b 'a=1; b=2' --cookie "c=3" --cookie d=4 https://b.c/?cookie=e&f=5`,
      expected: `curl -b '«Cookie»' --cookie "«Cookie»" --cookie «Cookie» https://b.c/?cookie=«Cookie»&f=5`,
      kinds: ['cookie 4'],
    },
    {
      what: 'a list of cookies',
      text: `'set-cookie': [\n  'a=1; path=/',\n  'b=2' ],\n date: 'x'`,
      expected: `'set-cookie': [\n  «Cookie»],\n date: 'x'`,
      kinds: ['cookie 1'],
    },
    {
      what: 'a password in an address',
      text: 'callbackUrl=https://user:pa%40ss@b.c/d redis://:pw@e https%3A%2F%2Fuser%3Apw%40b.c',
      expected:
        'callbackUrl=https://user:«Password»@b.c/d redis://:«Password»@e https%3A%2F%2Fuser%3A«Password»%40b.c',
      kinds: ['password 3'],
    },
    {
      what: 'private keys',
      text: `-----BEGIN RSA PRIVATE KEY-----\nMIIB+/=\nabcd\n-----END RSA PRIVATE KEY-----\n"-----BEGIN PRIVATE KEY-----\\nMIIB\\n-----END PRIVATE KEY-----"`,
      expected: `-----BEGIN RSA PRIVATE KEY-----\n«PrivateKey»-----END RSA PRIVATE KEY-----\n"-----BEGIN PRIVATE KEY-----\\n«PrivateKey»-----END PRIVATE KEY-----"`,
      kinds: ['private-key 2'],
    },
    {
      what: 'a JSON Web Token and a bearer',
      text: `got ${JWT}, sent Bearer 0123456789abcdefghij`,
      expected: 'got «SecurityToken», sent Bearer «Authorization»',
      kinds: ['security-token 1', 'authorization 1'],
    },
    {
      what: 'Base64 of an error that holds a secret',
      text: `x-oss-err: ${btoa(`<?xml version="1.0"?><Error><SignatureProvided>${SIGNATURE}</SignatureProvided></Error>`)}\nx-oss-ec: 1`,
      expected: 'x-oss-err: «Base64»\nx-oss-ec: 1',
      kinds: ['signature 1'],
    },
    {
      what: 'Base64 of a policy in a URL, cut',
      text: `policy=${encodeURIComponent(btoa(`{"conditions":[{"x-oss-credential":"${ID}/>>>"}]}`)).slice(0, 121)}`,
      expected: 'policy=«Base64»',
      kinds: ['access-key-id 1'],
    },
  ])('takes the secrets out of $what', ({ text, expected, kinds }) => {
    const { text: redacted, removed } = redact(text);

    expect(redacted).toBe(expected);
    expect(removed.map(({ kind, count }) => `${kind} ${String(count)}`)).toEqual(kinds);
    expect(redact(redacted)).toEqual({ text: redacted, removed: [] });
  });

  it.each([
    '',
    '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><RequestId>5F816C573E13173631578A19</RequestId><HostId>examplebucket.oss-cn-hangzhou.aliyuncs.com</HostId><Key>secret/1/b.txt</Key><EC>0026-00000001</EC><RecommendDoc>https://api.aliyun.com/troubleshoot?q=0026-00000001</RecommendDoc></Error>',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    'InvalidAccessKeyId: The OSS Access Key Id you provided does not exist in our records.',
    'InvalidAccessKeyId: Specified access key is not found.',
    'InvalidSecurityToken: The security token you provided is invalid.',
    'Authorization header is invalid.',
    'The token you provided is expired. Signature is wrong, cookie policy, password is missing.',
    'ETag: "5B3C1A2E053D763E1B002CC607C5A0FE"\nContent-MD5: eB5eJF1ptWaXm4bijSPyxw==\nx-oss-hash-crc64ecma: 316181249502703****',
    'UploadId=0004B9894A22E5B1888A1E29F8236E2D, NextContinuationToken: CgJiYxB0b2tlbjEyMzQ1Njc4',
    '<EncodedDiagnosticMessage>AQEAAAAAaB3dEfGh1jKlMn0pQrStUvWxYaB3dEfGh1jKlMn0pQ</EncodedDiagnosticMessage>',
    '<Signature></Signature>\nPositionNotEqualToLength',
    'x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-date=20231203T121212Z&x-oss-additional-headers=host',
    'accessKeyId: process.env.OSS_ACCESS_KEY_ID, accessKeySecret: process.env.OSS_ACCESS_KEY_SECRET',
    'secret = os.getenv("OSS_ACCESS_KEY_SECRET") # <yourAccessKeySecret>',
    'client = build(endpoint, accessKeyId, accessKeySecret, clientBuilderConfiguration);',
    'Signature = base64(hmac-sha1(AccessKeySecret, VERB + "\\n" + Content-MD5))',
    'OSSAccessKeyId=****&Signature=****&security-token=SecurityToken',
    'OSS_ACCESS_KEY_SECRET=\nOSS_ENDPOINT_OF_MY_BUCKET=oss-cn-hangzhou.aliyuncs.com',
    'http://host:8080/user@example?a=b:c@d mailto:someone@example.com git@github.com:a/b',
    `x-oss-err: ${btoa('<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>')}`,
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  ])('leaves alone %s', (text) => {
    expect(redact(text)).toEqual({ text, removed: [] });
  });

  it('reports kinds in one order, whatever the order of the text', () => {
    const { removed } = redact(`token=${TOKEN} ${ID} ${ID} secret=${SECRET}`);

    expect(removed).toEqual([
      { kind: 'access-key-id', count: 2 },
      { kind: 'access-key-secret', count: 1 },
      { kind: 'security-token', count: 1 },
    ]);
  });

  it('drops what lies beyond the longest text', () => {
    const filler = '.'.repeat(MAX_LENGTH);

    expect(redact(`${filler}secret=${SECRET}`)).toEqual({ text: filler, removed: [] });
    expect(redact('sk=a1b2c3 '.repeat(MAX_LENGTH / 10)).text).toHaveLength(MAX_LENGTH);
  });
});

/** As OSS writes a string to sign: bytes in hexadecimal with spaces between them. */
function bytesOf(text: string): string {
  return Array.from(text, (character) =>
    character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0'),
  ).join(' ');
}
