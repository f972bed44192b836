/**
 * `npm test`: every check, one after the other, each with its own output, and one line at the end
 * that adds up all suites. `--without-browser` (`npm run check`) leaves the browser tests out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: string[];
  /** Reads how many tests ran from a JSON report; without it the step counts as one check. */
  count?: (report: string) => Counts;
  /** Whether later steps need this one's result. */
  isNeeded?: boolean;
}

const reports = mkdtempSync(path.join(tmpdir(), 'osserr-test-'));
const results: (Counts & { name: string; seconds: number })[] = [];

for (const step of steps()) {
  console.log(`\n── ${step.name}: ${step.command.join(' ')}`);
  const start = performance.now();
  const counts = runStep(step);
  const seconds = Math.round((performance.now() - start) / 1000);
  results.push({ name: step.name, ...counts, seconds });
  if (counts.failed > 0 && step.isNeeded) {
    console.error(`\n${step.name} failed, so what needs it is not run.`);
    break;
  }
}

console.log('');
for (const { name, passed, failed, seconds } of results) {
  const share = `${String(passed)} of ${String(passed + failed)}`;
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name} (${share}, ${String(seconds)} s)`);
}
const sum = (key: keyof Counts): number =>
  results.reduce((total, counts) => total + counts[key], 0);
const skipped = sum('skipped') > 0 ? `, ${String(sum('skipped'))} skipped` : '';
console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed${skipped}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function steps(): Step[] {
  const vitest = (...projects: string[]): Pick<Step, 'command' | 'count'> => ({
    command: [
      ...['vitest', 'run', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${path.join(reports, 'report.json')}`,
      ...projects.flatMap((project) => ['--project', project]),
    ],
    count: countVitest,
  });
  const browser: Step = {
    name: 'browser',
    command: ['playwright', 'test', '--project=e2e', '--reporter=list,json'],
    count: countPlaywright,
  };
  return [
    { name: 'types', command: ['astro', 'check'] },
    { name: 'types of scripts and tests', command: ['tsc', '--noEmit'] },
    { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    { name: 'unit and content', ...vitest('unit', 'content') },
    { name: 'clients', ...vitest('clients') },
    { name: 'deployment', ...vitest('deploy') },
    { name: 'build', command: ['astro', 'build', '--silent'], isNeeded: true },
    { name: 'built site', ...vitest('dist') },
    ...(process.argv.includes('--without-browser') ? [] : [browser]),
  ];
}

function runStep({ command, count }: Step): Counts {
  const report = path.join(reports, 'report.json');
  const [program = '', ...args] = command;
  const { status, error } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      // An empty text: Playwright has a browser of its own.
      CHROMIUM_PATH: findChromium() ?? '',
    },
  });
  if (error) console.error(error.message);
  const isFine = status === 0;
  if (!count) return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 };
  try {
    const counts = count(readFileSync(report, 'utf8'));
    // A runner can fail without a failed test, for example when a file does not load.
    return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function countVitest(report: string): Counts {
  const json = JSON.parse(report) as Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests',
    number
  >;
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests,
  };
}

function countPlaywright(report: string): Counts {
  const { stats } = JSON.parse(report) as {
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
