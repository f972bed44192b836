/** Checks of samples by language: what is wrong with each sample, an empty text where nothing is. */
import { spawnSync } from 'node:child_process';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

export const SAMPLE_CHECKS: Record<string, (samples: readonly string[]) => string[]> = {
  json: (samples) => samples.map((sample) => thrownBy(() => JSON.parse(sample) as unknown)),
  xml: (samples) =>
    samples.map((sample) =>
      thrownBy(() =>
        new DOMParser({ onError: onErrorStopParsing }).parseFromString(sample, 'text/xml'),
      ),
    ),
  js: (samples) =>
    samples.map((sample) =>
      complaintOf(process.execPath, ['--input-type=module', '--check', '-'], sample),
    ),
  bash: (samples) => samples.map((sample) => complaintOf('bash', ['-n'], sample)),
  python: (samples) => {
    const { stdout } = spawnSync('python3', ['-c', PYTHON_CHECK], {
      input: JSON.stringify(samples),
      encoding: 'utf8',
    });
    return JSON.parse(stdout) as string[];
  },
};

/** All samples in one process: Python takes longer to start than to parse them. */
const PYTHON_CHECK = `
import ast, json, sys
def complaint(sample):
    try:
        ast.parse(sample)
        return ''
    except SyntaxError as error:
        return str(error)
print(json.dumps([complaint(sample) for sample in json.load(sys.stdin)]))
`;

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
