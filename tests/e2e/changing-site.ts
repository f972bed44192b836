/**
 * The built site on a host that changes: it can be down, fail, keep requests waiting, and replace the
 * site by its next version. That one is the built site with other names for all scripts and for the
 * index of codes and messages, another text in the explanations of HTTP 409, and a mark on each page.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const FOLDER = 'dist';

/** What the host does with a request: serve it, answer with a status, drop it, or never answer. */
export type Mood = 'well' | number | 'down' | 'silent';

export class ChangingSite {
  /** Addresses without a query, as they were asked for, in order. */
  readonly requests: string[] = [];
  private readonly server: Server;
  private version = 1;
  private readonly replaced = new Map<string, string>();
  private moods: { pattern: RegExp; mood: Mood }[] = [];

  constructor() {
    this.server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://host');
      this.requests.push(pathname + search);
      const mood = this.moods.find(({ pattern }) => pattern.test(pathname))?.mood ?? 'well';
      if (mood === 'silent') return;
      if (mood === 'down') {
        request.socket.destroy();
        return;
      }
      // As hosts do for folders.
      if (mood === 'well' && /[^/]$/.test(pathname) && this.fileAt(`${pathname}/`) !== undefined) {
        response.writeHead(301, { location: `${pathname}/${search}` }).end();
        return;
      }
      const file = typeof mood === 'number' ? undefined : this.fileAt(pathname);
      const status = typeof mood === 'number' ? mood : file === undefined ? 404 : 200;
      const isHashed = /^\/(?:_astro|finder)\//.test(pathname);
      response.writeHead(status, {
        'content-type': typeOf(file ?? '.html'),
        'cache-control': isHashed && file ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      response.end(file === undefined ? this.textOf('404.html') : this.textOf(file));
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/`;
  }

  /** From here on the host treats addresses that match like this; the latest word counts. */
  set(mood: Mood, pattern = /^/): void {
    this.moods.unshift({ pattern, mood });
    if (mood === 'down') this.server.closeAllConnections();
  }

  /** Replaces the site by its next version; files of the version before are gone. */
  deploy(): void {
    this.version = 2;
  }

  /** From here on a file has this text. */
  replace(file: string, text: string): void {
    this.replaced.set(file, text);
  }

  /** Path below the folder of what stands at an address. */
  private fileAt(address: string): string | undefined {
    const name = address.slice(1).replace(/(^|\/)$/, '$1index.html');
    const file = this.version === 1 ? name : (nextVersion().oldNames.get(name) ?? name);
    const isGone = this.version === 2 && nextVersion().newNames.has(name);
    const isFile = statSync(path.join(FOLDER, file), { throwIfNoEntry: false })?.isFile() ?? false;
    return isFile && !isGone ? file : undefined;
  }

  private textOf(file: string): Buffer {
    const instead = this.replaced.get(file);
    if (instead !== undefined) return Buffer.from(instead);
    return this.version === 1 ? readFileSync(path.join(FOLDER, file)) : nextText(file);
  }
}

interface NextVersion {
  newNames: ReadonlyMap<string, string>;
  oldNames: ReadonlyMap<string, string>;
}

let next: NextVersion | undefined;

/** Names of files that differ in the next version. */
function nextVersion(): NextVersion {
  if (next) return next;
  const names = ['_astro', 'finder'].flatMap((folder) =>
    readdirSync(path.join(FOLDER, folder)).map((name) => `${folder}/${name}`),
  );
  const changed = names.filter((name) => /\.js$|messages|explained-\w+-409/.test(name));
  const pairs = changed.map((name) => [name, name.replace(/\.(?=\w+$)/, 'v2.')] as const);
  next = {
    newNames: new Map(pairs),
    oldNames: new Map(pairs.map(([before, after]) => [after, before])),
  };
  return next;
}

/** What a file of the next version holds, by its name in the built site. */
function nextText(file: string): Buffer {
  const before = readFileSync(path.join(FOLDER, file));
  if (!/\.(?:html|js|json)$/.test(file)) return before;
  let text = before.toString();
  for (const [name, renamed] of nextVersion().newNames) {
    text = text.replaceAll(path.posix.basename(name), path.posix.basename(renamed));
  }
  if (file.endsWith('.html')) text = text.replace('<html', '<html data-version="2"');
  if (file.includes('messages')) text += '\n';
  if (file.includes('-409.')) text = text.replaceAll('</h1>', ' (2)</h1>');
  if (file === 'service-worker.js') {
    for (const name of nextVersion().newNames.keys()) {
      const body = readFileSync(path.join(FOLDER, name));
      text = text.replaceAll(digestOf(body), digestOf(nextText(name)));
    }
    text = text.replace(/(build:`)/, '$1v2');
  }
  return Buffer.from(text);
}

function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64');
}

function typeOf(file: string): string {
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
  };
  return types[path.extname(file)] ?? 'application/octet-stream';
}
