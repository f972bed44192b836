/** Uploads to a store that speaks S3, on the loopback interface. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objectStore, type ObjectStore } from '../../deploy/object-store.ts';
import { IMMUTABLE, isHashed, REVALIDATED } from '../../deploy/response-headers.ts';
import { prepareUpload, type SiteUpload } from '../../deploy/upload.ts';
import { MANIFEST_NAME } from '../../deploy/upload-manifest.ts';
import type { UploadPlan } from '../../deploy/upload-plan.ts';
import { configureWebsite } from '../../deploy/website-settings.ts';
import { startS3Server, type S3Server } from './s3-server.ts';
import { SAMPLE_FILES, sampleSite } from './sample-site.ts';

const ADDRESSES = Object.keys(SAMPLE_FILES);
const NOVEMBER = new Date('2026-11-22');

let server: S3Server;
let store: ObjectStore;
let folder: string;

beforeEach(async () => {
  server = await startS3Server();
  store = objectStore(server.options);
  folder = await sampleSite();
});

afterEach(async () => {
  store.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const optionsOf = (fields: Partial<SiteUpload> = {}): SiteUpload => ({
  store,
  folder,
  prefix: '',
  compression: 'none',
  keepDays: 30,
  today: NOVEMBER,
  ...fields,
});

/** Uploads; returns what was planned. */
async function upload(fields: Partial<SiteUpload> = {}): Promise<UploadPlan> {
  const { plan, run } = await prepareUpload(optionsOf(fields));
  await run();
  return plan;
}

const counts = ({ add, change, unchanged, remove }: UploadPlan): number[] =>
  [add, change, unchanged, remove].map(({ length }) => length);

const objectAt = (key: string): Promise<Response> =>
  fetch(`${server.options.endpoint}/osserr/${key}`);

const write = (address: string, text: string): Promise<void> =>
  writeFile(path.join(folder, address), text);

describe('an upload', () => {
  it('sends every file with its type and caching', async () => {
    await upload();
    const page = await objectAt('zh/index.html');
    expect(await page.text()).toBe(SAMPLE_FILES['/zh/index.html']);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe(REVALIDATED);
    const script = await objectAt('_astro/page.1a2b3c4d.js');
    expect(script.headers.get('cache-control')).toBe(IMMUTABLE);
    const twin = await objectAt('zh/errors/NoSuchKey.md');
    expect(twin.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  });

  it('sends hashed files before pages, and the manifest at the end', async () => {
    const order: string[] = [];
    const watched: ObjectStore = {
      ...store,
      write: (key, ...rest) => {
        order.push(`/${key}`);
        return store.write(key, ...rest);
      },
    };
    await upload({ store: watched });
    expect(order.map(isHashed)).toEqual(
      order.map(isHashed).toSorted((a, b) => Number(b) - Number(a)),
    );
    expect(order.at(-1)).toBe(`/${MANIFEST_NAME}`);
    expect(order).toHaveLength(ADDRESSES.length + 1);
  });

  it('sends again only what changed, and deletes what is gone', async () => {
    await upload();
    await write('/zh/index.html', 'changed');
    await rm(path.join(folder, '/zh/errors/NoSuchKey.md'));
    const plan = await upload();
    expect(counts(plan)).toEqual([0, 1, ADDRESSES.length - 2, 1]);
    expect(await (await objectAt('zh/index.html')).text()).toBe('changed');
    expect((await objectAt('zh/errors/NoSuchKey.md')).status).toBe(404);
    expect(counts(await upload())).toEqual([0, 0, ADDRESSES.length - 1, 0]);
  });

  it('keeps old hashed files for pages still open, as long as it is told', async () => {
    await upload();
    await rm(path.join(folder, '/_astro/page.1a2b3c4d.js'));
    const key = '_astro/page.1a2b3c4d.js';
    expect((await upload()).retired).toEqual({ [key]: '2026-11-22' });
    expect((await objectAt(key)).status).toBe(200);
    expect((await upload({ today: new Date('2026-12-21') })).remove).toEqual([]);
    expect((await upload({ today: new Date('2026-12-22') })).remove).toEqual([key]);
    expect((await objectAt(key)).status).toBe(404);
  });

  it('goes on where a run broke off', async () => {
    let left = 5;
    const breaking: ObjectStore = {
      ...store,
      write: (...call) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('connection lost')) : store.write(...call);
      },
    };
    await expect(upload({ store: breaking })).rejects.toThrow('connection lost');
    expect(await store.read(MANIFEST_NAME)).toBeUndefined();
    expect(counts(await upload())).toEqual([ADDRESSES.length - 5, 0, 5, 0]);
  });

  it('changes nothing before it is run', async () => {
    const { plan } = await prepareUpload(optionsOf());
    expect(plan.add).toHaveLength(ADDRESSES.length);
    expect(await store.list('')).toEqual([]);
  });

  it('stores compressed what browsers read, when asked to', async () => {
    await upload();
    const plan = await upload({ compression: 'gzip' });
    expect(plan.change.length).toBeGreaterThan(0);
    const page = await fetch(`${server.options.endpoint}/osserr/zh/index.html`);
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(await page.text()).toBe(SAMPLE_FILES['/zh/index.html']);
    const twin = await objectAt('zh/errors/NoSuchKey.md');
    expect(twin.headers.has('content-encoding')).toBe(false);
  });

  it('keeps to its prefix, and to its own objects', async () => {
    await store.write('zh/index.html', Buffer.from('of others'), MD5_OF_OTHERS, {});
    await store.write('osserr/notes.html', Buffer.from('of others'), MD5_OF_OTHERS, {});
    await upload({ prefix: 'osserr' });
    await rm(path.join(folder, '/llms.txt'));
    expect((await upload({ prefix: 'osserr' })).remove).toEqual(['osserr/llms.txt']);
    expect(await store.read('zh/index.html')).toBe('of others');
    expect(await store.read('osserr/notes.html')).toBe('of others');
  });
});

const MD5_OF_OTHERS = '52307df9ae09ed0897c1a5091e41e24e';

describe('a bucket as a website', () => {
  it('has indexes, a page for what is missing, and lets other sites read', async () => {
    await upload();
    await configureWebsite(server.options, '');
    const index = await objectAt('zh/');
    expect([index.status, await index.text()]).toEqual([200, SAMPLE_FILES['/zh/index.html']]);
    const missing = await objectAt('fr/');
    expect([missing.status, await missing.text()]).toEqual([404, SAMPLE_FILES['/404.html']]);
    const url = `${server.options.endpoint}/osserr/api/v1/index.json`;
    const { headers } = await fetch(url, { headers: { origin: 'https://other.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});
