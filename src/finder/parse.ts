/**
 * Fields of an error response out of a paste: the XML body of OSS, its headers, or the text that an
 * SDK, a tool or a log made of it. The modules `parse-{xml,labels,shapes,order,prose}.ts` collect
 * evidence, `parse-groups.ts` makes errors of it. Bounded and linear: reads at most `MAX_LENGTH`
 * characters and never throws.
 */
import { describeHost, hostsIn, type HostMention } from './hosts.ts';
import { distinctErrors, groupEvidence, type ErrorGroup } from './parse-groups.ts';
import { labelledFields } from './parse-labels.ts';
import { orderedErrors } from './parse-order.ts';
import { clientOf, foreignVendor } from './parse-origin.ts';
import { proseError } from './parse-prose.ts';
import { shapedErrors } from './parse-shapes.ts';
import { plainText } from './parse-text.ts';
import { TIME } from './parse-values.ts';
import { xmlErrors } from './parse-xml.ts';

/** Longest text that is looked at; the rest is ignored. */
export const MAX_LENGTH = 1_000_000;

/** Most errors that one paste gives. */
export const MOST_ERRORS = 20;

/** What a paste tells about itself. Absent fields were not found. */
export interface ParsedError {
  /** HTTP status, e.g. 409. */
  status?: number;
  /** Error code as written. */
  code?: string;
  /** Error message, escapes and entities decoded. */
  message?: string;
  /** Fine-grained code, e.g. `0026-00000016`; never that of a foreign error, where it means another. */
  ec?: string;
  /** 24 hexadecimal digits. */
  requestId?: string;
  /** Host that answered, e.g. `examplebucket.oss-cn-hangzhou.aliyuncs.com`. */
  host?: string;
  /** Region in the host or endpoint, e.g. `cn-hangzhou`. */
  region?: string;
  bucket?: string;
  /** Object key. */
  key?: string;
  /** API operation, e.g. `PutObject`. */
  operation?: string;
  /** Time of the response or log line, as written. */
  time?: string;
  /** Client that printed it, e.g. `ossutil`, `python`, `java`. */
  client?: string;
  /** Vendor whose error this is when it is not OSS, e.g. `aws`. */
  foreign?: ForeignVendor;
}

/** Fields that readers are shown, in this order. */
export const SHOWN_FIELDS = [
  'code',
  'message',
  'status',
  'ec',
  'requestId',
  'host',
  'region',
  'bucket',
  'key',
  'operation',
  'time',
  'client',
] as const satisfies readonly (keyof ParsedError)[];

/** Vendors of object storage whose errors look like those of OSS. */
export const FOREIGN_VENDORS = [
  'aws',
  'cos',
  'obs',
  'tos',
  'ceph',
  'minio',
  'gcs',
  'azure',
] as const;
export type ForeignVendor = (typeof FOREIGN_VENDORS)[number];

/** The first real cause in a text; an empty object when there is no trace of an error. */
export function parse(text: string): ParsedError {
  return parseAll(text)[0] ?? {};
}

/**
 * Every distinct error in a text, at most `MOST_ERRORS`, in order of appearance; those with a code
 * and a trace of OSS lead over bare wrappers.
 */
export function parseAll(text: string): ParsedError[] {
  const plain = plainText(text.slice(0, MAX_LENGTH));
  const evidence = [
    ...xmlErrors(plain),
    ...labelledFields(plain),
    ...shapedErrors(plain),
    ...orderedErrors(plain),
  ];
  const isTold = evidence.some(({ values }) => values.code !== undefined);
  const prose = isTold ? undefined : proseError(plain);
  const groups = groupEvidence(prose === undefined ? evidence : [...evidence, prose]);
  if (groups.length === 0) groups.push({ at: 0, end: plain.length, values: {} });

  const hosts = hostsIn(plain);
  const clientOfAll = clientOf(plain);
  const errors = groups.map(({ values }, index) => {
    const [from, to] = surroundings(plain, groups, index);
    const part = plain.slice(from, to);
    const near = hosts.filter(({ at }) => at >= from && at < to);
    return complete(values, part, near.length > 0 || groups.length > 1 ? near : hosts, clientOfAll);
  });
  return distinctErrors(errors)
    .filter((error) => Object.keys(error).some((name) => name !== 'client' && name !== 'time'))
    .slice(0, MOST_ERRORS);
}

/** From the line on which an error begins to the line of the next one. */
function surroundings(
  text: string,
  groups: readonly ErrorGroup[],
  index: number,
): [from: number, to: number] {
  const start = (at: number): number => {
    const group = groups[at];
    if (at === 0) return 0;
    if (group === undefined) return text.length;
    const reach = Math.max(groups[at - 1]?.end ?? 0, group.at - 2_000);
    const line = text.slice(reach, group.at).lastIndexOf('\n');
    return line < 0 ? Math.min(reach, group.at) : reach + line;
  };
  return [start(index), Math.max(start(index), start(index + 1))];
}

/** Adds what the text around an error tells: host, EC, id, time, client and vendor. */
function complete(
  values: ParsedError,
  text: string,
  hosts: readonly HostMention[],
  client: string | undefined,
): ParsedError {
  const foreign = foreignVendor(text, hosts);
  const first = hosts.find(({ values: { bucket } }) => bucket !== undefined) ?? hosts[0];
  const ec = /(?<![\w-])00\d\d-0000\d{4}(?![\w-])/.exec(text)?.[0];
  const requestId = /(?<!\w)[\dA-F]{24}(?!\w)/.exec(text)?.[0];
  const time = new RegExp(`(?<![\\w-])(?:${TIME})`).exec(text)?.[0];
  const printedBy = clientOf(text) ?? client;
  const { ec: ownEc = ec, ...rest } = {
    ...(requestId !== undefined && { requestId }),
    ...first?.values,
    ...(values.host !== undefined && describeHost(values.host)),
    ...(time !== undefined && { time }),
    ...(printedBy !== undefined && { client: printedBy }),
    ...values,
  };
  if (foreign !== undefined) return { ...rest, foreign };
  return ownEc === undefined ? rest : { ...rest, ec: ownEc };
}
