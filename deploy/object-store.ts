/** The few calls of S3 that an upload needs, in the forms that OSS accepts too. */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Headers } from './response-headers.ts';
import type { StoredObject } from './upload-plan.ts';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

export interface StoreOptions {
  endpoint: string;
  region: string;
  bucket: string;
  /** `https://endpoint/bucket/key` in place of `https://bucket.endpoint/key`; OSS refuses it. */
  isPathStyle: boolean;
  credentials: Credentials;
}

export interface ObjectStore {
  /** All objects whose keys begin with `prefix`. */
  list(prefix: string): Promise<StoredObject[]>;
  /** Text of an object; `undefined` when there is none. */
  read(key: string): Promise<string | undefined>;
  /** Sends an object with its headers; returns its ETag. */
  write(key: string, body: Buffer, md5: string, headers: Headers): Promise<string>;
  remove(key: string): Promise<void>;
  close(): void;
}

/** Connections at once, and so objects on their way. */
export const CONNECTIONS = 16;

/** A client of S3 as OSS wants it. */
export function s3Client({ endpoint, region, isPathStyle, credentials }: StoreOptions): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: isPathStyle,
    credentials,
    maxAttempts: 5,
    // Checksums of their own accord make these clients send aws-chunked, which OSS refuses.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

export function objectStore(options: StoreOptions): ObjectStore {
  const client = s3Client(options);
  const bucket = { Bucket: options.bucket };
  return {
    async list(prefix) {
      const objects: StoredObject[] = [];
      for await (const page of paginateListObjectsV2({ client }, { ...bucket, Prefix: prefix })) {
        for (const { Key = '', Size = 0, ETag } of page.Contents ?? []) {
          objects.push({ key: Key, size: Size, etag: plainEtag(ETag) });
        }
      }
      return objects;
    },
    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ ...bucket, Key: key }));
        return await Body?.transformToString();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async write(key, body, md5, headers) {
      const { ETag } = await client.send(
        new PutObjectCommand({
          ...bucket,
          Key: key,
          Body: body,
          ContentMD5: Buffer.from(md5, 'hex').toString('base64'),
          CacheControl: headers['Cache-Control'],
          ContentType: headers['Content-Type'],
          ContentEncoding: headers['Content-Encoding'],
        }),
      );
      return plainEtag(ETag);
    },
    async remove(key) {
      // One at a time: the call for many wants a checksum that OSS does not know.
      await client.send(new DeleteObjectCommand({ ...bucket, Key: key }));
    },
    close() {
      client.destroy();
    },
  };
}

/** `"5D41…"` → `5d41…`: OSS writes MD5 in capitals. */
function plainEtag(etag = ''): string {
  return etag.replaceAll('"', '').toLowerCase();
}
