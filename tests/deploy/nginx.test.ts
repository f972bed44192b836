/** The configuration of nginx, asked with real requests: at the root and below a base path. */
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../deploy/precompress.ts';
import { headersFor, TRANSPORT_SECURITY } from '../../deploy/response-headers.ts';
import { hasBrotli, NGINX_NOTE, nginxProgram, startNginx } from './nginx-server.ts';
import type { NginxServer } from './nginx-server.ts';
import { SAMPLE_FILES, sampleSite } from './sample-site.ts';

const folder = await sampleSite();
beforeAll(() => precompress(folder));
afterAll(() => rm(folder, { recursive: true }));

describe.skipIf(nginxProgram === undefined).each(['/', '/osserr'])(
  `nginx with the site at %s${NGINX_NOTE}`,
  (base) => {
    const prefix = base.replace(/\/$/, '');
    let server: NginxServer;
    beforeAll(async () => {
      server = await startNginx(folder, base);
    });
    afterAll(() => server.close());

    /** Asks as it stands: `fetch` would follow redirects and unpack what is compressed. */
    const ask = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
      answerOf(new URL(prefix + address, server.url), headers);

    it.each([
      ['/', '/index.html'],
      ['/zh/', '/zh/index.html'],
      ['/zh/errors/NoSuchKey/', '/zh/errors/NoSuchKey/index.html'],
      ['/zh/errors/NoSuchKey/?q=1', '/zh/errors/NoSuchKey/index.html'],
      ['/zh/errors/NoSuchKey.md', '/zh/errors/NoSuchKey.md'],
      ['/zh/feed.xml', '/zh/feed.xml'],
      ['/opensearch.xml', '/opensearch.xml'],
      ['/llms.txt', '/llms.txt'],
      ['/api/v1/index.json', '/api/v1/index.json'],
      ['/_astro/page.1a2b3c4d.js', '/_astro/page.1a2b3c4d.js'],
      ['/finder/messages.0123abcd.json', '/finder/messages.0123abcd.json'],
      ['/pagefind/pagefind-entry.json', '/pagefind/pagefind-entry.json'],
    ])('answers %s with %s and its headers', async (address, file) => {
      const { status, body, headers } = await ask(address);
      expect([status, body.toString()]).toEqual([200, SAMPLE_FILES[file]]);
      expect(headers).toMatchObject(lowerCase(headersFor(file)));
      expect(headers).toHaveProperty('etag');
    });

    it.each(['/fr/', '/e/NoSuchKeys', '/_astro/', '/_astro/gone.js', '/zh/errors/'])(
      'answers %s with the page for what is missing, which is not kept',
      async (address) => {
        const { status, body, headers } = await ask(address);
        expect([status, body.toString()]).toEqual([404, SAMPLE_FILES['/404.html']]);
        expect(headers).toMatchObject(lowerCase(headersFor('/404.html')));
      },
    );

    it.each([
      ['/zh', '/zh/'],
      ['/e/NoSuchKey', '/e/NoSuchKey/'],
      ['/ec/0002-00000040', '/ec/0002-00000040/'],
      ['/e/nosuchkey', '/e/NoSuchKey/'],
      ['/E/NOSUCHKEY/?from=ticket', '/e/NoSuchKey/?from=ticket'],
      ['/EC/0002-00000040', '/ec/0002-00000040/'],
      ['/zh/errors/nosuchkey/', '/zh/errors/NoSuchKey/'],
    ])('leads %s to %s', async (address, target) => {
      const { status, headers } = await ask(address);
      expect([status, headers['location']]).toEqual([301, prefix + target]);
    });

    it('sends what was compressed beforehand, through proxies too', async () => {
      const text = SAMPLE_FILES['/zh/index.html'];
      const zipped = await ask('/zh/', { 'accept-encoding': 'gzip', via: '1.1 cdn' });
      expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(gunzipSync(zipped.body).toString()).toBe(text);
      if (!hasBrotli) return;
      const brotli = await ask('/zh/', { 'accept-encoding': 'gzip, br', via: '1.1 cdn' });
      expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
      expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
    });

    it('sends 304 for what a browser has, and parts of files', async () => {
      const { headers } = await ask('/zh/');
      const again = await ask('/zh/', { 'if-none-match': headers['etag'] ?? '' });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      const part = await ask('/zh/', { range: 'bytes=0-8' });
      expect([part.status, part.body.toString()]).toEqual([206, '<!doctype']);
    });

    it('asks for TLS only over TLS, also before a proxy', async () => {
      const [name, value] = Object.entries(lowerCase(TRANSPORT_SECURITY))[0] ?? ['', ''];
      expect((await ask('/')).headers).not.toHaveProperty(name);
      expect((await ask('/', { 'x-forwarded-proto': 'https' })).headers[name]).toBe(value);
    });

    it('leads no page that it cannot read to itself', async () => {
      const lost = await sampleSite();
      const other = await startNginx(lost, base);
      try {
        await rm(path.join(lost, 'zh/index.html'));
        const { status } = await answerOf(new URL(`${prefix}/zh/`, other.url), {});
        expect(status).toBe(404);
      } finally {
        await other.close();
        await rm(lost, { recursive: true });
      }
    });

    it('knows nothing outside the site', async () => {
      const { status } = await answerOf(new URL('/../etc/passwd', server.url), {});
      expect(status).toBe(404);
    });
  },
);

interface Answer {
  status: number | undefined;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

function answerOf(url: URL, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(chunks),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Headers as Node reports them. */
function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
