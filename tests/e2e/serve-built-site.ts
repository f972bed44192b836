/** Serves dist/ for the browser tests on a free port; its address is in `SITE_UNDER_TEST`. */
import { serveStatic } from '../../scripts/static-server.ts';

export default async function serveBuiltSite(): Promise<() => Promise<void>> {
  const { server, url } = await serveStatic('dist', '/', 4700);
  process.env['SITE_UNDER_TEST'] = url;
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}
