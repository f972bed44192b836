/**
 * The built site under load: nginx with our configuration and compressed files, asked for all entries in
 * turn by wrk, both on this machine. Left out where one of them is not installed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { precompress } from '../deploy/precompress.ts';
import { siteFiles } from '../deploy/site-files.ts';
import { nginxProgram, startNginx } from '../tests/deploy/nginx-server.ts';
import type { Row } from './report.ts';
import { rounded } from './statistics.ts';

const SECONDS = 10;
const CONNECTIONS = 32;

/** Requests per second and their times for the site in `folder`; nothing without nginx and wrk. */
export async function measureLoad(folder: string): Promise<Row> {
  const hasWrk = spawnSync('wrk', ['--version']).error === undefined;
  if (nginxProgram === undefined || !hasWrk) {
    console.error('no load figures: they need nginx and wrk (Debian has both by these names)');
    return {};
  }
  const work = mkdtempSync(path.join(tmpdir(), 'osserr-load-'));
  const site = path.join(work, 'site');
  cpSync(folder, site, { recursive: true });
  const start = performance.now();
  const bytes = await precompress(site);
  const seconds = (performance.now() - start) / 1000;
  const server = await startNginx(site, '/');
  try {
    const script = path.join(work, 'entries.lua');
    writeFileSync(script, wrkScript(await entryPaths(site)));
    return {
      'compressing for nginx, s': rounded(seconds),
      'texts, MB': rounded(bytes.original / 1e6),
      'texts, brotli, MB': rounded(bytes.brotli / 1e6),
      'texts, gzip, MB': rounded(bytes.gzip / 1e6),
      ...runWrk(server.url, script),
    };
  } finally {
    await server.close();
    rmSync(work, { recursive: true });
  }
}

function runWrk(url: string, script: string): Row {
  const { stdout, stderr } = spawnSync(
    'wrk',
    [
      '--threads=1',
      `--connections=${String(CONNECTIONS)}`,
      `--duration=${String(SECONDS)}s`,
      '--latency',
      ...['--header', 'Accept-Encoding: br, gzip', '--script', script, url],
    ],
    { encoding: 'utf8', timeout: (SECONDS + 10) * 1000 },
  );
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  const [, slowest = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const [, failed = '0'] = /Non-2xx or 3xx responses: (\d+)/.exec(stdout) ?? [];
  if (rate === undefined) throw new Error(`wrk: ${stderr || stdout}`);
  return {
    'nginx under load, entries per second': Math.round(Number(rate)),
    'nginx under load, slowest of 100, ms': rounded(Number(slowest) * millisecondsIn(unit)),
    'nginx under load, failed': Number(failed),
  };
}

/** Asks for one path after the other. */
function wrkScript(paths: readonly string[]): string {
  return [
    `local paths = { ${paths.map((entry) => JSON.stringify(entry)).join(', ')} }`,
    'local at = 0',
    'request = function()',
    '  at = at % #paths + 1',
    '  return wrk.format("GET", paths[at])',
    'end',
    '',
  ].join('\n');
}

async function entryPaths(site: string): Promise<string[]> {
  const files = await siteFiles(site);
  return files
    .filter((file) => /^\/(?:zh|en)\/errors\/\w+\/index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''));
}

function millisecondsIn(unit: string): number {
  return { us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN;
}
