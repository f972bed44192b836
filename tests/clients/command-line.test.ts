/** What command-line clients of S3 print about an error of OSS. Skipped where they are missing. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startOssServer, type OssAnswer } from './oss-server.ts';
import {
  answers,
  missedMessages,
  oneOfEachArea,
  unfoundedAnswers,
  type Report,
} from './reports.ts';

const server = await startOssServer();
const home = mkdtempSync(path.join(tmpdir(), 'osserr-clients-'));
const report = path.join(home, 'report.csv');
writeFileSync(report, 'a,b');
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

const OBJECT = 'example-bucket/report.csv';

describe.skipIf(!isInstalled('s3cmd'))('s3cmd', () => {
  const settings = path.join(home, 's3cfg');
  writeFileSync(
    settings,
    [
      '[default]',
      'access_key = fake-id',
      'secret_key = fake-secret',
      `host_base = ${server.host}`,
      `host_bucket = ${server.host}`,
      'bucket_location = oss-cn-hangzhou',
      'use_https = False',
      '',
    ].join('\n'),
  );
  const options = ['--config', settings];
  // It takes 203 for a success, and repeats 5xx for a minute.
  const sent = oneOfEachArea(
    answers.filter(({ httpStatus }) => httpStatus >= 400 && httpStatus < 500),
  );

  // One command gets an error of every area; the others print them in the same words.
  it.each([
    ['put', ['put', report, `s3://${OBJECT}`], sent],
    ['del', ['del', `s3://${OBJECT}`], sent.slice(0, 4)],
    ['cp', ['cp', `s3://${OBJECT}`, `s3://${OBJECT}.copy`], sent.slice(0, 4)],
  ])('%s: what it prints leads to the message', async (_, args, errors) => {
    expect(missedMessages(await reportsOf('s3cmd', [...args, ...options], errors))).toEqual([]);
  });

  it('info (HEAD): hides code and message, so no other error is claimed', async () => {
    const args = ['info', `s3://${OBJECT}`, ...options];
    // Of every 404 it makes "NoSuchKey" itself.
    const told = sent.filter(({ httpStatus }) => httpStatus !== 404).slice(0, 3);
    expect(unfoundedAnswers(await reportsOf('s3cmd', args, told))).toEqual([]);
  });
});

describe.skipIf(!isInstalled('rclone'))('rclone', () => {
  const settings = path.join(home, 'rclone.conf');
  writeFileSync(
    settings,
    [
      '[oss]',
      'type = s3',
      'provider = Other',
      'access_key_id = fake-id',
      'secret_access_key = fake-secret',
      `endpoint = ${server.endpoint}`,
      'region = oss-cn-hangzhou',
      'force_path_style = true',
      'no_check_bucket = true',
      'no_head = true',
      '',
    ].join('\n'),
  );
  const options = ['--config', settings, '--retries', '1', '--low-level-retries', '1'];
  // It takes 203 for a success.
  const sent = oneOfEachArea(answers.filter(({ httpStatus }) => httpStatus >= 400));

  it.each([
    ['copyto', ['copyto', report, `oss:${OBJECT}`, '--no-check-dest']],
    ['rmdir', ['rmdir', 'oss:example-bucket']],
  ])('%s: what it prints leads to the message', async (_, args) => {
    expect(missedMessages(await reportsOf('rclone', [...args, ...options], sent))).toEqual([]);
  });

  it('lsf: what it prints leads to the message (for 404 it hides all but "not found")', async () => {
    const told = sent.filter(({ httpStatus }) => httpStatus !== 404);
    const args = ['lsf', 'oss:example-bucket', ...options];
    expect(missedMessages(await reportsOf('rclone', args, told))).toEqual([]);
  });

  it('copyto over an object (HEAD): hides code and message, so no other error is claimed', async () => {
    const args = ['copyto', report, `oss:${OBJECT}`, ...options];
    const told = sent.filter(({ httpStatus }) => httpStatus !== 404).slice(0, 3);
    expect(unfoundedAnswers(await reportsOf('rclone', args, told))).toEqual([]);
  });
});

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** What the program prints, in both streams, for each of the answers. */
async function reportsOf(
  program: string,
  args: readonly string[],
  sent: readonly OssAnswer[],
): Promise<Report[]> {
  const reports: Report[] = [];
  for (const answer of sent) {
    server.answerWith(answer);
    reports.push({ answer, text: await outputOf(program, args) });
  }
  return reports;
}

/** Runs a program that knows nothing of this machine's settings, credentials and proxies. */
function outputOf(program: string, args: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    LANG: 'C.UTF-8',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: 10_000 }, (_, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}
