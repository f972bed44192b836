/** Files of a built site and what they weigh on the wire: compressed with brotli, as servers send them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Files below `folder` that end so, as paths. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}

/** Bytes of a file, compressed. */
export function compressedSize(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}
