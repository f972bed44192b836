/**
 * `npm test`: every check, each with its own output, and one line at the end that adds up all suites.
 * `--without-browser` (`npm run check`) leaves the browser tests out.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
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
}

/** Lines of steps that run side by side; the steps of a line run one after the other. */
type Stage = Step[][];

const reports = mkdtempSync(path.join(tmpdir(), 'osserr-test-'));
const results: (Counts & { name: string; seconds: number })[] = [];

for (const stage of stages()) {
  await Promise.all(stage.map((line) => runLine(line, stage.length > 1)));
  const [build] = results;
  if (build && build.failed > 0) {
    console.error(`\n${build.name} failed, so what needs it is not run.`);
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

/** The build comes first: it writes the types that checks need, and the site that tests read. */
function stages(): Stage[] {
  const checks: Step[] = [
    { name: 'types', command: ['astro', 'check', '--noSync'] },
    { name: 'types of scripts and tests', command: ['tsc', '--noEmit'] },
    { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  ];
  const tests = (name: string, projects: string[]): Step => ({
    name,
    command: [
      ...['vitest', 'run', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${reportOf(name)}`,
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
    [[{ name: 'build', command: ['astro', 'build', '--silent'] }]],
    [[tests('tests', ['unit', 'content', 'clients', 'deploy'])], checks],
    // By themselves: they build the site in other ways, which writes the types anew.
    [[tests('tests of the built site', ['dist'])]],
    ...(process.argv.includes('--without-browser') ? [] : [[[browser]]]),
  ];
}

/** `hasNeighbours`: the output of a step is shown when it is complete, apart from that of others. */
async function runLine(line: readonly Step[], hasNeighbours: boolean): Promise<void> {
  for (const step of line) {
    const title = `\n── ${step.name}: ${step.command.join(' ')}`;
    if (!hasNeighbours) console.log(title);
    const start = performance.now();
    const { output, ...counts } = await runStep(step, hasNeighbours ? 'pipe' : 'inherit');
    const seconds = Math.round((performance.now() - start) / 1000);
    if (hasNeighbours) console.log(`${title}\n${output}`);
    results.push({ name: step.name, ...counts, seconds });
  }
}

async function runStep(
  step: Step,
  stdio: 'pipe' | 'inherit',
): Promise<Counts & { output: string }> {
  const [program = '', ...args] = step.command;
  const running = spawn(program, args, {
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf(step.name),
      // An empty text: Playwright has a browser of its own.
      CHROMIUM_PATH: findChromium() ?? '',
    },
  });
  const outputs = [running.stdout, running.stderr].flatMap((stream) =>
    stream ? text(stream) : [],
  );
  const status = await new Promise<number | null>((resolve) => {
    running.once('error', (error) => {
      console.error(error.message);
      resolve(null);
    });
    running.once('exit', resolve);
  });
  const output = (await Promise.all(outputs)).join('');
  return { output, ...countsOf(step, status === 0) };
}

function countsOf({ name, count }: Step, isFine: boolean): Counts {
  if (!count) return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 };
  try {
    const counts = count(readFileSync(reportOf(name), 'utf8'));
    // A runner can fail without a failed test, for example when a file does not load.
    return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Where the runner of a step writes its report. */
function reportOf(name: string): string {
  return path.join(reports, `${name}.json`);
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
