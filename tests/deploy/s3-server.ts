/** A store that speaks S3 (s3rver), with one bucket, on the loopback interface. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { StoreOptions } from '../../deploy/object-store.ts';

export interface S3Server {
  /** What a client of its bucket needs. */
  options: StoreOptions;
  close: () => Promise<void>;
}

/** Starts on a free port, with an empty bucket. Lists at most a thousand objects. */
export async function startS3Server(bucket = 'osserr'): Promise<S3Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'osserr-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    // It misjudges the signature of a listing in path style.
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  return {
    options: {
      endpoint: `http://127.0.0.1:${String(port)}`,
      region: 'us-east-1',
      bucket,
      isPathStyle: true,
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
