/**
 * Serves the built site and prints its address; Ctrl-C stops it. `PORT` is where it looks for a free
 * port first.
 */
import { existsSync } from 'node:fs';
import { serveStatic } from './static-server.ts';

/** Serves `dist/` until the process is stopped. */
export async function serve(): Promise<void> {
  if (!existsSync('dist/404.html')) {
    throw new Error('there is no built site in dist/; run `npm start`, or `npm run build` first');
  }
  const first = Number(process.env['PORT'] ?? 4321);
  const { server, url } = await serveStatic(
    'dist',
    process.env['BASE_PATH'] ?? '/',
    first,
    (port) => {
      console.log(`port ${String(port)} is busy, trying the next one`);
    },
  );
  console.log(`\n  osserr is at ${url}\n  Ctrl-C stops it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
  }
}

if (import.meta.main) await serve();
