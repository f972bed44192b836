import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { precompress } from '../../deploy/precompress.ts';
import { siteFiles } from '../../deploy/site-files.ts';
import { SAMPLE_FILES, sampleSite } from './sample-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await sampleSite();
});
afterEach(() => rm(folder, { recursive: true }));

const fileOf = (address: string): string => path.join(folder, address);

it('puts copies beside texts, and none beside what is too small to gain', async () => {
  const bytes = await precompress(folder);

  const page = SAMPLE_FILES['/zh/index.html'];
  expect(brotliDecompressSync(await readFile(fileOf('/zh/index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(await readFile(fileOf('/zh/index.html.gz'))).toString()).toBe(page);
  await expect(stat(fileOf('/api/v1/index.json.gz'))).rejects.toThrow('ENOENT');
  expect(bytes.files).toBe(Object.values(SAMPLE_FILES).filter(({ length }) => length > 511).length);
  expect(bytes.brotli).toBeLessThan(bytes.original);
});

it('does not count copies as files of the site', async () => {
  const before = await siteFiles(folder);
  await precompress(folder);
  expect(await siteFiles(folder)).toEqual(before);
});

it('renews the copies of a file that changed, and those alone', async () => {
  await precompress(folder);
  await writeFile(fileOf('/zh/feed.xml.gz'), 'left as it is');
  const { mtime } = await stat(fileOf('/zh/feed.xml'));
  await utimes(fileOf('/zh/feed.xml.gz'), mtime, mtime);
  const text = 'changed '.repeat(100);
  await writeFile(fileOf('/zh/index.html'), text);
  await utimes(fileOf('/zh/index.html'), new Date(), new Date(Date.now() + 5000));

  await precompress(folder);

  expect(gunzipSync(await readFile(fileOf('/zh/index.html.gz'))).toString()).toBe(text);
  expect(await readFile(fileOf('/zh/feed.xml.gz'), 'utf8')).toBe('left as it is');
});
