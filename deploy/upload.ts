/** Carries out an upload: files, then removals, then the manifest. A second run sends what is missing. */
import { createHash } from 'node:crypto';
import { inParallel } from './in-parallel.ts';
import { CONNECTIONS, type ObjectStore } from './object-store.ts';
import { isHashed } from './response-headers.ts';
import { bodyOf, filesToUpload, objectHeaders, type Compression } from './upload-body.ts';
import { EMPTY_MANIFEST, MANIFEST_NAME, parseManifest, type Manifest } from './upload-manifest.ts';
import {
  keyOf,
  planUpload,
  type SiteFile,
  type UploadOptions,
  type UploadPlan,
} from './upload-plan.ts';

export interface SiteUpload extends UploadOptions {
  store: ObjectStore;
  /** Folder of the built site. */
  folder: string;
  compression: Compression;
}

/** What has been sent so far, and what is to be. */
export interface Progress {
  files: number;
  bytes: number;
  allFiles: number;
  allBytes: number;
}

export interface PreparedUpload {
  plan: UploadPlan;
  /** Sends and removes. Rejects with the first failure; what was sent by then is not sent again. */
  run: (onProgress?: (progress: Progress) => void) => Promise<void>;
}

/** Compares the site with the bucket; nothing is changed until `run`. */
export async function prepareUpload(upload: SiteUpload): Promise<PreparedUpload> {
  const { store, folder, prefix, compression } = upload;
  const manifestKey = keyOf(`/${MANIFEST_NAME}`, prefix);
  const [files, stored, text] = await Promise.all([
    filesToUpload(folder, prefix, compression),
    store.list(prefix === '' ? '' : `${prefix}/`),
    store.read(manifestKey),
  ]);
  const manifest = text === undefined ? EMPTY_MANIFEST : parseManifest(text);
  const plan = planUpload({ files, stored, manifest }, upload);
  const etags = new Map(stored.map(({ key, etag }) => [key, etag]));

  return {
    plan,
    async run(onProgress = () => undefined) {
      const toSend = [...plan.add, ...plan.change];
      const progress = {
        files: 0,
        bytes: 0,
        allFiles: toSend.length,
        allBytes: toSend.reduce((sum, { size }) => sum + size, 0),
      };
      const send = async ({ address, key, md5, size }: SiteFile): Promise<void> => {
        const body = await bodyOf(folder, address, compression);
        etags.set(key, await store.write(key, body, md5, objectHeaders(address, compression)));
        progress.files += 1;
        progress.bytes += size;
        onProgress({ ...progress });
      };
      // A page must not be there before the scripts and indexes that it names.
      await inParallel(
        toSend.filter(({ address }) => isHashed(address)),
        CONNECTIONS,
        send,
      );
      await inParallel(
        toSend.filter(({ address }) => !isHashed(address)),
        CONNECTIONS,
        send,
      );
      await inParallel(plan.remove, CONNECTIONS, (key) => store.remove(key));
      await writeManifest(store, manifestKey, nextManifest(files, etags, plan));
    },
  };
}

function nextManifest(
  files: readonly SiteFile[],
  etags: ReadonlyMap<string, string>,
  { retired }: UploadPlan,
): Manifest {
  return {
    version: 1,
    files: Object.fromEntries(
      files.map(({ key, md5, headers }) => [key, { md5, etag: etags.get(key) ?? '', headers }]),
    ),
    retired,
  };
}

async function writeManifest(store: ObjectStore, key: string, manifest: Manifest): Promise<void> {
  const body = Buffer.from(`${JSON.stringify(manifest)}\n`);
  const md5 = createHash('md5').update(body).digest('hex');
  await store.write(key, body, md5, {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json',
  });
}
