/** What `npm run deploy:s3` is asked for: arguments, and credentials from the environment. */
import { parseArgs } from 'node:util';
import type { Credentials, StoreOptions } from './object-store.ts';
import type { Compression } from './upload-body.ts';

export interface UploadArguments extends StoreOptions {
  prefix: string;
  compression: Compression;
  keepDays: number;
  isDryRun: boolean;
  /** Whether the bucket is to be made a website. */
  configures: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export const USAGE = `usage: npm run deploy:s3 -- --endpoint https://… --bucket <name>
  --prefix <folder>    folder in the bucket (that of BASE_PATH)
  --region <id>        from the endpoint, when that is one of OSS
  --path-style         https://endpoint/bucket/key; not for OSS
  --gzip               store what browsers read compressed (for stores without a CDN that compresses)
  --keep-days <n>      how long old hashed files stay for pages still open (30)
  --configure          make the bucket a website: index, page for what is missing, CORS
  --dry-run            list what would be done`;

/** Pairs of variables in which clients of OSS and S3 look for credentials. */
const CREDENTIALS = [
  ['OSS_ACCESS_KEY_ID', 'OSS_ACCESS_KEY_SECRET', 'OSS_SESSION_TOKEN'],
  [
    'ALIBABA_CLOUD_ACCESS_KEY_ID',
    'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    'ALIBABA_CLOUD_SECURITY_TOKEN',
  ],
  ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
] as const;

/** Reads both. Throws with what is missing or wrong. */
export function uploadArguments(args: readonly string[], env: Environment): UploadArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      endpoint: { type: 'string' },
      bucket: { type: 'string' },
      prefix: { type: 'string', default: env['BASE_PATH'] ?? '' },
      region: { type: 'string' },
      'path-style': { type: 'boolean', default: false },
      gzip: { type: 'boolean', default: false },
      'keep-days': { type: 'string', default: '30' },
      configure: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { endpoint, bucket } = values;
  if (endpoint === undefined || bucket === undefined) {
    throw new Error(`--endpoint and --bucket are needed\n${USAGE}`);
  }
  if (!URL.canParse(endpoint)) throw new Error(`--endpoint ${endpoint} is no address (https://…)`);
  const keepDays = Number(values['keep-days']);
  if (!Number.isInteger(keepDays) || keepDays < 0) {
    throw new Error(`--keep-days ${values['keep-days']} is no number of days`);
  }
  return {
    endpoint,
    bucket,
    prefix: values.prefix.replace(/^\/+|\/+$/g, ''),
    region: values.region ?? regionOf(endpoint),
    isPathStyle: values['path-style'],
    compression: values.gzip ? 'gzip' : 'none',
    keepDays,
    configures: values.configure,
    isDryRun: values['dry-run'],
    credentials: credentialsFrom(env),
  };
}

/** `https://s3.oss-cn-hangzhou-internal.aliyuncs.com` → `cn-hangzhou`; others take any region. */
function regionOf(endpoint: string): string {
  const [, region = 'us-east-1'] = /oss-([\w-]+?)(?:-internal)?\./.exec(endpoint) ?? [];
  return region;
}

function credentialsFrom(env: Environment): Credentials {
  for (const [id, secret, token] of CREDENTIALS) {
    const [accessKeyId, secretAccessKey, sessionToken] = [env[id], env[secret], env[token]];
    if (accessKeyId && secretAccessKey) {
      return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
    }
  }
  const pairs = CREDENTIALS.map(([id, secret]) => `${id} and ${secret}`).join(', or ');
  throw new Error(`no credentials: set ${pairs} in the environment`);
}
