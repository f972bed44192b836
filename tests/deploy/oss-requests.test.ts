/** What OSS is asked: taken down on the loopback interface, word by word. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objectStore, type StoreOptions } from '../../deploy/object-store.ts';
import { REVALIDATED } from '../../deploy/response-headers.ts';
import { configureOss, isOss } from '../../deploy/website-settings.ts';

interface RecordedRequest {
  method: string | undefined;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const requests: RecordedRequest[] = [];
/** What is answered to an address; an empty 200 otherwise. */
const answers = new Map<RegExp, string>();

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const { method, url = '', headers } = request;
    requests.push({ method, url, headers, body });
    response.end([...answers].find(([pattern]) => pattern.test(url))?.[1]);
  });
});

let options: StoreOptions;

beforeEach(async () => {
  requests.splice(0);
  answers.clear();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  options = {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    region: 'cn-hangzhou',
    bucket: 'errors',
    isPathStyle: true,
    credentials: { accessKeyId: 'fake-id', secretAccessKey: 'fake-secret' },
  };
});

afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

/** MD5 of `page`. */
const MD5_OF_PAGE = '71860c77c6745379b0d44304d66b6a13';

describe('an object', () => {
  it('is sent as OSS accepts it: whole, with its MD5, without checksums of newer kinds', async () => {
    const store = objectStore(options);
    await store.write('zh/index.html', Buffer.from('page'), MD5_OF_PAGE, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': REVALIDATED,
    });
    store.close();
    expect(requests.map(({ method, body }) => [method, body])).toEqual([['PUT', 'page']]);
    const headers = requests[0]?.headers ?? {};
    expect(headers).toMatchObject({
      'content-length': '4',
      'content-md5': Buffer.from(MD5_OF_PAGE, 'hex').toString('base64'),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': REVALIDATED,
    });
    expect(headers['x-amz-content-sha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(headers).join(' ')).not.toMatch(
      /content-encoding|transfer-encoding|checksum|x-amz-trailer/,
    );
  });
});

describe('a listing', () => {
  it('goes on for as many pages as there are, and reads ETags as OSS writes them', async () => {
    const page = (key: string, rest: string): string =>
      `<ListBucketResult><Contents><Key>${key}</Key><Size>4</Size><ETag>"5D41ABCD"</ETag></Contents>${rest}</ListBucketResult>`;
    answers.set(/continuation-token=more/, page('zh/b.html', '<IsTruncated>false</IsTruncated>'));
    answers.set(
      /list-type=2/,
      page(
        'zh/a.html',
        '<IsTruncated>true</IsTruncated><NextContinuationToken>more</NextContinuationToken>',
      ),
    );
    const store = objectStore(options);
    expect(await store.list('zh/')).toEqual([
      { key: 'zh/a.html', size: 4, etag: '5d41abcd' },
      { key: 'zh/b.html', size: 4, etag: '5d41abcd' },
    ]);
    store.close();
  });
});

describe('a website', () => {
  it('has indexes of folders, which OSS takes in its own protocol alone', async () => {
    await configureOss(options, '404.html');
    expect(requests.map(({ method, url }) => `${method ?? ''} ${url}`)).toEqual([
      'PUT /?website=',
      'PUT /?cors=',
    ]);
    const [website, cors] = requests;
    expect(website?.headers.authorization).toMatch(/^OSS fake-id:/);
    expect(website?.body).toContain(
      '<IndexDocument><Suffix>index.html</Suffix><SupportSubDir>true</SupportSubDir><Type>0</Type></IndexDocument><ErrorDocument><Key>404.html</Key></ErrorDocument>',
    );
    expect(cors?.body).toContain(
      '<AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod><AllowedMethod>HEAD</AllowedMethod>',
    );
  });
});

it.each([
  ['https://s3.oss-cn-hangzhou.aliyuncs.com', true],
  ['https://oss-cn-hangzhou-internal.aliyuncs.com', true],
  ['https://aliyuncs.com.example.com', false],
])('%s is an endpoint of OSS: %s', (endpoint, expected) => {
  expect(isOss(endpoint)).toBe(expected);
});
