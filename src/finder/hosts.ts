/** Hosts and addresses in a text: whose they are, and the region, bucket and key that they name. */
import type { ForeignVendor, ParsedError } from './parse.ts';
import { decodePercent } from './parse-text.ts';

/** Vendors by the ends of their hosts; `oss` stands for every Alibaba Cloud host. */
const SUFFIXES: readonly (readonly [suffix: string, vendor: ForeignVendor | 'oss'])[] = [
  ['aliyuncs.com', 'oss'],
  ['aliyun-inc.com', 'oss'],
  ['amazonaws.com', 'aws'],
  ['amazonaws.com.cn', 'aws'],
  ['myqcloud.com', 'cos'],
  ['tencentcos.cn', 'cos'],
  ['myhuaweicloud.com', 'obs'],
  ['volces.com', 'tos'],
  ['googleapis.com', 'gcs'],
  ['core.windows.net', 'azure'],
];

const ENDS = SUFFIXES.map(([suffix]) => suffix.replaceAll('.', '\\.')).join('|');

/** A host of a known vendor, with the path of its address when there is one. */
const HOST = new RegExp(
  `(?<![\\w.*-])(?:[a-z0-9*][a-z0-9.*_-]{0,200}\\.)?(?:${ENDS})(?![\\w-]|\\.\\w)` +
    `(?::\\d{1,5})?(/[^\\s"'\`<>?#\\\\)\\]}，。]{0,1024})?`,
  'gi',
);

/** Most hosts of one text that are looked at. */
const MOST_HOSTS = 5_000;

const BUCKET = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/** A host where it stands in a text. */
export interface HostMention {
  at: number;
  vendor: ForeignVendor | 'oss';
  /** Host, region, bucket and key, as far as the address tells; region and bucket only of OSS. */
  values: Pick<ParsedError, 'host' | 'region' | 'bucket' | 'key'>;
}

/** Hosts of known vendors in order of appearance. */
export function hostsIn(text: string): HostMention[] {
  const mentions: HostMention[] = [];
  for (const match of text.matchAll(HOST)) {
    if (mentions.length === MOST_HOSTS) break;
    // A namespace is a name of the schema, not a place.
    if (text.slice(Math.max(0, match.index - 20), match.index).includes('xmlns')) continue;
    const [address, path = ''] = match;
    const host = address.slice(0, address.length - path.length).replace(/:\d+$/, '');
    mentions.push({ at: match.index, vendor: vendorOf(host) ?? 'oss', values: place(host, path) });
  }
  return mentions;
}

/** Whose host it is; `undefined` for a domain of the user's own. */
function vendorOf(host: string): ForeignVendor | 'oss' | undefined {
  const name = host.toLowerCase();
  return SUFFIXES.find(([suffix]) => name === suffix || name.endsWith(`.${suffix}`))?.[1];
}

/**
 * Region and bucket in a host of OSS, e.g. `a-bucket.oss-cn-beijing-internal.aliyuncs.com` →
 * `{ region: 'cn-beijing', bucket: 'a-bucket' }`. Nothing for other hosts.
 */
export function describeHost(host: string): Pick<ParsedError, 'region' | 'bucket'> {
  if (vendorOf(host) !== 'oss') return {};
  const labels = host.toLowerCase().split('.').slice(0, -2);
  const service = labels.findLastIndex((label) => /^oss(?:$|-)/.test(label));
  const regionAt = labels.findLastIndex((label) => regionOf(label) !== undefined);
  const region = regionOf(labels[regionAt] ?? '');
  const ends = [service, regionAt].filter((at) => at >= 0);
  const before = labels.slice(0, Math.min(...ends)).filter((label) => label !== 's3');
  const [bucket = ''] = before;
  const isBucket = service >= 0 && before.length === 1 && BUCKET.test(bucket);
  return { ...(region !== undefined && { region }), ...(isBucket && { bucket }) };
}

/** `oss-cn-hangzhou-internal` or `cn-hangzhou` → `cn-hangzhou`; `oss-accelerate` has none. */
function regionOf(label: string): string | undefined {
  const name = label.replace(/^(?:s3-)?oss-/, '').replace(/-internal$/, '');
  const isRegion = label.startsWith('oss-') || /^[a-z]{2}-[a-z]/.test(label);
  return isRegion && /^[a-z]{2,3}-[a-z][a-z0-9-]{2,40}$/.test(name) ? name : undefined;
}

function place(host: string, path: string): HostMention['values'] {
  if (vendorOf(host) !== 'oss') return { host };
  const described = describeHost(host);
  const parts = path.replace(/\.{1,2}$/, '').slice(1);
  const isPathStyle = described.bucket === undefined && /^oss-|^s3\.oss-/.test(host);
  const [first = '', ...rest] = isPathStyle ? parts.split('/') : [];
  const bucket = described.bucket ?? (BUCKET.test(first) ? first : undefined);
  const key = described.bucket === undefined ? rest.join('/') : parts;
  return {
    host,
    ...described,
    ...(bucket !== undefined && { bucket }),
    ...(key !== '' && { key: decodePercent(key) }),
  };
}
