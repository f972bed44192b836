/** The built site as the tests of this folder read it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** A built page. */
export interface BuiltPage {
  /** Address below the site, e.g. `/zh/errors/NoSuchKey/` or `/404.html`. */
  path: string;
  html: string;
  document: Document;
}

export interface BuiltSite {
  folder: string;
  pages: BuiltPage[];
  /** Every file, as a path that starts with a slash. */
  files: Set<string>;
}

class ReadPage implements BuiltPage {
  readonly path: string;
  readonly html: string;
  private parsed: Document | undefined;

  constructor(address: string, html: string) {
    this.path = address;
    this.html = html;
  }

  /** Parsed when it is first asked for: most tests need some pages, or the text alone. */
  get document(): Document {
    this.parsed ??= (parseHTML(this.html) as unknown as { document: Document }).document;
    return this.parsed;
  }
}

/** Every file below `folder`, as a path that starts with a slash. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .map((name) => `/${name.split(path.sep).join('/')}`);
}

/** Reads all pages below `folder`. */
export function readSite(folder: string): BuiltSite {
  const names = filesBelow(folder);
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(path.join(folder, name), 'utf8');
      return new ReadPage(name.replace(/index\.html$/, ''), html);
    });
  return { folder, pages, files: new Set(names) };
}

/** Variables that Vitest sets for the code under test; a build would take them for its own. */
const OF_VITEST = new Set(['NODE_ENV', 'DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL']);

/** The environment in which a test builds the site as `npm run build` does, with `settings`. */
export function buildEnvironment(settings: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_VITEST.has(name));
  return { ...Object.fromEntries(inherited), ...settings };
}

/** The site in `dist/`. */
export const site = readSite('dist');

/** Pages below a language, each at its own address: the old address of a code shows the new page. */
export const localePages = site.pages.filter(
  (page) => /^\/(zh|en)\//.test(page.path) && canonicalPath(page) === page.path,
);

function canonicalPath({ html }: BuiltPage): string {
  const [, url = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
  return new URL(url).pathname;
}

/** Pages of entries. */
export const entryPages = localePages.filter(({ path }) => /\/errors\/\w+\/$/.test(path));

/** The page at a path; throws when there is none. */
export function pageAt(path_: string): BuiltPage {
  const page = site.pages.find((it) => it.path === path_);
  if (!page) throw new Error(`no page at ${path_}`);
  return page;
}

/** Text of a built file, e.g. `/llms.txt`. */
export function fileText(file: string, { folder } = site): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** What programs read: JSON, Markdown, plain text and XML of ours, by path. */
export function machineFiles({ files } = site): string[] {
  return [...files].filter((file) =>
    /^\/api\/|\.md$|^\/llms.*\.txt$|^\/robots\.txt$|\/(feed|opensearch|sitemap-.*)\.xml$/.test(
      file,
    ),
  );
}

const sizes = new Map<string, number>();

/** Bytes of a file as servers send it, compressed with brotli. */
export function compressedSize(file: string): number {
  const size =
    sizes.get(file) ?? brotliCompressSync(readFileSync(path.join(site.folder, file))).length;
  sizes.set(file, size);
  return size;
}

/** Text of an element's descendants, on one line. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
