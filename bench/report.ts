/** What the bench found, for readers and for programs. */
import { writeFileSync } from 'node:fs';
import os from 'node:os';

/** Figures by name, each with its unit in the name, or words. */
export type Row = Record<string, string | number>;

/** Tables by title. */
export type Tables = Record<string, Row[]>;

/** The machine, and how busy it is with other things: on a busy one, trust processor time only. */
export function machine(): Row {
  const [load = 0] = os.loadavg();
  return {
    date: new Date().toISOString(),
    node: process.version,
    processors: os.availableParallelism(),
    'memory, GB': Math.round(os.totalmem() / 1e9),
    'load, last minute': Math.round(load * 10) / 10,
  };
}

/** Prints a table. */
export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  console.table(rows);
}

/** Writes all tables as JSON. */
export function write(file: string, tables: Tables): void {
  writeFileSync(file, `${JSON.stringify(tables, null, 2)}\n`);
}
