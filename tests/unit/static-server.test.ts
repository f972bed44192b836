import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IMMUTABLE, REVALIDATED } from '../../deploy/response-headers.ts';
import { serveStatic, type RunningServer } from '../../scripts/static-server.ts';

const FILES = {
  'index.html': '<h1>root</h1>',
  'zh/index.html': '<h1>zh</h1>',
  'e/NoSuchKey.html': '<h1>NoSuchKey</h1>',
  'app.js': 'void 0;',
  '_astro/page.1a2b.js': 'void 0;',
  'NoSuchKey.md': '# NoSuchKey',
  'llms.txt': '# osserr',
  '404.html': '<h1>missing</h1>',
};

let folder: string;
const running: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'osserr-site-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
});

afterEach(async () => {
  await Promise.all(running.splice(0).map(closed));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('serveStatic', () => {
  it.each([
    { base: '/', request: '/', status: 200, text: FILES['index.html'] },
    { base: '/', request: '/zh/', status: 200, text: FILES['zh/index.html'] },
    { base: '/', request: '/zh/?q=1', status: 200, text: FILES['zh/index.html'] },
    { base: '/', request: '/e/NoSuchKey', status: 200, text: FILES['e/NoSuchKey.html'] },
    { base: '/', request: '/app.js', status: 200, text: FILES['app.js'] },
    { base: '/', request: '/fr/', status: 404, text: FILES['404.html'] },
    { base: '/', request: '/%E0%A4%A', status: 404, text: FILES['404.html'] },
    { base: '/osserr', request: '/osserr', status: 200, text: FILES['index.html'] },
    { base: '/osserr', request: '/osserr?q=1', status: 200, text: FILES['index.html'] },
    { base: '/osserr', request: '/osserr/', status: 200, text: FILES['index.html'] },
    { base: '/osserr', request: '/osserr/zh/', status: 200, text: FILES['zh/index.html'] },
    { base: '/osserr/', request: '/osserr/zh/', status: 200, text: FILES['zh/index.html'] },
    { base: '/osserr', request: '/osserr/fr/', status: 404, text: FILES['404.html'] },
    { base: '/osserr', request: '/zh/', status: 404, text: FILES['404.html'] },
    { base: '/osserr', request: '/osserrzh/', status: 404, text: FILES['404.html'] },
  ])('below $base answers $request with $status', async ({ base, request, status, text }) => {
    const { url } = await serve({ base });

    const response = await fetch(new URL(request, url));

    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it.each([
    { request: '/zh/', type: 'text/html' },
    { request: '/fr/', type: 'text/html' },
    { request: '/app.js', type: 'text/javascript' },
    { request: '/NoSuchKey.md', type: 'text/markdown; charset=utf-8' },
    { request: '/llms.txt', type: 'text/plain; charset=utf-8' },
  ])('sends $request as $type', async ({ request, type }) => {
    const { url } = await serve();

    const { headers } = await fetch(new URL(request, url));

    expect(headers.get('content-type')).toMatch(new RegExp(`^${type}(?:;|$)`));
  });

  it.each([
    { request: '/osserr/', caching: REVALIDATED },
    { request: '/osserr/fr/', caching: REVALIDATED },
    { request: '/osserr/_astro/page.1a2b.js', caching: IMMUTABLE },
  ])('sends $request with the headers that hosts send', async ({ request, caching }) => {
    const { url } = await serve({ base: '/osserr' });

    const { headers } = await fetch(new URL(request, url));

    expect(headers.get('cache-control')).toBe(caching);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('sends a page that a browser has as 304', async () => {
    const { url } = await serve();
    const etag = (await fetch(url)).headers.get('etag') ?? '';

    const { status } = await fetch(url, { headers: { 'if-none-match': etag } });

    expect(status).toBe(304);
  });

  it('names its address with the base path', async () => {
    const port = await freePort();

    const { url } = await serve({ base: '/osserr/', port });

    expect(url).toBe(`http://localhost:${String(port)}/osserr/`);
  });

  it('moves on from a busy port to the first free one and reports it', async () => {
    const occupied = await listening(createServer());
    const busy: number[] = [];

    const { url } = await serve({ port: occupied, onBusy: (port) => busy.push(port) });

    const expected = Array.from(busy, (_, at) => occupied + at);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy).toEqual(expected);
    expect(new URL(url).port).toBe(String(occupied + busy.length));
    expect((await fetch(url)).status).toBe(200);
  });

  it('names the port that it was given when it asked for any', async () => {
    const { server, url } = await serve({ port: 0 });

    expect(new URL(url).port).toBe(String((server.address() as AddressInfo).port));
  });

  it('survives a request while the folder is being rebuilt', async () => {
    const { server, url } = await serveStatic(path.join(folder, 'zh'), '/', 0);
    running.push(server);

    const response = await fetch(new URL('/fr/', url));

    expect(response.status).toBe(404);
  });

  it('refuses a port that does not exist', async () => {
    await expect(serve({ port: 65_536 })).rejects.toThrow('65536');
  });
});

interface Options {
  base?: string;
  port?: number;
  onBusy?: (port: number) => void;
}

/** A server of the test's folder, which is stopped after the test. */
async function serve({ base = '/', port, onBusy }: Options = {}): Promise<RunningServer> {
  const site = await serveStatic(folder, base, port ?? (await freePort()), onBusy);
  running.push(site.server);
  return site;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await closed(server);
  return port;
}

/** Lets the system choose a port. */
async function listening(server: Server): Promise<number> {
  running.push(server);
  server.listen(0);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  if ('closeAllConnections' in server) (server as RunningServer['server']).closeAllConnections();
  await once(server, 'close');
}
