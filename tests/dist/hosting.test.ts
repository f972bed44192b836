import { expect, it } from 'vitest';
import { contentTypeOf } from '../../deploy/content-types.ts';
import { headersFile } from '../../deploy/headers-file.ts';
import { isHashed } from '../../deploy/response-headers.ts';
import { siteFiles } from '../../deploy/site-files.ts';
import { fileText, site } from './built-site.ts';

const files = await siteFiles(site.folder);

it('every file has a type of its own', () => {
  expect(files.filter((file) => contentTypeOf(file) === undefined)).toEqual([]);
});

it('whatever is cached for good has a hash in its name', () => {
  const hashed = files.filter(isHashed);
  expect(hashed.length).toBeGreaterThan(0);
  expect(hashed.filter((file) => !/[._-][\w-]{7,}\.\w+$/.test(file))).toEqual([]);
});

it('the response headers for Netlify and Cloudflare Pages stand beside the site', () => {
  expect(fileText('/_headers')).toBe(headersFile('/'));
  expect(files).not.toContain('/_headers');
});
