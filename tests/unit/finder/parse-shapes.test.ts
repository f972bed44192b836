import { describe, expect, it } from 'vitest';
import { parse, parseAll, type ParsedError } from '../../../src/finder/parse.ts';

const ID = '5F816C573E13173631578A19';
const HOST = 'a-bucket.oss-cn-beijing.aliyuncs.com';
const TEXT = 'The specified key does not exist.';
const EC = '0026-00000001';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<Error xmlns="http://doc.oss-cn-hangzhou.aliyuncs.com">
  <Code>NoSuchKey</Code>
  <Message>${TEXT}</Message>
  <RequestId>${ID}</RequestId>
  <HostId>${HOST}</HostId>
  <Key>a/b.txt</Key>
  <EC>${EC}</EC>
  <RecommendDoc>https://api.aliyun.com/troubleshoot?q=${EC}</RecommendDoc>
</Error>`;

const V2 = (end: string): string =>
  [
    `Error returned by Service${end.startsWith('.') ? end : ''}`,
    `Http Status Code: 404${end}`,
    `Error Code: NoSuchKey${end}`,
    `Request Id: ${ID}${end}`,
    `Message: ${TEXT}${end.trim()}`,
    `EC: ${EC}${end.trim()}`,
    `Timestamp: 2026-01-02 03:04:05 +0000 UTC${end.trim()}`,
    `Request Endpoint: GET https://${HOST}/a/b.txt${end.trim()}`,
  ].join('\n');

const place = { host: HOST, region: 'cn-beijing', bucket: 'a-bucket' };
const error = { code: 'NoSuchKey', message: TEXT, requestId: ID };
const full = { ...error, ...place, ec: EC };
const ofV2 = {
  ...full,
  key: 'a/b.txt',
  status: 404,
  time: '2026-01-02 03:04:05 +0000 UTC',
  operation: 'GetObject',
};

const base64 = (text: string): string => btoa(text);

interface Row {
  shape: string;
  text: string;
  expected: ParsedError;
}

const ROWS: readonly Row[] = [
  { shape: 'the body', text: XML, expected: { ...full, key: 'a/b.txt' } },
  {
    shape: 'the body with its entities escaped',
    text: XML.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    expected: { ...full, key: 'a/b.txt' },
  },
  {
    shape: 'the body in a string of JSON',
    text: JSON.stringify({ level: 'error', body: XML }),
    expected: { ...full, key: 'a/b.txt' },
  },
  {
    shape: 'the body in JSON of Go',
    text: JSON.stringify({ body: XML }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
    expected: { ...full, key: 'a/b.txt' },
  },
  {
    shape: 'the body without tags, in a line',
    text: `NoSuchKey ${TEXT} ${ID} ${HOST} a/b.txt ${EC} https://api.aliyun.com/troubleshoot?q=${EC}`,
    expected: { ...full, key: 'a/b.txt' },
  },
  {
    shape: 'the body without tags, in lines',
    text: `NoSuchKey\n${TEXT}\n${ID}\n${HOST}\na/b.txt\n${EC}\n`,
    expected: { ...full, key: 'a/b.txt' },
  },
  {
    shape: 'a body with CDATA',
    text: `<Error><Code>NoSuchKey</Code><Message><![CDATA[${TEXT}]]></Message></Error>`,
    expected: { code: 'NoSuchKey', message: TEXT },
  },
  {
    shape: 'headers',
    text: `HTTP/1.1 403 Forbidden\nServer: AliyunOSS\nDate: Fri, 02 Jan 2026 03:04:05 GMT\nX-Oss-Request-Id: ${ID}\nX-Oss-Ec: 0003-00000001`,
    expected: {
      status: 403,
      time: 'Fri, 02 Jan 2026 03:04:05 GMT',
      requestId: ID,
      ec: '0003-00000001',
    },
  },
  {
    shape: 'headers of HEAD with the body in Base64',
    text: `HTTP/2 404\nx-oss-request-id: ${ID}\nx-oss-err: ${base64(XML)}`,
    expected: { ...full, key: 'a/b.txt', status: 404 },
  },
  {
    shape: 'JSON of a vector bucket',
    text: JSON.stringify({
      Error: { Code: 'NoSuchKey', Message: TEXT, RequestId: ID, HostId: HOST, EC },
    }),
    expected: full,
  },
  {
    shape: 'JSON of KMS',
    text: '{"HttpCode": 404, "HostId": "kms.cn-beijing.aliyuncs.com", "Code": "Forbidden.KeyNotFound", "Message": "The specified Key is not found."}',
    expected: {
      status: 404,
      host: 'kms.cn-beijing.aliyuncs.com',
      region: 'cn-beijing',
      code: 'Forbidden.KeyNotFound',
      message: 'The specified Key is not found.',
    },
  },
  {
    shape: 'Java with its stack and body',
    text: `Caused by: com.aliyun.oss.OSSException: ${TEXT}\n[ErrorCode]: NoSuchKey\n[RequestId]: ${ID}\n[HostId]: ${HOST}\n[ResponseError]:\n${XML}\n\tat com.aliyun.oss.common.utils.ExceptionFactory.createOSSException(ExceptionFactory.java:100)`,
    expected: { ...full, key: 'a/b.txt', client: 'java' },
  },
  {
    shape: 'a client error of Java',
    text: 'com.aliyun.oss.ClientException: connect timed out\n[ErrorCode]: ConnectionTimeout\n[RequestId]: Unknown',
    expected: { code: 'ConnectionTimeout', message: 'connect timed out', client: 'java' },
  },
  {
    shape: 'Java v2',
    text: `Operation GetObject raised an exception:\n${V2('.')}`,
    expected: { ...ofV2, client: 'java-v2' },
  },
  {
    shape: 'Python',
    text: `oss2.exceptions.NoSuchKey: {'status': 404, 'x-oss-request-id': '${ID}', 'details': {'Code': 'NoSuchKey', 'Message': '${TEXT}', 'HostId': '${HOST}', 'Key': 'a/b.txt', 'EC': '${EC}'}}`,
    expected: { ...full, key: 'a/b.txt', status: 404, client: 'python' },
  },
  {
    shape: 'Python v2',
    text: `operation error GetObject: ${V2('.').replaceAll('\n', '\n        ')}.`,
    expected: { ...ofV2, client: 'python-v2' },
  },
  {
    shape: 'Go',
    text: `oss: service returned error: StatusCode=404, ErrorCode=NoSuchKey, ErrorMessage="${TEXT}", RequestId=${ID}, Ec=${EC}`,
    expected: { ...error, status: 404, ec: EC, client: 'go' },
  },
  {
    shape: 'Go without a body',
    text: 'oss: status code from service response is 403 Forbidden; was expecting 200 OK',
    expected: { status: 403, client: 'go' },
  },
  {
    shape: 'Go v2',
    text: `operation error GetObject: ${V2('. ')}`,
    expected: { ...ofV2, client: 'go-v2' },
  },
  {
    shape: 'Node',
    text: `NoSuchKeyError: ${TEXT}\n    at Client.requestError (/app/node_modules/ali-oss/lib/client.js:377:13) {\n  status: 404,\n  code: 'NoSuchKey',\n  requestId: '${ID}',\n  ecCode: '${EC}',\n  hostId: '${HOST}'\n}`,
    expected: { ...full, status: 404, client: 'node' },
  },
  {
    shape: 'JSON of the SDK for browsers',
    text: `{"name":"NoSuchKeyError","status":404,"code":"NoSuchKey","requestId":"${ID}","ecCode":"${EC}","hostId":"${HOST}"}`,
    expected: { code: 'NoSuchKey', requestId: ID, ...place, ec: EC, status: 404, client: 'node' },
  },
  {
    shape: 'PHP',
    text: `PHP Fatal error:  Uncaught OSS\\Core\\OssException: NoSuchKey: ${TEXT} RequestId: ${ID}`,
    expected: { ...error, client: 'php' },
  },
  {
    shape: 'details of PHP',
    text: `Array\n(\n    [status] => 404\n    [request-id] => ${ID}\n    [code] => NoSuchKey\n    [message] => ${TEXT}\n)`,
    expected: { ...error, status: 404 },
  },
  {
    shape: 'PHP v2',
    text: `Operation error GetObject: ${V2('')}`.replace('by Service', 'by Service.'),
    expected: { ...ofV2, client: 'php-v2' },
  },
  {
    shape: 'C++',
    text: `GetObject fail,code:NoSuchKey,message:${TEXT},request_id:${ID}`,
    expected: { ...error, operation: 'GetObject', client: 'cpp' },
  },
  {
    shape: 'C++ without a body',
    text: `GetObject fail,code:ServerError:404,message:,request_id:${ID}`,
    expected: {
      code: 'ServerError',
      status: 404,
      requestId: ID,
      operation: 'GetObject',
      client: 'cpp',
    },
  },
  {
    shape: 'C',
    text: `get object failed, code:404, error_code:NoSuchKey, error_msg:${TEXT}, request_id:${ID}`,
    expected: { ...error, status: 404, client: 'c' },
  },
  {
    shape: 'C#',
    text: `Failed with error code: NoSuchKey; Error info: ${TEXT}. \nRequestID:${ID}\tHostID:${HOST}`,
    expected: { ...error, ...place, client: 'csharp' },
  },
  {
    shape: 'Ruby',
    text: `Aliyun::OSS::ServerError: RequestId: ${ID}, Code: NoSuchKey, Message: ${TEXT}, HostId: ${HOST}, EC: ${EC}, HTTPCode: 404`,
    expected: { ...full, status: 404, client: 'ruby' },
  },
  {
    shape: 'iOS',
    text: `Error Domain=com.aliyun.oss.serverError Code=-404 "(null)" UserInfo={__name=Error, Code=NoSuchKey, Message=${TEXT}, RequestId=${ID}, HostId=${HOST}, EC=${EC}}`,
    expected: { ...full, status: 404, client: 'ios' },
  },
  {
    shape: 'Android',
    text: `[StatusCode]: 404, [Code]: NoSuchKey, [Message]: ${TEXT}, [Requestid]: ${ID}, [HostId]: ${HOST}, [RawMessage]: ${XML}`,
    expected: { ...full, key: 'a/b.txt', status: 404, client: 'android' },
  },
  {
    shape: 'ossutil',
    text: `Error: oss: service returned error: StatusCode=404, ErrorCode=NoSuchKey, ErrorMessage="${TEXT}", RequestId=${ID}, Ec=${EC}, Bucket=a-bucket, Object=a/b.txt`,
    expected: {
      ...error,
      status: 404,
      ec: EC,
      bucket: 'a-bucket',
      key: 'a/b.txt',
      client: 'ossutil',
    },
  },
  {
    shape: 'ossutil 2',
    text: `Error: operation error GetObject: ${V2('. ')}`,
    expected: { ...ofV2, client: 'ossutil' },
  },
  {
    shape: 'Terraform in colours',
    text: `│ Error: \u001b[31m[ERROR]\u001b[0m terraform-provider-alicloud/alicloud/resource.go:1: Resource a-bucket CreateBucket Failed!!! [SDK aliyun-oss-go-sdk ERROR]:\n│ oss: service returned error: StatusCode=404, ErrorCode=NoSuchKey, ErrorMessage="${TEXT}", RequestId=${ID}`,
    expected: { ...error, status: 404, operation: 'CreateBucket', client: 'terraform' },
  },
  {
    shape: 'rclone',
    text: `rclone: Failed to copy: operation error S3: GetObject, https response error StatusCode: 404, RequestID: ${ID}, HostID: , api error NoSuchKey: ${TEXT}`,
    expected: { ...error, status: 404, operation: 'GetObject', client: 'rclone' },
  },
  {
    shape: 'the AWS SDK for Go v1',
    text: `upload failed: NoSuchKey: ${TEXT}\n\tstatus code: 404, request id: ${ID}, host id:`,
    expected: { ...error, status: 404, client: 'aws-sdk-go' },
  },
  {
    shape: 'boto3',
    text: `botocore.exceptions.ClientError: An error occurred (NoSuchKey) when calling the GetObject operation (reached max retries: 4): ${TEXT}`,
    expected: { code: 'NoSuchKey', message: TEXT, operation: 'GetObject', client: 'boto3' },
  },
  {
    shape: 'the AWS SDK for JavaScript v3',
    text: `NoSuchKey: ${TEXT} {\n  '$fault': 'client',\n  '$metadata': { httpStatusCode: 404 },\n  Code: 'NoSuchKey',\n  RequestId: '${ID}',\n  HostId: '${HOST}',\n  EC: '${EC}',\n  RecommendDoc: 'https://api.aliyun.com/troubleshoot?q=${EC}'\n}`,
    expected: { ...full, status: 404, client: 'aws-sdk-js' },
  },
  {
    shape: 'the AWS SDK for Java',
    text: `AmazonS3Exception: ${TEXT} (Service: Amazon S3; Status Code: 404; Error Code: NoSuchKey; Request ID: ${ID}; S3 Extended Request ID: null)`,
    expected: { ...error, status: 404, client: 'aws-sdk-java' },
  },
  {
    shape: 's3cmd',
    text: `ERROR: S3 error: 404 (NoSuchKey): ${TEXT}`,
    expected: { code: 'NoSuchKey', message: TEXT, status: 404, client: 's3cmd' },
  },
  {
    shape: 'fluent-bit',
    text: `PutObject API responded with error='NoSuchKey', message='${TEXT}'`,
    expected: { code: 'NoSuchKey', message: TEXT, operation: 'PutObject', client: 'fluent-bit' },
  },
  {
    shape: 'JindoSDK with a cut body',
    text: `java.io.IOException:\n[HostId]: oss-cn-beijing.aliyuncs.com\n[ErrorMessage]: [E1010]HTTP/1.1 404 Not Found: ${XML.slice(0, 190)}`,
    expected: {
      status: 404,
      code: 'NoSuchKey',
      message: TEXT,
      host: 'oss-cn-beijing.aliyuncs.com',
      region: 'cn-beijing',
      client: 'jindosdk',
    },
  },
  {
    shape: 'fields of a log service',
    text: `http_status: 404 error_code: NoSuchKey ec: ${EC} request_id: ${ID} operation: GetObject`,
    expected: { code: 'NoSuchKey', requestId: ID, status: 404, ec: EC, operation: 'GetObject' },
  },
  {
    shape: 'a line of an access log of OSS',
    text: `198.51.100.1 - - [02/Jan/2026:03:04:05 +0800] "GET /a%2Fb.txt HTTP/1.1" 404 372 5 "-" "curl/8" "${HOST}" "${ID}" "true" "1234" "GetObject" "a-bucket" "a%2Fb.txt" - 5 "NoSuchKey" 300 "1234" - "-"`,
    expected: {
      code: 'NoSuchKey',
      requestId: ID,
      ...place,
      status: 404,
      operation: 'GetObject',
      key: 'a/b.txt',
      time: '02/Jan/2026:03:04:05 +0800',
    },
  },
  {
    shape: 'a line of nginx',
    text: `198.51.100.1 - - [02/Jan/2026:03:04:05 +0800] "GET /a.txt HTTP/1.1" 403 372 "-" "curl/8"`,
    expected: { status: 403, time: '02/Jan/2026:03:04:05 +0800' },
  },
  {
    shape: 'ossfs 2',
    text: '2026/01/02 03:04:05.000001|ERROR|th=00007F0000000000|ossfs_v2.cpp:1|Check bucket failed with err: AccessDenied',
    expected: { code: 'AccessDenied', time: '2026/01/02 03:04:05.000001', client: 'ossfs' },
  },
  {
    shape: 'Elixir',
    text: `{:error, %Aliyun.Oss.Client.Error{status_code: 404, parsed_details: %{"Code" => "NoSuchKey", "EC" => "${EC}", "Message" => "${TEXT}"}}}`,
    expected: { code: 'NoSuchKey', message: TEXT, ec: EC, status: 404, client: 'elixir' },
  },
  {
    shape: 'a signed URL',
    text: `https://${HOST}/a%20b/c.txt?Expires=1&OSSAccessKeyId=id&Signature=secret`,
    expected: { ...place, key: 'a b/c.txt' },
  },
  {
    shape: 'a URL in path style',
    text: 'https://oss-cn-beijing-internal.aliyuncs.com/a-bucket/c.txt',
    expected: {
      host: 'oss-cn-beijing-internal.aliyuncs.com',
      region: 'cn-beijing',
      bucket: 'a-bucket',
      key: 'c.txt',
    },
  },
  {
    shape: 'Chinese prose around a message',
    text: `下载文件时报错 ${TEXT}(NoSuchKey)，求助`,
    expected: { code: 'NoSuchKey', message: TEXT },
  },
];

describe('shapes', () => {
  it.each(ROWS)('reads $shape as one error', ({ text, expected }) => {
    expect(parseAll(text)).toEqual([expected]);
  });

  it.each([
    {
      what: 'entities',
      text: '<Message>a &quot;b&quot; &amp; &#39;c&#39; d</Message>',
      message: `a "b" & 'c' d`,
    },
    { what: 'escapes', text: String.raw`{"Message":"a \"b\" c\u0021"}`, message: 'a "b" c!' },
    { what: 'a line break', text: String.raw`{"Message":"one\ntwo"}`, message: 'one\ntwo' },
    { what: 'doubled quotes', text: '"Message: a ""b"" c"', message: 'a "b" c' },
    {
      what: 'an escaped tag',
      text: '<Message>not &lt;Code&gt; here</Message>',
      message: 'not <Code> here',
    },
    {
      what: 'a number',
      text: '<Message>Error status : 502.OSS fails</Message>',
      message: 'Error status : 502.OSS fails',
    },
  ])('keeps $what of a message', ({ text, message }) => {
    expect(parse(text)).toEqual({ message });
  });

  it('keeps what is complete wherever a body is cut', () => {
    const whole = parse(XML);
    for (let end = 0; end <= XML.length; end += 1) {
      const { message = '', ...rest } = parse(XML.slice(0, end));
      expect(TEXT.startsWith(message)).toBe(true);
      // The namespace of the root is a host until the host of the error is there.
      if (!XML.slice(0, end).includes('</HostId>')) continue;
      expect(whole).toMatchObject(rest);
    }
  });

  it.each(ROWS)('never fails on $shape cut anywhere', ({ text }) => {
    for (let end = 0; end < text.length; end += 7) {
      expect(() => parseAll(text.slice(0, end))).not.toThrow();
      expect(() => parseAll(text.slice(end))).not.toThrow();
    }
  });
});
