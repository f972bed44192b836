import { describe, expect, it } from 'vitest';
import { MAX_LENGTH, MOST_ERRORS, parse, parseAll } from '../../../src/finder/parse.ts';

/** A request id of OSS that ends in this number. */
const id = (number: number): string => number.toString().padStart(24, '0');

const line = (code: string, message: string, number: number, status = 403): string =>
  `oss: service returned error: StatusCode=${String(status)}, ErrorCode=${code}, ErrorMessage="${message}", RequestId=${id(number)}`;

const codes = (text: string): (string | undefined)[] => parseAll(text).map(({ code }) => code);

describe('several errors', () => {
  it('keeps different errors apart, in order', () => {
    const text = [line('AccessDenied', 'One.', 1), line('NoSuchKey', 'Two.', 2, 404)].join('\n');

    expect(parseAll(text)).toMatchObject([
      { code: 'AccessDenied', message: 'One.', status: 403, requestId: id(1) },
      { code: 'NoSuchKey', message: 'Two.', status: 404, requestId: id(2) },
    ]);
  });

  it('gives each error its own status when they are alike', () => {
    const text = [line('AccessDenied', 'One.', 1), line('AccessDenied', 'Two.', 2)].join('\n');

    expect(parseAll(text)).toMatchObject([
      { status: 403, code: 'AccessDenied', message: 'One.', requestId: id(1) },
      { status: 403, code: 'AccessDenied', message: 'Two.', requestId: id(2) },
    ]);
  });

  it('says an error once that a log repeats', () => {
    const text = Array.from({ length: 50 }, (_, at) => line('AccessDenied', 'One.', at)).join('\n');

    expect(parseAll(text)).toMatchObject([{ code: 'AccessDenied', requestId: id(0) }]);
    expect(parseAll(text)).toHaveLength(1);
  });

  it('separates bodies', () => {
    const body = (code: string): string =>
      `<Error><Code>${code}</Code><Message>${code}!</Message></Error>`;

    expect(codes(body('AccessDenied') + body('NoSuchKey') + body('AccessDenied'))).toEqual([
      'AccessDenied',
      'NoSuchKey',
    ]);
  });

  it('lets the cause lead over the wrapper that quotes it', () => {
    const text = JSON.stringify({
      status: 500,
      message: `com.aliyun.oss.OSSException: No.\n[ErrorCode]: NoSuchKey\n[RequestId]: ${id(1)}`,
      code: 'UploadFailed',
    });

    expect(parse(text)).toEqual({
      code: 'NoSuchKey',
      message: 'No.',
      requestId: id(1),
      client: 'java',
    });
  });

  it('lets a code with a trace of OSS lead over a bare one', () => {
    expect(
      codes(`{"code": "UploadFailed", "message": "No."}\n${line('NoSuchKey', 'Two.', 2)}`),
    ).toEqual(['NoSuchKey', 'UploadFailed']);
  });

  it('separates the answers of a redirect', () => {
    const text = 'HTTP/1.1 301 Moved\n\nHTTP/1.1 403 Forbidden\n<Code>AccessDenied</Code>';

    expect(parseAll(text)).toEqual([{ status: 403, code: 'AccessDenied' }]);
  });

  it('gives no more errors than the limit', () => {
    const text = Array.from({ length: 300 }, (_, at) =>
      line(`Code${String(at)}X`, 'One.', at),
    ).join('\n');

    expect(parseAll(text)).toHaveLength(MOST_ERRORS);
  });
});

describe('texts without an error of storage', () => {
  it.each([
    'npm ERR! code ENOENT',
    'TypeError: Cannot read properties of undefined',
    'java.lang.IllegalStateException: Failed to load ApplicationContext',
    'My Access Key: LTAI5tabcdef Secret Key=abc',
    '如何删除存储空间？',
  ])('finds nothing in %s', (text) => {
    expect(parseAll(text)).toEqual([]);
  });
});

describe('other vendors', () => {
  const body = (requestId: string, host = 'example'): string =>
    `<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>${requestId}</RequestId><HostId>${host}</HostId></Error>`;

  it.each([
    { vendor: 'aws', text: 'https://a.s3.us-east-1.amazonaws.com/key AccessDenied' },
    { vendor: 'aws', text: body('4442587FB7D0A2F9'.replace('F9', 'Z9')) },
    { vendor: 'aws', text: 'x-amz-id-2: abc\nx-amz-request-id: 79104EXAMPLEB723' },
    { vendor: 'cos', text: body('abc', 'a-1250000000.cos.ap-guangzhou.myqcloud.com') },
    { vendor: 'cos', text: body(btoa('5a7c667e_10c7ab0a_2f40_1a2b')) },
    { vendor: 'cos', text: 'HTTP/1.1 403 Forbidden\nx-cos-request-id: abc' },
    { vendor: 'obs', text: body('abc', 'a.obs.cn-north-4.myhuaweicloud.com') },
    { vendor: 'obs', text: body('0000018A3C4D5E6F7081920A1B2C3D4E') },
    {
      vendor: 'tos',
      text: '{"Code":"AccessDenied","EC":"0003-00000001","HostId":"a.tos-cn-beijing.volces.com"}',
    },
    { vendor: 'gcs', text: 'https://storage.googleapis.com/a/b 403 AccessDenied' },
    { vendor: 'azure', text: 'https://a.blob.core.windows.net/b 403 AuthenticationFailed' },
    { vendor: 'ceph', text: body('tx00000000000000000a1b2-0061a2b3c4-1234-default') },
    { vendor: 'minio', text: body('17A1B2C3D4E5F607') },
  ])('names $vendor', ({ vendor, text }) => {
    const error = parse(text);

    expect(error.foreign).toBe(vendor);
    // The same numbers mean other things there.
    expect(error.ec).toBeUndefined();
  });

  it.each([
    { what: 'its host', text: body('abc', 'a.oss-cn-beijing.aliyuncs.com') + 'x-amz-id-2: 1' },
    { what: 'its request id', text: `x-amz-request-id: ${id(1)}\nx-oss-ec: 0003-00000001` },
    { what: 'its headers', text: 'x-oss-server-time: 1\nx-cos-hash: 1\nHTTP/1.1 403' },
    {
      what: 'a Java package',
      text: `at com.amazonaws.services.s3\nCode: AccessDenied RequestId=${id(1)}`,
    },
  ])('takes an error with $what for one of OSS', ({ text }) => {
    expect(parse(text)).not.toEqual({});
    expect(parse(text).foreign).toBeUndefined();
  });
});

describe('bounds', () => {
  it.each([
    '<',
    '<Code>',
    '&lt;',
    '\\',
    '\\n',
    '"',
    'message="',
    'Code=',
    '"Key":"',
    'a.',
    'oss-',
    ' ',
    '\n',
    'https://',
    '.aliyuncs.com',
    'HTTP/1.1 403 ',
    'x-oss-err: AAAA',
    'request id: ',
    'NoSuchKey: ',
    '5F816C573E13173631578A19 a.b.com ',
    'abcdefgh (Service: ',
    'An error occurred (',
    'A1b',
    '错误',
  ])('returns for a megabyte of %j', (unit) => {
    const text = unit.repeat(Math.ceil(MAX_LENGTH / unit.length));

    expect(parseAll(text).length).toBeLessThanOrEqual(MOST_ERRORS);
  });

  it('finds an error behind a lot of text', () => {
    const text = 'at a.b.C.d(C.java:1)\n'.repeat(40_000) + line('NoSuchKey', 'Two.', 2, 404);

    expect(parse(text)).toMatchObject({ code: 'NoSuchKey', status: 404, message: 'Two.' });
  });
});
