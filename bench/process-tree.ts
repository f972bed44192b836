/** What a program and the programs it runs take: time, processor, memory. Reads `/proc`, so Linux only. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Between two looks, in milliseconds; what a process does after the last look is not counted. */
const INTERVAL = 100;

/** `/proc` counts memory in pages and time in ticks. */
const PAGE_BYTES = 4096;
const TICKS_PER_SECOND = 100;

export interface Usage {
  /** Seconds. */
  wall: number;
  /** Seconds of processor time, all processes together. */
  cpu: number;
  /** Highest sum of the resident memory of all processes at one time, in bytes. */
  peakMemory: number;
}

interface ProcessState {
  parent: number;
  ticks: number;
  pages: number;
}

/** Runs a program in the folder `cwd` to its end; throws when it fails. */
export async function measureProgram(
  program: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Usage> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], cwd, env });
  const ticks = new Map<number, number>();
  let peakPages = 0;
  const look = (): void => {
    const tree = treeBelow(child.pid ?? 0, processes());
    for (const [id, state] of tree) ticks.set(id, state.ticks);
    const pages = [...tree.values()].reduce((sum, state) => sum + state.pages, 0);
    peakPages = Math.max(peakPages, pages);
  };
  const timer = setInterval(look, INTERVAL);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearInterval(timer);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed; see above`);
  const allTicks = [...ticks.values()].reduce((sum, own) => sum + own, 0);
  return {
    wall: (performance.now() - start) / 1000,
    cpu: allTicks / TICKS_PER_SECOND,
    peakMemory: peakPages * PAGE_BYTES,
  };
}

function processes(): Map<number, ProcessState> {
  const states = new Map<number, ProcessState>();
  for (const name of readdirSync('/proc').filter((item) => /^\d+$/.test(item))) {
    const state = stateOf(name);
    if (state) states.set(Number(name), state);
  }
  return states;
}

/** Undefined for a process that has ended. Fields by proc(5), counted behind the name in parentheses. */
function stateOf(id: string): ProcessState | undefined {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const field = (number: number): number => Number(fields[number - 3]);
    return { parent: field(4), ticks: field(14) + field(15), pages: field(24) };
  } catch {
    return undefined;
  }
}

/** The process `root` and all that it started, and so on. */
function treeBelow(
  root: number,
  states: ReadonlyMap<number, ProcessState>,
): Map<number, ProcessState> {
  const tree = new Map<number, ProcessState>();
  const isInside = (id: number): boolean => {
    const state = states.get(id);
    return id === root || (state !== undefined && state.parent > 1 && isInside(state.parent));
  };
  for (const [id, state] of states) if (isInside(id)) tree.set(id, state);
  return tree;
}
