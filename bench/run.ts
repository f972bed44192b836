/**
 * `npm run bench`: figures for reading; nothing depends on them. Prints tables and writes them to
 * `bench/results.json`. Builds at 1x and 10x the content; `-- --scale 50` adds another size,
 * `-- --only build,finder` measures a part: build, pages, finder, search, load, lighthouse, and
 * starlight, which is measured only when it is named, beside each build.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureSearch } from './browser.ts';
import { measureBuild } from './build.ts';
import { writeContentCopies } from './content-copies.ts';
import { measureFinder } from './finder.ts';
import { measureFirstViews } from './first-view.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureLoad } from './load.ts';
import { machine, print, write, type Row, type Tables } from './report.ts';
import { measureStarlight } from './starlight.ts';

const RESULTS = path.join(import.meta.dirname, 'results.json');

const { values } = parseArgs({
  options: {
    scale: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: 'build,pages,finder,search,load,lighthouse' },
  },
});
const scales = [...new Set([1, 10, ...values.scale.map(Number)])];
const parts = new Set(values.only.split(','));

const tables: Tables = {};
const folder = mkdtempSync(path.join(tmpdir(), 'osserr-bench-'));
try {
  report('Machine', [machine()]);
  for (const scale of scales) await measureAt(scale);
  await measureSite();
} finally {
  rmSync(folder, { recursive: true });
}
report('Machine', [machine()]);
write(RESULTS, tables);
console.log(`\nwritten to ${path.relative('.', RESULTS)}`);

/** What depends on the size of the content. The site of the content itself stays, for the other parts. */
async function measureAt(scale: number): Promise<void> {
  const content = path.join(folder, `content-${String(scale)}`);
  writeContentCopies('content', content, scale);
  if (parts.has('finder')) {
    const { indexes, times, parts: loaded } = measureFinder(content);
    report('Indexes of the finder', [{ scale, ...indexes }]);
    report(
      'Finding',
      times.map((row) => ({ scale, ...row })),
    );
    report(
      'Finding with parts',
      loaded.map((row) => ({ scale, ...row })),
    );
  }
  const site = path.join(folder, `site-${String(scale)}`);
  if (parts.has('build') || (scale === 1 && needsSite())) {
    mkdirSync(site);
    report('Build', [{ scale, ...(await measureBuild(content, site)) }]);
    if (scale > 1) rmSync(site, { recursive: true });
  }
  if (parts.has('starlight')) {
    const project = path.join(folder, `starlight-${String(scale)}`);
    report('Build with Starlight', [{ scale, ...(await measureStarlight(content, project)) }]);
    rmSync(project, { recursive: true });
  }
  rmSync(content, { recursive: true });
}

async function measureSite(): Promise<void> {
  const site = path.join(folder, 'site-1');
  if (parts.has('pages')) report('First view', measureFirstViews(site));
  if (parts.has('search')) report('Search in Chromium', await measureSearch(site));
  if (parts.has('load')) report('nginx under load', [await measureLoad(site)]);
  if (parts.has('lighthouse')) report('Lighthouse', await measureLighthouse(site));
}

function needsSite(): boolean {
  return ['pages', 'search', 'load', 'lighthouse'].some((part) => parts.has(part));
}

function report(title: string, rows: Row[]): void {
  tables[title] = [...(tables[title] ?? []), ...rows];
  print(title, rows);
}
