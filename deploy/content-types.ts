/** Which type every file of the site is sent with, and which files are worth compressing. */
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
  // Pagefind compresses its files itself and unpacks them in the page.
  '.pagefind': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
};

/** Files that say with their type what their ending does not. */
const TYPES_BY_NAME: Record<string, string> = {
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
};

const TEXTS = new Set(['.html', '.js', '.css', '.md', '.txt', '.json', '.xml', '.svg', '.wasm']);

/** Types by ending, e.g. `.html`. */
export const TYPES_BY_ENDING: Readonly<Record<string, string>> = TYPES;

/**
 * The `Content-Type` of a file or address below the site: `/zh/errors/NoSuchKey.md` →
 * `text/markdown; charset=utf-8`. An address without an ending is a page. `undefined` for an ending
 * that is not in the table.
 */
export function contentTypeOf(address: string): string | undefined {
  return (
    TYPES_BY_NAME[path.posix.basename(address)] ?? TYPES[path.posix.extname(address) || '.html']
  );
}

/** Whether a file gets much smaller by compression. */
export function isCompressible(file: string): boolean {
  return TEXTS.has(path.posix.extname(file));
}
