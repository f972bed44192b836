import { describe, expect, it } from 'vitest';
import { MAX_LENGTH, parse } from '../../../src/finder/parse.ts';

const ID = '5F816C573E13173631578A19';

describe('parse', () => {
  it.each([
    {
      client: 'the XML body of OSS',
      text: `<?xml version="1.0"?>
<Error>
  <Code>PositionNotEqualToLength</Code>
  <Message>Position is not equal to file length.</Message>
  <RequestId>${ID}</RequestId>
  <EC>0026-00000016</EC>
</Error>`,
      expected: {
        code: 'PositionNotEqualToLength',
        message: 'Position is not equal to file length.',
        ec: '0026-00000016',
        requestId: ID,
      },
    },
    {
      client: 'ossutil',
      text: `Error: oss: service returned error: StatusCode=400, ErrorCode=InvalidBucketName, ErrorMessage="The specified bucket is not valid.", RequestId=${ID}`,
      expected: {
        status: 400,
        code: 'InvalidBucketName',
        message: 'The specified bucket is not valid.',
        requestId: ID,
        client: 'ossutil',
      },
    },
    {
      client: 'the SDK for Java',
      text: `com.aliyun.oss.OSSException: The specified key does not exist.
[ErrorCode]: NoSuchKey
[RequestId]: ${ID}
[EC]: 0026-00000001`,
      expected: {
        code: 'NoSuchKey',
        message: 'The specified key does not exist.',
        requestId: ID,
        ec: '0026-00000001',
        client: 'java',
      },
    },
    {
      client: 'JSON with text values',
      text: `{"code": "NoSuchKey", "message": "The specified key does not exist."}`,
      expected: { code: 'NoSuchKey', message: 'The specified key does not exist.' },
    },
    {
      client: 'a Python dictionary',
      text: `{'Code': 'NoSuchKey', 'Message': 'The specified key does not exist.'}`,
      expected: { code: 'NoSuchKey', message: 'The specified key does not exist.' },
    },
    {
      client: 'lines of a log, without case',
      text: `code: NoSuchKey\nstatus = 404\nx-oss-request-id: ${ID}\nx-oss-ec: 0026-00000001`,
      expected: { code: 'NoSuchKey', status: 404, requestId: ID, ec: '0026-00000001' },
    },
  ])('reads $client', ({ text, expected }) => {
    expect(parse(text)).toEqual(expected);
  });

  it.each([
    {
      shape: 'a bare message up to the next field',
      text: 'Code: AccessDenied, Message: OSS authentication requires a valid Date., HTTPCode: 403',
      message: 'OSS authentication requires a valid Date.',
    },
    {
      shape: 'an apostrophe between double quotes',
      text: `{"message": "The bucket doesn't exist."}`,
      message: "The bucket doesn't exist.",
    },
    {
      shape: 'escaped quotes of a JSON log',
      text: String.raw`{"err":"ErrorMessage=\"Authorization header is invalid.\", RequestId=1"}`,
      message: 'Authorization header is invalid.',
    },
  ])('keeps $shape in the message', ({ text, message }) => {
    expect(parse(text).message).toBe(message);
  });

  it('reads a status that JSON writes as a number', () => {
    expect(parse('{"status": 404}').status).toBe(404);
  });

  it.each([
    { what: 'plain prose', text: 'How do I delete a bucket?' },
    { what: 'nothing', text: '' },
    { what: 'a status outside 2xx to 5xx', text: 'status: 999' },
    { what: 'an EC of the wrong length', text: 'EC: 0026-000000016' },
    { what: 'a request id that is too short', text: ID.slice(1) },
    { what: 'names inside longer words', text: 'barcode=x unicode: y' },
    { what: 'an empty element', text: '<Code></Code>' },
    { what: 'a code that is no word', text: '<Code>a b</Code>' },
  ])('finds no field in $what', ({ text }) => {
    expect(parse(text)).toEqual({});
  });

  it('looks no further than the longest text', () => {
    const field = ' Code=NoSuchKey ';
    const filler = '.'.repeat(MAX_LENGTH - field.length);

    expect(parse(filler + field)).toEqual({ code: 'NoSuchKey' });
    expect(parse(filler + '.'.repeat(field.length) + field)).toEqual({});
  });
});
