/**
 * The manifest of an upload: an object in the bucket that says what the last complete upload sent, and
 * since when old files are kept. It is how a later run knows which objects are its own.
 */
import { z } from 'astro/zod';

/** Name of the object, below the prefix of the site. */
export const MANIFEST_NAME = 'osserr-manifest.json';

const date = z.iso.date();

const manifest = z.strictObject({
  version: z.literal(1),
  /** Objects of the site, by key. */
  files: z.record(
    z.string(),
    z.strictObject({
      /** MD5 of the body as sent. */
      md5: z.string(),
      /** `ETag` that the store gave it; another than the MD5 in buckets that encrypt with KMS. */
      etag: z.string(),
      /** Hash of the headers that were sent with it. */
      headers: z.string(),
    }),
  ),
  /** Objects that are no longer part of the site, by key, with the day since which they are not. */
  retired: z.record(z.string(), date),
});

export type Manifest = z.infer<typeof manifest>;
export type SentFile = Manifest['files'][string];

export const EMPTY_MANIFEST: Manifest = { version: 1, files: {}, retired: {} };

/** The manifest out of its text. Throws, with the way out, when it is none of ours. */
export function parseManifest(text: string): Manifest {
  try {
    return manifest.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(
      `${MANIFEST_NAME} in the bucket cannot be read. Delete it: the next run then compares by the ETags of the objects, but deletes nothing that came before.`,
      { cause: error },
    );
  }
}
