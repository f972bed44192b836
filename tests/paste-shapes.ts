/** A message as twenty clients show it: what readers paste. */

export interface SentError {
  code: string;
  status: number;
  message: string;
  /** Fine-grained code; empty where none is known. */
  ec: string;
}

const ID = '5C3D9175B6FC201293AD4890';
const HOST = 'examplebucket.oss-cn-hangzhou.aliyuncs.com';

/** Shapes by the client that prints them. */
export const SHAPES: Record<string, (error: SentError) => string> = {
  'message alone': ({ message }) => message,
  'message in capitals': ({ message }) => message.toUpperCase(),
  'message with typographic quotes': ({ message }) => message.replaceAll("'", '’'),
  'XML body': (error) => xmlOf(error),
  'XML body, one line, escaped': (error) => escapeXml(xmlOf(error).replace(/\n\s*/g, '')),
  'XML body, cut off': (error) => xmlOf(error).split('<HostId>')[0] ?? '',
  'page without tags': ({ code, message, ec }) => [code, message, ID, HOST, ec].join('\n'),
  'XML in JSON': (error) => JSON.stringify({ level: 'error', body: xmlOf(error) }),
  java: ({ code, message }) =>
    `com.aliyun.oss.OSSException: ${message}\n[ErrorCode]: ${code}\n[RequestId]: ${ID}\n[HostId]: ${HOST}\n\tat com.aliyun.oss.common.utils.ExceptionFactory.createOSSException(ExceptionFactory.java:100)`,
  'python oss2': ({ code, status, message }) =>
    `oss2.exceptions.ServerError: {'status': ${String(status)}, 'x-oss-request-id': '${ID}', 'details': {'Code': '${code}', 'Message': "${message}", 'RequestId': '${ID}', 'HostId': '${HOST}'}}`,
  'go v1': ({ code, status, message }) =>
    `oss: service returned error: StatusCode=${String(status)}, ErrorCode=${code}, ErrorMessage="${message}", RequestId=${ID}`,
  node: ({ code, status, message }) =>
    `${code}Error: ${message}\n    at Client.requestError (/app/node_modules/ali-oss/lib/client.js:311:13) {\n  status: ${String(status)},\n  code: '${code}',\n  requestId: '${ID}'\n}`,
  php: ({ code, message }) =>
    `PHP Fatal error: Uncaught OSS\\Core\\OssException: ${code}: ${message} RequestId: ${ID} in /app/Oss.php:12`,
  ruby: ({ code, status, message }) =>
    `Aliyun::OSS::ServerError: RequestId: ${ID}, Code: ${code}, Message: ${message}, HostId: ${HOST}, HTTPCode: ${String(status)}`,
  ossutil: ({ code, status, message }) =>
    `Error: oss: service returned error: StatusCode=${String(status)}, ErrorCode=${code}, ErrorMessage="${message}", RequestId=${ID}, Bucket=examplebucket, Object=a.txt!`,
  boto3: ({ code, message }) =>
    `botocore.exceptions.ClientError: An error occurred (${code}) when calling the PutObject operation: ${message}`,
  s3cmd: ({ code, status, message }) => `ERROR: S3 error: ${String(status)} (${code}): ${message}`,
  terraform: ({ code, status, message }) =>
    `Error: [ERROR] terraform/resource.go:42: Resource examplebucket Create Failed!!! [SDK aliyun-oss-go-sdk ERROR]:\noss: service returned error: StatusCode=${String(status)}, ErrorCode=${code}, ErrorMessage="${message}", RequestId=${ID}`,
  'log line': ({ code, message }) =>
    `2026-11-22 08:00:01.123 [pool-1-thread-3] ERROR c.e.Uploader - upload of a.txt failed: ${code} - ${message} (request ${ID})`,
  'JSON log with escapes': ({ code, status, message }) =>
    JSON.stringify({
      level: 'error',
      err: `oss: service returned error: StatusCode=${String(status)}, ErrorCode=${code}, ErrorMessage="${message}", RequestId=${ID}`,
    }),
};

function xmlOf({ code, message, ec }: SentError): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>${code}</Code>
  <Message>${escapeXml(message)}</Message>
  <RequestId>${ID}</RequestId>
  <HostId>${HOST}</HostId>${ec && `\n  <EC>${ec}</EC>`}
</Error>`;
}

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&apos;')
    .replaceAll('"', '&quot;');
}
