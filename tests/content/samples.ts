/** Checks of samples by language: each returns what is wrong with a sample, or nothing. */
import { spawnSync } from 'node:child_process';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

export const SAMPLE_CHECKS: Record<string, (sample: string) => string> = {
  json: (sample) => thrownBy(() => JSON.parse(sample) as unknown),
  xml: (sample) =>
    thrownBy(() =>
      new DOMParser({ onError: onErrorStopParsing }).parseFromString(sample, 'text/xml'),
    ),
  js: (sample) => complaintOf(process.execPath, ['--input-type=module', '--check', '-'], sample),
  bash: (sample) => complaintOf('bash', ['-n'], sample),
  python: (sample) =>
    complaintOf('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], sample),
};

/** Languages of samples that are not parsed: protocol text and plain text. */
export const PLAIN_SAMPLES = ['http', 'text'];

/** What both languages have alike in a sample: all but comments and texts. */
export function codeOf(sample: string): string {
  return sample
    .replace(/"""[\s\S]*?"""/g, '""')
    .replace(/(["'])(?:(?!\1).)*\1/g, '""')
    .replace(/(#|\/\/|-- ).*$/gm, '');
}

function thrownBy(parse: () => unknown): string {
  try {
    parse();
    return '';
  } catch (error) {
    return String(error);
  }
}

function complaintOf(command: string, args: string[], input: string): string {
  const { status, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}
