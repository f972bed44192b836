/** Serves the built site as a static host does: index files, and 404.html for what is missing. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../deploy/response-headers.ts';

export interface RunningServer {
  server: Server;
  /** Address of the site, with its base path. */
  url: string;
}

/**
 * Serves `folder` below `base` (`/` or `/osserr`) on the first free port from `port` on. Reports each
 * busy port through `onBusy`. Rejects when the server cannot listen at all.
 */
export async function serveStatic(
  folder: string,
  base: string,
  port: number,
  onBusy: (port: number) => void = () => undefined,
): Promise<RunningServer> {
  const files = sirv(folder, { dev: true, etag: true, setHeaders });
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const notFound = (): void => {
      setHeaders(response, '/404.html');
      response.writeHead(404);
      response.end(missingPage(folder));
    };
    const url = request.url ?? '/';
    const below = url.slice(prefix.length);
    if (!url.startsWith(prefix) || !/^([/?]|$)/.test(below)) {
      notFound();
      return;
    }
    request.url = below.startsWith('/') ? below : `/${below}`;
    files(request, response, notFound);
  });
  const used = await listen(server, port, onBusy);
  return { server, url: `http://localhost:${String(used)}${prefix}/` };
}

/** The headers that every host of the site sends. */
function setHeaders(response: ServerResponse, address: string): void {
  response.setHeaders(new Map(Object.entries(headersFor(address))));
}

/** Read anew each time, because a rebuild replaces it; for a moment there is none. */
function missingPage(folder: string): string {
  const file = path.join(folder, '404.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '<!doctype html><title>404</title><p>404';
}

async function listen(
  server: Server,
  port: number,
  onBusy: (port: number) => void,
): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= 65_535) throw error;
    onBusy(port);
    return listen(server, port + 1, onBusy);
  }
}
