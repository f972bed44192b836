/** Who speaks in a text: the client that printed it, and the vendor whose error it is. */
import type { HostMention } from './hosts.ts';
import type { ForeignVendor } from './parse.ts';
import { decodeBase64 } from './parse-text.ts';

/** What only this client prints; tools come before the SDKs that they are built on. */
const CLIENTS: readonly (readonly [client: string, trace: RegExp])[] = [
  ['terraform', /terraform-provider-|\[SDK [\w-]{1,40} ERROR\]/],
  [
    'ossutil',
    /\bossutil|^\s{0,4}Error: (?:oss: service returned|operation error \w+: Error returned)/im,
  ],
  ['ossfs', /\bossfs/],
  ['jindosdk', /jindo|\[E\d{4}\]HTTP\//i],
  ['datax', /\bDataX|com\.alibaba\.datax/],
  ['hadoop', /org\.apache\.hadoop|\baliyun\.oss: \[Server\]/],
  ['rclone', /\brclone\b/i],
  ['s3cmd', /\bs3cmd\b|\bS3 error: \d{3} \(/],
  ['fluent-bit', /\bAPI responded with error=|\[output:s3/],
  ['boto3', /\b(?:botocore|boto3)\b/],
  ['aws-cli', /\bAn error occurred \(\w+\)[^\n]{0,60} when calling/],
  ['aws-sdk-java', /\(Service: (?:Amazon )?S3[,;]|software\.amazon\.awssdk|com\.amazonaws\./],
  ['aws-sdk-js', /\$fault|\$metadata|@aws-sdk/],
  ['aws-sdk-go', /\boperation error S3: |\bapi error \w+: |\bstatus code: \d{3}, request id: /],
  ['android', /\[Requestid\]: |\[RawMessage\]: |com\.alibaba\.sdk\.android\.oss/],
  ['ios', /com\.aliyun\.oss\.(?:server|client)Error|\bError Domain=/],
  ['python-v2', /alibabacloud_oss_v2|Error returned by Service\.\s?\n {8}Http/],
  ['python', /\boss2\b|'details': [{']/],
  ['java-v2', /com\.aliyun\.sdk\.service\.oss2|raised an exception:/],
  ['java', /com\.aliyun\.(?:oss|openservices)|^\[ErrorCode\]: /m],
  ['php-v2', /AlibabaCloud\\{1,2}Oss\\{1,2}V2|\bOperation error \w+: Error returned/],
  ['php', /\bOssException: |OSS\\{1,2}Core/],
  ['csharp-v2', /AlibabaCloud\.OSS\.V2/],
  ['csharp', /\bFailed with error code: |\bAliyun\.OSS\./],
  ['go-v2', /alibabacloud-oss-go-sdk-v2|Error returned by Service\. [\n\u2028]/],
  ['go', /\boss: service returned error|\boss: status code from service/],
  ['ruby', /Aliyun::OSS|\bHTTPCode: \d{3}/],
  ['elixir', /Aliyun\.Oss\.Client/],
  ['c', /\baos_|\berror_msg:/],
  ['cpp', /AlibabaCloud::OSS|\bfail, ?code: ?[\w:]+, ?message: ?/],
  [
    'browser',
    /XMLHttpRequest|\bXHR error|CORS policy|does not appear to have any style information/,
  ],
  ['node', /\bali-oss\b|\becCode["']?: ?|\bat Client\.requestError|'x-oss-request-id': /],
  ['curl', /^(?:[<*] HTTP|\$ curl )/m],
];

/** Headers and words that only this vendor sends. */
const TRACES: readonly (readonly [vendor: ForeignVendor, trace: RegExp])[] = [
  ['cos', /\bx-cos-|\bserver: tencent-cos/i],
  ['obs', /\bx-obs-|\bserver: OBS\b/i],
  ['tos', /\bx-tos-|\bserver: TosServer/i],
  ['azure', /\bx-ms-(?:request-id|error-code|version)/i],
  ['gcs', /\bx-goog-|\bx-guploader-/i],
  ['minio', /\bx-minio-|\bserver: MinIO/i],
  ['aws', /\bserver: AmazonS3|\bx-amz-id-2\b|\bThe AWS Access Key Id you provided/i],
];

/** What only OSS sends. S3-compatible clients print `x-amz-` headers of their own beside it. */
const OSS =
  /\bx-oss-|\bserver: AliyunOSS|\bOSSAccessKeyId\b|\boss: service returned|com\.aliyun\.oss/i;

const REQUEST_ID =
  /\brequest[ _-]?id["'\]\\]{0,4}\s{0,3}(?:[:=>]|=>)\s{0,3}\\{0,4}["']?(?<id>[\w+/=-]{8,100})/gi;

/** Request ids by their shape. */
const IDS: readonly (readonly [vendor: ForeignVendor | 'oss', shape: RegExp])[] = [
  ['oss', /^[\dA-F]{24}$/i],
  ['ceph', /^tx[\da-f]{16,}/],
  ['minio', /^[\dA-F]{16}$/],
  ['aws', /^[\dA-Z]{16}$/],
  ['obs', /^[\dA-F]{32}$/],
  ['tos', /^[\da-f]{28,}/],
];

/** The client that printed this, e.g. `python`, `go-v2`, `ossutil`. */
export function clientOf(text: string): string | undefined {
  return CLIENTS.find(([, trace]) => trace.test(text))?.[0];
}

/** Whose error this is when it is not one of OSS; anything of OSS in it decides against others. */
export function foreignVendor(
  text: string,
  hosts: readonly HostMention[],
): ForeignVendor | undefined {
  if (hosts.some(({ vendor }) => vendor === 'oss') || OSS.test(text)) return undefined;
  const ids = vendorsOfIds(text);
  if (ids.includes('oss')) return undefined;
  const [host] = hosts;
  if (host !== undefined && host.vendor !== 'oss') return host.vendor;
  const byTrace = TRACES.find(([, trace]) => trace.test(text))?.[0];
  return byTrace ?? ids.find((vendor) => vendor !== 'oss');
}

function vendorsOfIds(text: string): (ForeignVendor | 'oss')[] {
  const vendors: (ForeignVendor | 'oss')[] = [];
  for (const match of text.matchAll(REQUEST_ID)) {
    if (vendors.length === 20) break;
    const id = match.groups?.['id'] ?? '';
    const shaped = IDS.find(([, shape]) => shape.test(id))?.[0];
    // COS: a time and a host in Base64.
    const isCos = id.length > 24 && /^[\da-f]{8}_[\da-f]/.test(decodeBase64(id) ?? '');
    const vendor = shaped ?? (isCos ? 'cos' : undefined);
    if (vendor !== undefined) vendors.push(vendor);
  }
  return vendors;
}
