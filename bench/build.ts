/** The whole build of a site: time, processor, memory, by page too. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { measureProgram } from './process-tree.ts';
import type { Row } from './report.ts';
import { rounded } from './statistics.ts';

/** Builds the content in `content` into the new folder `site`, with a cache beside it. */
export async function measureBuild(content: string, site: string): Promise<Row> {
  const script = path.join(import.meta.dirname, 'build-site.ts');
  const env = { CONTENT_DIR: content };
  return measureBuildBy([script, site, `${site}-cache`], { site, cwd: '.', env });
}

/**
 * Figures of a build that Node runs with `args` in the folder `cwd`, and that writes to `site`. `env` is
 * added to the environment.
 */
export async function measureBuildBy(
  args: readonly string[],
  { site, cwd, env }: { site: string; cwd: string; env: NodeJS.ProcessEnv },
): Promise<Row> {
  const { wall, cpu, peakMemory } = await measureProgram(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
  });
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((name) => name.endsWith('.html')).length;
  const bytes = files.reduce((sum, name) => sum + statSync(path.join(site, name)).size, 0);
  return {
    pages,
    files: files.length,
    'wall, s': rounded(wall),
    'CPU, s': rounded(cpu),
    'peak memory, MB': rounded(peakMemory / 1e6),
    'pages per s': rounded(pages / wall),
    'wall per page, ms': rounded((wall * 1000) / pages),
    'CPU per page, ms': rounded((cpu * 1000) / pages),
    'memory per page, KB': rounded(peakMemory / 1000 / pages),
    'site, MB': rounded(bytes / 1e6),
  };
}
