/**
 * `npm run deploy:nginx`: compresses the built site for nginx and writes its configuration to
 * `dist-deploy/nginx.conf`. The base path is that of the build (`BASE_PATH`).
 *
 * Options: `--root` (folder on the server, /var/www/osserr, or /var/www with a base path), `--listen`
 * (80), `--server-name` (_), `--brotli` when nginx has brotli_static.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { nginxConfig } from '../deploy/nginx-config.ts';
import { precompress } from '../deploy/precompress.ts';
import { siteFiles } from '../deploy/site-files.ts';

const base = process.env['BASE_PATH'] ?? '/';
const { values: options } = parseArgs({
  options: {
    root: { type: 'string', default: base === '/' ? '/var/www/osserr' : '/var/www' },
    listen: { type: 'string', default: '80' },
    'server-name': { type: 'string', default: '_' },
    brotli: { type: 'boolean', default: false },
  },
});

const files = await siteFiles('dist');
if (!files.includes('/404.html')) {
  throw new Error('there is no built site in dist/; run `npm run build` first');
}
const start = performance.now();
const bytes = await precompress('dist');
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `${String(bytes.files)} files of ${megabytes(bytes.original)}: brotli ${megabytes(bytes.brotli)}, gzip ${megabytes(bytes.gzip)}, in ${seconds} s`,
);

await mkdir('dist-deploy', { recursive: true });
await writeFile(
  'dist-deploy/nginx.conf',
  nginxConfig(files, {
    base,
    root: options.root,
    listen: options.listen,
    serverName: options['server-name'],
    hasBrotli: options.brotli,
  }),
);
console.log(`configuration in dist-deploy/nginx.conf, for the site in ${options.root}${base}`);

function megabytes(count: number): string {
  return `${(count / 1e6).toFixed(1)} MB`;
}
