/** What the first view of each kind of page takes: bytes, compressed, and requests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import type { Row } from './report.ts';
import { compressedSize, filesBelow } from './site-files.ts';
import { quantile } from './statistics.ts';

/** Kinds of page, each by the addresses of its pages; one that the site has not is left out. */
const KINDS: Record<string, RegExp> = {
  home: /^zh\/$/,
  entry: /^(zh|en)\/errors\/\w+\/$/,
  'chapter of a status': /^(zh|en)\/status\/\d+\/$/,
  'subject area': /^(zh|en)\/areas\/[\w-]+\/$/,
  operation: /^(zh|en)\/operations\/\w+\/$/,
  EC: /^(zh|en)\/ec\/[\d-]+\/$/,
  'all codes': /^(zh|en)\/errors\/$/,
  'all ECs': /^(zh|en)\/ec\/$/,
  diagnosis: /^(zh|en)\/find\/$/,
  api: /^(zh|en)\/api\/$/,
  guide: /^(zh|en)\/guides\/[\w-]+\/$/,
};

interface View {
  page: string;
  bytes: number;
  requests: number;
}

/** A row for each kind of page: the page in the middle, and the largest. */
export function measureFirstViews(site: string): Row[] {
  const pages = filesBelow(site, 'index.html').map((file) =>
    path.relative(site, file).replace(/index\.html$/, ''),
  );
  const sizes = new Map<string, number>();
  return Object.entries(KINDS).flatMap(([kind, pattern]) => {
    const views = pages
      .filter((page) => pattern.test(page))
      .map((page) => viewOf(site, page, sizes))
      .sort((a, b) => a.bytes - b.bytes);
    const largest = views.at(-1);
    if (!largest) return [];
    return [
      {
        kind,
        pages: views.length,
        'median, bytes': quantile(
          views.map(({ bytes }) => bytes),
          0.5,
        ),
        'largest, bytes': largest.bytes,
        'largest page': largest.page,
        'requests, most': Math.max(...views.map(({ requests }) => requests)),
      },
    ];
  });
}

/** `sizes`: of files that were weighed before; pages share most of them. */
function viewOf(site: string, page: string, sizes: Map<string, number>): View {
  const file = path.join(site, page, 'index.html');
  const { document } = parseHTML(readFileSync(file, 'utf8')) as unknown as { document: Document };
  const others = [
    ...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], img[src]'),
  ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  const sizeOf = (name: string): number => {
    const size = sizes.get(name) ?? compressedSize(path.join(site, name));
    sizes.set(name, size);
    return size;
  };
  const bytes = others.reduce((sum, name) => sum + sizeOf(name), compressedSize(file));
  return { page, bytes, requests: 1 + others.length };
}
