/** What programs log about an error of `ali-oss`, the client of OSS for Node. */
import { inspect } from 'node:util';
import OSS from 'ali-oss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOssServer, type OssAnswer } from './oss-server.ts';
import {
  answers,
  failuresOf,
  isNamedByEc,
  missedCodes,
  missedMessages,
  oneOfEachArea,
  type Failure,
  type Report,
} from './reports.ts';

const BUCKET = 'example-bucket';
const KEY = 'reports/2026.csv';
const LARGE = Buffer.alloc(250_000);

const server = await startOssServer();
const client = new OSS({
  endpoint: server.endpoint,
  accessKeyId: 'fake-id',
  accessKeySecret: 'fake-secret',
  bucket: BUCKET,
});
afterAll(() => server.close());

const CALLS: Record<string, () => Promise<unknown>> = {
  putBucket: () => client.putBucket(BUCKET),
  deleteBucket: () => client.deleteBucket(BUCKET),
  listV2: () => client.listV2({ prefix: 'reports/' }),
  put: () => client.put(KEY, Buffer.from('a,b')),
  get: () => client.get(KEY),
  append: () => client.append(KEY, Buffer.from('c,d'), { position: '3' }),
  copy: () => client.copy(KEY, 'reports/2025.csv'),
  delete: () => client.delete(KEY),
  multipartUpload: () => client.multipartUpload(KEY, LARGE, { partSize: 102_400, parallel: 1 }),
};

const FIELDS = ['name', 'message', 'code', 'status', 'requestId'];

/** The ways in which programs log an error, as far as they contain its message. */
const PRINTS: [name: string, print: (error: Error) => string][] = [
  ['String(error)', String],
  ['error.stack', ({ stack }) => stack ?? ''],
  ['console.error(error)', (error) => inspect(error)],
  ['its fields as JSON', (error) => JSON.stringify(error, FIELDS)],
];

describe.each(Object.entries(CALLS))('%s', (name, call) => {
  let failures: Failure[] = [];
  beforeAll(async () => {
    // One call gets every message; the others differ from it in the stack and the parameters.
    const sent = name === 'put' ? answers : oneOfEachArea(answers);
    failures = await failuresOf(server, sent, call);
  });

  it.each(PRINTS)('%s leads to the message', (_name, print) => {
    expect(missedMessages(reportsOf(failures, print))).toEqual([]);
  });

  it('JSON.stringify(error), which leaves the message out, leads to its code, or by EC to it', () => {
    const reports = reportsOf(failures, (error) => JSON.stringify(error));
    expect(missedCodes(reports)).toEqual([]);
    expect(missedMessages(reports.filter(({ answer }) => isNamedByEc(answer)))).toEqual([]);
  });
});

describe('head', () => {
  const isReplaced = ({ httpStatus }: OssAnswer): boolean => [404, 412].includes(httpStatus);
  const call = (): Promise<unknown> => client.head(KEY);

  it.each(PRINTS)(
    '%s leads to the message, which ali-oss reads from x-oss-err',
    async (_, print) => {
      const sent = answers.filter((answer) => !isReplaced(answer));
      expect(missedMessages(reportsOf(await failuresOf(server, sent, call), print))).toEqual([]);
    },
  );

  const replacements = answers.filter(
    (answer) => isReplaced(answer) && ['NoSuchKey', 'PreconditionFailed'].includes(answer.code),
  );
  it.skipIf(replacements.length === 0).each(PRINTS)(
    '%s leads to the code: for 404 and 412 ali-oss hides the message and assumes the usual code',
    async (_, print) => {
      const failures = await failuresOf(server, replacements, call);
      expect(missedCodes(reportsOf(failures, print))).toEqual([]);
    },
  );
});

function reportsOf(failures: readonly Failure[], print: (error: Error) => string): Report[] {
  return failures.map(({ answer, error }) => {
    if (error instanceof Error) return { answer, text: print(error) };
    throw new TypeError(`ali-oss threw something else than an error: ${inspect(error)}`);
  });
}
