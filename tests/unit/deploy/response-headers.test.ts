import { describe, expect, it } from 'vitest';
import { CLOUDFLARE_LIMITS, headersFile } from '../../../deploy/headers-file.ts';
import {
  HEADER_RULES,
  headersFor,
  IMMUTABLE,
  isHashed,
  patternOf,
  REVALIDATED,
} from '../../../deploy/response-headers.ts';

describe('headersFor', () => {
  it.each([
    ['/zh/', REVALIDATED, 'text/html; charset=utf-8'],
    ['/zh/errors/NoSuchKey/index.html', REVALIDATED, 'text/html; charset=utf-8'],
    ['/e/NoSuchKey', REVALIDATED, 'text/html; charset=utf-8'],
    ['/404.html', REVALIDATED, 'text/html; charset=utf-8'],
    ['/_astro/page.Ab12-x_9.js', IMMUTABLE, 'text/javascript; charset=utf-8'],
    ['/finder/messages.0123abcd.json', IMMUTABLE, 'application/json'],
    ['/pagefind/fragment/zh_1.pf_fragment', IMMUTABLE, 'application/octet-stream'],
    ['/pagefind/pagefind.en_1.pf_meta', IMMUTABLE, 'application/octet-stream'],
    ['/pagefind/pagefind.js', REVALIDATED, 'text/javascript; charset=utf-8'],
    ['/pagefind/wasm.en.pagefind', REVALIDATED, 'application/octet-stream'],
    ['/zh/errors/NoSuchKey.md', REVALIDATED, 'text/markdown; charset=utf-8'],
    ['/llms.txt', REVALIDATED, 'text/plain; charset=utf-8'],
    ['/en/feed.xml', REVALIDATED, 'application/atom+xml; charset=utf-8'],
    ['/opensearch.xml', REVALIDATED, 'application/opensearchdescription+xml; charset=utf-8'],
    ['/sitemap-0.xml', REVALIDATED, 'application/xml'],
    ['/api/v1/index.json', REVALIDATED, 'application/json'],
  ])('%s is cached and typed by what it is', (address, caching, type) => {
    expect(headersFor(address)).toMatchObject({ 'Cache-Control': caching, 'Content-Type': type });
  });

  it('opens to other sites what programs read, and nothing else', () => {
    for (const address of ['/api/v1/errors/NoSuchKey.json', '/zh/errors/NoSuchKey.md']) {
      expect(headersFor(address)).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    }
    for (const address of ['/zh/', '/zh/errors/NoSuchKey/', '/finder/words-zh.1.json']) {
      expect(headersFor(address)).not.toHaveProperty('Access-Control-Allow-Origin');
    }
  });

  it('keeps every address out of frames and from being taken for another type', () => {
    for (const address of ['/', '/e/NoSuchKey', '/_astro/page.1.js', '/404.html']) {
      expect(headersFor(address)).toMatchObject({
        'Content-Security-Policy': "frame-ancestors 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
      });
    }
  });

  it('guesses no type', () => {
    expect(headersFor('/font.woff2')).not.toHaveProperty('Content-Type');
  });
});

describe('HEADER_RULES', () => {
  it('give no address a header twice, for Cloudflare would join the values', () => {
    const samples = HEADER_RULES.map(({ path }) => path.replace('*', 'a.md'));
    for (const address of [...samples, '/pagefind/pagefind.en_1.pf_meta', '/zh/errors/A.md']) {
      const names = HEADER_RULES.filter(({ path }) => patternOf(path).test(address)).flatMap(
        ({ headers }) => Object.keys(headers),
      );
      expect(names, address).toEqual([...new Set(names)]);
    }
  });

  it('have one star at most, as hosts demand', () => {
    expect(HEADER_RULES.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
  });
});

describe('isHashed', () => {
  it.each([
    ['/_astro/page.1.js', true],
    ['/pagefind/index/zh_1.pf_index', true],
    ['/pagefind/pagefind-entry.json', false],
    ['/zh/finder/index.html', false],
  ])('%s: %s', (file, expected) => {
    expect(isHashed(file)).toBe(expected);
  });
});

describe('headersFile', () => {
  it('stays within the limits of Cloudflare', () => {
    const lines = headersFile('/').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(
      CLOUDFLARE_LIMITS.rules,
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(
      CLOUDFLARE_LIMITS.lineLength,
    );
  });

  it('names each path once, with its headers indented', () => {
    const blocks = headersFile('/').trimEnd().split('\n\n');
    const paths = blocks.map((block) => block.split('\n')[0]);
    expect(paths).toEqual([...new Set(paths)]);
    for (const block of blocks) expect(block).toMatch(/^\/\S*(\n {2}[\w-]+: \S.*)+$/);
  });

  it('leaves caching to the host, except for hashed files', () => {
    const blocks = headersFile('/').split('\n\n');
    const cached = blocks.filter((block) => block.includes('Cache-Control'));
    expect(cached.every((block) => block.includes('immutable'))).toBe(true);
    expect(cached[0]).toMatch(/^\/_astro\/\*\n/);
  });

  it('stands before every path with the base path', () => {
    expect(headersFile('/osserr')).toMatch(/^\/osserr\/\*\n {2}Strict-Transport-Security: /);
    expect(headersFile('/osserr/')).toBe(headersFile('/osserr'));
  });
});
