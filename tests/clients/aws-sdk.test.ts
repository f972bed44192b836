/** What programs log about an error of OSS when they use the client of S3 for JavaScript. */
import { inspect } from 'node:util';
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOssServer } from './oss-server.ts';
import {
  answers as allAnswers,
  failuresOf,
  isNamedByEc,
  missedMessages,
  oneOfEachArea,
  unfoundedAnswers,
  type Failure,
  type Report,
} from './reports.ts';

const bucket = { Bucket: 'example-bucket' };
const object = { ...bucket, Key: 'reports/2026.csv' };

const server = await startOssServer();
const client = new S3Client({
  endpoint: server.endpoint,
  region: 'oss-cn-hangzhou',
  forcePathStyle: true,
  maxAttempts: 1,
  credentials: { accessKeyId: 'fake-id', secretAccessKey: 'fake-secret' },
});
afterAll(async () => {
  client.destroy();
  await server.close();
});

const CALLS: Record<string, () => Promise<unknown>> = {
  CreateBucket: () => client.send(new CreateBucketCommand(bucket)),
  ListObjectsV2: () => client.send(new ListObjectsV2Command(bucket)),
  PutObject: () => client.send(new PutObjectCommand({ ...object, Body: 'a,b' })),
  GetObject: () => client.send(new GetObjectCommand(object)),
  DeleteObject: () => client.send(new DeleteObjectCommand(object)),
  CreateMultipartUpload: () => client.send(new CreateMultipartUploadCommand(object)),
};

const HEAD_CALLS: Record<string, () => Promise<unknown>> = {
  HeadBucket: () => client.send(new HeadBucketCommand(bucket)),
  HeadObject: () => client.send(new HeadObjectCommand(object)),
};

/** The ways in which programs log an error. */
const PRINTS: [name: string, print: (error: Error) => string][] = [
  ['String(error)', String],
  ['error.stack', ({ stack }) => stack ?? ''],
  ['console.error(error)', (error) => inspect(error)],
  ['JSON.stringify(error)', (error) => JSON.stringify(error)],
];

/** The client takes 203, with which OSS reports failed callbacks, for a success. */
const answers = allAnswers.filter(({ httpStatus }) => httpStatus >= 300);

describe.each(Object.entries(CALLS))('%s', (name, call) => {
  let failures: Failure[] = [];
  beforeAll(async () => {
    // One call gets every message; the others differ from it in the stack alone.
    const sent = name === 'PutObject' ? answers : oneOfEachArea(answers);
    failures = await failuresOf(server, sent, call);
  });

  it.each(PRINTS)('%s leads to the message', (_name, print) => {
    expect(missedMessages(reportsOf(failures, print))).toEqual([]);
  });
});

describe.each(Object.entries(HEAD_CALLS))('%s', (name, call) => {
  let failures: Failure[] = [];
  beforeAll(async () => {
    const sent = name === 'HeadObject' ? answers : oneOfEachArea(answers);
    failures = await failuresOf(server, sent, call);
  });

  it.each(PRINTS)('%s hides code and message, so no other error is claimed', (_name, print) => {
    expect(unfoundedAnswers(reportsOf(failures, print))).toEqual([]);
  });

  it('the headers of the response lead to the message by x-oss-ec', () => {
    const named = failures.filter(({ answer }) => isNamedByEc(answer));
    expect(missedMessages(reportsOf(named, headersOf))).toEqual([]);
  });

  it('the headers of the response lead to the message by x-oss-err, whatever the EC', () => {
    const reports = reportsOf(failures, headersOf);
    const withoutEc = reports.map(({ answer, text }) => ({
      answer,
      text: text.replace(/^.*x-oss-ec.*\n/m, ''),
    }));
    expect(missedMessages(withoutEc)).toEqual([]);
  });
});

function reportsOf(
  failures: readonly Failure[],
  print: (error: S3ServiceException) => string,
): Report[] {
  return failures.map(({ answer, error }) => {
    if (error instanceof S3ServiceException) return { answer, text: print(error) };
    throw new TypeError(`the client threw something else than an answer: ${inspect(error)}`);
  });
}

/** The response's headers, which a program has to log itself; no print of the error has them. */
function headersOf({ $response }: S3ServiceException): string {
  return inspect($response?.headers);
}
