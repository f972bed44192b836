import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const explain = (
  args: string[],
  input = '',
): { status: number | null; out: string; err: string } => {
  const env = { ...process.env, LANG: 'C', FORCE_COLOR: '0' };
  const run = spawnSync(process.execPath, ['scripts/explain.ts', ...args], {
    input,
    env,
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
};

// Each test starts a process that reads all content, which takes its time on a busy machine.
describe('explain', { timeout: 60_000 }, () => {
  it('explains a message in the language asked for, without colour outside a terminal', () => {
    const { status, out } = explain(['--lang', 'zh', 'Position is not equal to file length.']);
    expect(status).toBe(0);
    expect(out).toMatch(/^PositionNotEqualToLength {2}HTTP 409\n/);
    expect(out).toContain('解决方法');
    expect(out).toContain('/zh/errors/PositionNotEqualToLength/#position-mismatch');
    expect(out).not.toContain('\u001b[');
  });

  it('reads standard input and answers in JSON', () => {
    const { status, out } = explain(['--json'], '<Code>KeyDisabled</Code>');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        code: 'KeyDisabled',
        messageId: null,
        message: null,
        tier: 'code',
        confidence: 1,
        path: '/en/errors/KeyDisabled/',
      },
    ]);
  });

  it('answers lines in their order', () => {
    const lines = [
      { id: 'a', text: 'The object you specified is immutable.', lang: 'zh' },
      { id: 7, text: 'zzzz qqqq' },
    ];
    const { status, out } = explain(['--ndjson'], lines.map((it) => JSON.stringify(it)).join('\n'));
    expect(status).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(answers).toEqual([
      {
        id: 'a',
        results: [
          {
            code: 'FileImmutable',
            messageId: 'protected-by-retention',
            message: 'The object you specified is immutable.',
            tier: 'message',
            confidence: 1,
            path: '/zh/errors/FileImmutable/#protected-by-retention',
          },
          // The same message comes with another code as well.
          {
            code: 'MirrorFailed',
            messageId: 'object-immutable',
            message: 'The object you specified is immutable.',
            tier: 'message',
            confidence: 1,
            path: '/zh/errors/MirrorFailed/#object-immutable',
          },
        ],
      },
      { id: 7, results: [] },
    ]);
  });

  it('exits with 1 when nothing fits', () => {
    expect(explain(['zzzz qqqq'])).toMatchObject({ status: 1, out: 'No error here fits that.\n' });
  });

  it.each([
    [['--colour'], '', "Unknown option '--colour'"],
    [['--ndjson'], '{"id":1,"text":"x"}\n{', 'line 2 of standard input is not JSON'],
    [['--ndjson'], '{"id":1}', 'line 1 of standard input has no "text"'],
  ])('says what is wrong with %j', (args, input, message) => {
    const { status, err } = explain(args, input);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('usage:');
  });
});
