/**
 * nginx with the configuration of the site, on the loopback interface. Where it is not installed, the
 * tests that need it are skipped.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nginxConfig } from '../../deploy/nginx-config.ts';
import { siteFiles } from '../../deploy/site-files.ts';

/** Where Debian links the modules that are installed. */
const MODULES = '/etc/nginx/modules-enabled';

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export interface NginxServer {
  /** Address of the site, with its base path. */
  url: string;
  close: () => Promise<void>;
}

/** Program of nginx; `undefined` when it is not installed. */
export const nginxProgram = findNginx();

/** Whether nginx has the module that sends files compressed with brotli. */
export const hasBrotli =
  nginxProgram !== undefined && existsSync(path.join(MODULES, '50-mod-http-brotli-static.conf'));

/** For the title of tests that are skipped. */
export const NGINX_NOTE =
  nginxProgram === undefined ? ' (skipped: no nginx; Debian has it as nginx)' : '';

/** Serves the site in `folder` below `base` until it is closed. */
export async function startNginx(folder: string, base: string): Promise<NginxServer> {
  if (nginxProgram === undefined) throw new Error('nginx is not installed');
  const work = await mkdtemp(path.join(tmpdir(), 'osserr-nginx-'));
  const prefix = base.replace(/\/$/, '');
  const site = path.join(work, 'root', prefix);
  await mkdir(path.dirname(site), { recursive: true });
  await symlink(path.resolve(folder), site);
  const port = await freePort();
  const config = path.join(work, 'nginx.conf');
  await writeFile(config, mainConfig(work));
  await writeFile(
    path.join(work, 'site.conf'),
    nginxConfig(await siteFiles(folder), {
      base,
      root: path.join(work, 'root'),
      listen: `127.0.0.1:${String(port)}`,
      serverName: '_',
      hasBrotli,
    }),
  );
  execFileSync(nginxProgram, ['-t', '-q', '-c', config, '-e', path.join(work, 'error.log')]);
  const server = spawn(nginxProgram, ['-c', config, '-e', path.join(work, 'error.log')], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${String(port)}${prefix}/`;
  await answers(url);
  return {
    url,
    async close() {
      server.kill('SIGTERM');
      await once(server, 'exit');
      await rm(work, { recursive: true });
    },
  };
}

/** Everything that a configuration needs around that of the site. */
function mainConfig(work: string): string {
  return [
    `include ${MODULES}/*.conf;`,
    'daemon off;',
    // As root, its workers would be others, who may not read temporary folders.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'worker_processes 2;',
    `pid ${work}/nginx.pid;`,
    'events { worker_connections 512; }',
    'http {',
    '  access_log off;',
    '  sendfile on;',
    ...TEMPORARY.map((name) => `  ${name}_temp_path ${work}/${name};`),
    `  include ${work}/site.conf;`,
    '}',
    '',
  ].join('\n');
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error(`nginx does not answer at ${url}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];
  return folders.map((folder) => path.join(folder, 'nginx')).find((file) => existsSync(file));
}
