/** The files of the site as they are uploaded: with their headers, and compressed on demand. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isCompressible } from './content-types.ts';
import { inParallel } from './in-parallel.ts';
import { gzipped } from './precompress.ts';
import { headersFor, type Headers } from './response-headers.ts';
import { siteFiles } from './site-files.ts';
import { keyOf, type SiteFile } from './upload-plan.ts';

/** How bodies are sent. A store does not negotiate: it sends what it has to everyone. */
export type Compression = 'none' | 'gzip';

const FILES_AT_A_TIME = 8;

/** All files of the site in `folder`, sorted by address. */
export async function filesToUpload(
  folder: string,
  prefix: string,
  compression: Compression,
): Promise<SiteFile[]> {
  const addresses = await siteFiles(folder);
  const files = new Map<string, SiteFile>();
  await inParallel(addresses, FILES_AT_A_TIME, async (address) => {
    const body = await bodyOf(folder, address, compression);
    files.set(address, {
      address,
      key: keyOf(address, prefix),
      size: body.length,
      md5: createHash('md5').update(body).digest('hex'),
      headers: createHash('md5')
        .update(JSON.stringify(objectHeaders(address, compression)))
        .digest('hex'),
    });
  });
  return addresses.flatMap((address) => files.get(address) ?? []);
}

/** The body of a file as it is sent. */
export async function bodyOf(
  folder: string,
  address: string,
  compression: Compression,
): Promise<Buffer> {
  const body = await readFile(path.join(folder, address));
  return isSentCompressed(address, compression) ? gzipped(body) : body;
}

/** The headers that are stored with an object; a store has no others. Throws for an unknown type. */
export function objectHeaders(address: string, compression: Compression): Headers {
  const { 'Cache-Control': caching = '', 'Content-Type': type } = headersFor(address);
  if (type === undefined) {
    throw new Error(`no content type for ${address}: add its ending to deploy/content-types.ts`);
  }
  return {
    'Cache-Control': caching,
    'Content-Type': type,
    ...(isSentCompressed(address, compression) && { 'Content-Encoding': 'gzip' }),
  };
}

/**
 * What programs read stays plain, since not every program unpacks what it did not ask for; and so does
 * the page for what is missing, which stores may send without the headers stored with it.
 */
function isSentCompressed(address: string, compression: Compression): boolean {
  const isForPrograms = 'Access-Control-Allow-Origin' in headersFor(address);
  return (
    compression === 'gzip' && isCompressible(address) && !isForPrograms && address !== '/404.html'
  );
}
