import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOssServer, type OssServer } from './oss-server.ts';

const answer = {
  code: 'SomeCode',
  messageId: 'some-message',
  message: `a < b && "c" > 'd'`,
  httpStatus: 409,
  ec: '0026-00000016',
};

let server: OssServer;
beforeAll(async () => {
  server = await startOssServer();
  server.answerWith(answer);
});
afterAll(() => server.close());

it('answers with the XML of OSS, escaped', async () => {
  const response = await fetch(`${server.endpoint}/any`);
  const xml = await response.text();
  expect(response.status).toBe(409);
  expect(response.headers.get('x-oss-ec')).toBe('0026-00000016');
  expect(response.headers.get('x-oss-request-id')).toMatch(/^[0-9A-F]{24}$/);
  expect(xml).toContain('<Code>SomeCode</Code>');
  expect(xml).toContain('<Message>a &lt; b &amp;&amp; &quot;c&quot; &gt; &apos;d&apos;</Message>');
});

it('answers HEAD with the same XML in a header, as Base64', async () => {
  const xml = await (await fetch(`${server.endpoint}/any`)).text();
  const head = await fetch(`${server.endpoint}/any`, { method: 'HEAD' });
  expect(await head.text()).toBe('');
  expect(Buffer.from(head.headers.get('x-oss-err') ?? '', 'base64').toString()).toBe(xml);
});

it('leaves an unknown EC out', async () => {
  server.answerWith({ ...answer, ec: undefined });
  const response = await fetch(`${server.endpoint}/any`);
  expect(response.headers.has('x-oss-ec')).toBe(false);
  expect(await response.text()).not.toMatch(/<EC>|<RecommendDoc>/);
});

it('calls itself S3 to those who sign as S3 does', async () => {
  const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=fake' };
  const response = await fetch(`${server.endpoint}/any`, { headers });
  expect(response.headers.has('x-amz-request-id')).toBe(true);
  expect(response.headers.has('x-oss-request-id')).toBe(false);
});
