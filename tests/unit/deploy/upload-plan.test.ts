import { describe, expect, it } from 'vitest';
import { IMMUTABLE } from '../../../deploy/response-headers.ts';
import { objectHeaders } from '../../../deploy/upload-body.ts';
import { parseManifest, type Manifest, type SentFile } from '../../../deploy/upload-manifest.ts';
import {
  keyOf,
  planUpload,
  type SiteFile,
  type StoredObject,
  type UploadOptions,
  type UploadPlan,
} from '../../../deploy/upload-plan.ts';

const PAGE = '/zh/index.html';
const SCRIPT = '/_astro/page.1a2b.js';

const fileAt = (address: string, fields: Partial<SiteFile> = {}): SiteFile => ({
  address,
  key: keyOf(address, ''),
  size: 10,
  md5: 'a',
  headers: 'h',
  ...fields,
});
const objectAt = (address: string, fields: Partial<StoredObject> = {}): StoredObject => ({
  key: keyOf(address, ''),
  size: 10,
  etag: 'a',
  ...fields,
});
const sent = (fields: Partial<SentFile> = {}): SentFile => ({
  md5: 'a',
  etag: 'a',
  headers: 'h',
  ...fields,
});
const manifestOf = (files: Manifest['files'], retired: Manifest['retired'] = {}): Manifest => ({
  version: 1,
  files,
  retired,
});

function plan(
  files: SiteFile[],
  stored: StoredObject[],
  manifest: Manifest = manifestOf({}),
  options: Partial<UploadOptions> = {},
): UploadPlan {
  const defaults = { prefix: '', today: new Date('2026-11-22T23:59:00Z'), keepDays: 30 };
  return planUpload({ files, stored, manifest }, { ...defaults, ...options });
}

const keys = (files: readonly SiteFile[]): string[] => files.map(({ key }) => key);

describe('planUpload', () => {
  it('adds what is not there, hashed files first', () => {
    const { add, change } = plan([fileAt(PAGE), fileAt(SCRIPT)], []);
    expect(keys(add)).toEqual(['_astro/page.1a2b.js', 'zh/index.html']);
    expect(change).toEqual([]);
  });

  it.each([
    ['as it was sent', sent(), objectAt(PAGE), true],
    ['under an ETag that is no MD5', sent({ etag: 'kms' }), objectAt(PAGE, { etag: 'kms' }), true],
    ['as an interrupted run sent it', undefined, objectAt(PAGE), true],
    ['as an interrupted run renewed it', sent({ md5: 'b', etag: 'b' }), objectAt(PAGE), true],
    ['with another text', sent({ md5: 'b', etag: 'b' }), objectAt(PAGE, { etag: 'b' }), false],
    ['with other headers', sent({ headers: 'g' }), objectAt(PAGE), false],
    ['changed by someone else', sent(), objectAt(PAGE, { etag: 'x' }), false],
    ['of another size', sent(), objectAt(PAGE, { size: 9 }), false],
  ])('sends a page that is there %s: unchanged is %s', (_name, entry, object, isUnchanged) => {
    const manifest = manifestOf(entry ? { 'zh/index.html': entry } : {});
    const { change, unchanged } = plan([fileAt(PAGE)], [object], manifest);
    expect(keys(isUnchanged ? unchanged : change)).toEqual(['zh/index.html']);
  });

  it('removes a page that is gone, and keeps its scripts for pages still open', () => {
    const manifest = manifestOf({ 'zh/index.html': sent(), '_astro/page.1a2b.js': sent() });
    const { remove, retired } = plan([], [objectAt(PAGE), objectAt(SCRIPT)], manifest);
    expect(remove).toEqual(['zh/index.html']);
    expect(retired).toEqual({ '_astro/page.1a2b.js': '2026-11-22' });
  });

  it.each([
    ['2026-10-24', 30, false],
    ['2026-10-23', 30, true],
    ['2026-11-22', 0, true],
  ])('of scripts old since %s, kept %i days: removed is %s', (since, keepDays, isRemoved) => {
    const manifest = manifestOf({}, { '_astro/page.1a2b.js': since });
    const { remove, retired } = plan([], [objectAt(SCRIPT)], manifest, { keepDays });
    expect(remove).toEqual(isRemoved ? ['_astro/page.1a2b.js'] : []);
    expect(retired).toEqual(isRemoved ? {} : { '_astro/page.1a2b.js': since });
  });

  it('retires the hashed files that an interrupted run left behind', () => {
    const { retired } = plan([], [objectAt(SCRIPT)]);
    expect(retired).toEqual({ '_astro/page.1a2b.js': '2026-11-22' });
  });

  it('forgets an old file that is used again', () => {
    const manifest = manifestOf({}, { '_astro/page.1a2b.js': '2026-11-01' });
    const { unchanged, retired } = plan([fileAt(SCRIPT)], [objectAt(SCRIPT)], manifest);
    expect(keys(unchanged)).toEqual(['_astro/page.1a2b.js']);
    expect(retired).toEqual({});
  });

  it('leaves alone what it never sent', () => {
    const { remove, retired } = plan([], [objectAt('/backup.zip'), objectAt('/zh/notes.html')]);
    expect([remove, retired]).toEqual([[], {}]);
  });

  it('knows hashed files below a prefix', () => {
    const key = keyOf(SCRIPT, 'osserr');
    const options = { prefix: 'osserr' };
    const { retired } = plan([], [objectAt(SCRIPT, { key })], manifestOf({}), options);
    expect(retired).toEqual({ 'osserr/_astro/page.1a2b.js': '2026-11-22' });
  });
});

describe('objectHeaders', () => {
  it('are type and caching, and the encoding of what is stored compressed', () => {
    expect(objectHeaders(SCRIPT, 'none')).toEqual({
      'Cache-Control': IMMUTABLE,
      'Content-Type': 'text/javascript; charset=utf-8',
    });
    expect(objectHeaders(PAGE, 'gzip')).toHaveProperty('Content-Encoding', 'gzip');
  });

  it.each(['/api/v1/index.json', '/zh/errors/NoSuchKey.md', '/preview-zh.png', '/404.html'])(
    'never compress %s',
    (address) => {
      expect(objectHeaders(address, 'gzip')).not.toHaveProperty('Content-Encoding');
    },
  );

  it('refuse a file whose type nobody stated', () => {
    expect(() => objectHeaders('/font.woff2', 'none')).toThrow('deploy/content-types.ts');
  });
});

describe('parseManifest', () => {
  it.each(['', '[]', '{"version":2,"files":{},"retired":{}}'])('refuses %j', (text) => {
    expect(() => parseManifest(text)).toThrow('Delete it');
  });
});
