/**
 * Makes a bucket a website: index of each folder, page for what is missing, and reading by pages of
 * other sites. OSS has settings for folders that the protocol of S3 cannot carry, so it is asked in its
 * own.
 */
import { PutBucketCorsCommand, PutBucketWebsiteCommand } from '@aws-sdk/client-s3';
import OSS from 'ali-oss';
import { s3Client, type StoreOptions } from './object-store.ts';
import { keyOf } from './upload-plan.ts';

const INDEX = 'index.html';
const READING = ['GET', 'HEAD'];
const ONE_DAY = 86_400;

/** Sets up `bucket` for a site below `prefix`. */
export async function configureWebsite(options: StoreOptions, prefix: string): Promise<void> {
  const error = keyOf('/404.html', prefix);
  await (isOss(options.endpoint) ? configureOss(options, error) : configureS3(options, error));
}

/** Whether an endpoint is one of OSS. */
export function isOss(endpoint: string): boolean {
  return new URL(endpoint).hostname.endsWith('.aliyuncs.com');
}

/** For OSS, in its own protocol. */
export async function configureOss(
  { endpoint, bucket, credentials }: StoreOptions,
  error: string,
): Promise<void> {
  const client = new OSS({
    // Its own protocol has an endpoint without `s3.`.
    endpoint: endpoint.replace('//s3.', '//'),
    bucket,
    accessKeyId: credentials.accessKeyId,
    accessKeySecret: credentials.secretAccessKey,
    ...(credentials.sessionToken !== undefined && { stsToken: credentials.sessionToken }),
  });
  await client.putBucketWebsite(bucket, {
    index: INDEX,
    error,
    // Each folder has an index of its own; without a slash, 302 leads to the folder.
    supportSubDir: 'true',
    type: '0',
  });
  await client.putBucketCORS(bucket, [
    { allowedOrigin: '*', allowedMethod: READING, maxAgeSeconds: String(ONE_DAY) },
  ]);
}

/** For S3 and stores like it. */
async function configureS3(options: StoreOptions, error: string): Promise<void> {
  const client = s3Client(options);
  const Bucket = options.bucket;
  await client.send(
    new PutBucketWebsiteCommand({
      Bucket,
      WebsiteConfiguration: { IndexDocument: { Suffix: INDEX }, ErrorDocument: { Key: error } },
    }),
  );
  await client.send(
    new PutBucketCorsCommand({
      Bucket,
      CORSConfiguration: {
        CORSRules: [{ AllowedOrigins: ['*'], AllowedMethods: READING, MaxAgeSeconds: ONE_DAY }],
      },
    }),
  );
  client.destroy();
}
