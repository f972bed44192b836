import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as plainRoutes from '../../../src/lib/routes.ts';

type Routes = typeof plainRoutes;

const paths: [name: string, path: (routes: Routes) => string, expected: string][] = [
  ['the choice of a language', (routes) => routes.rootPath(), '/'],
  ['a home page', (routes) => routes.homePath('zh'), '/zh/'],
  ['all errors', (routes) => routes.errorsPath('en'), '/en/errors/'],
  ['an error', (routes) => routes.errorPath('zh', 'NoSuchKey'), '/zh/errors/NoSuchKey/'],
  [
    'a message',
    (routes) => routes.errorPath('en', 'NoSuchKey', 'no-key'),
    '/en/errors/NoSuchKey/#no-key',
  ],
  ['a status', (routes) => routes.statusPath('en', 409), '/en/status/409/'],
  [
    'a code in the chapter of its status',
    (routes) => routes.statusPath('zh', 409, 'FileImmutable'),
    '/zh/status/409/#FileImmutable',
  ],
  ['an area', (routes) => routes.areaPath('en', 'bucket'), '/en/areas/bucket/'],
  ['all operations', (routes) => routes.operationsPath('zh'), '/zh/operations/'],
  [
    'an operation',
    (routes) => routes.operationPath('en', 'PutBucket'),
    '/en/operations/PutBucket/',
  ],
  ['all guides', (routes) => routes.guidesPath('zh'), '/zh/guides/'],
  ['a guide', (routes) => routes.guidePath('en', 'keys'), '/en/guides/keys/'],
  ['a permanent link', (routes) => routes.permanentPath('NoSuchKey'), '/e/NoSuchKey'],
  [
    'a permanent link to a message',
    (routes) => routes.permanentPath('NoSuchKey', 'no-key'),
    '/e/NoSuchKey#no-key',
  ],
  [
    'an index of the finder',
    (routes) => routes.finderIndexPath('words.1.json'),
    '/finder/words.1.json',
  ],
  ['the full-text index', (routes) => routes.fullTextPath(), '/pagefind/'],
  ['the diagnosis for any reader', (routes) => routes.neutralFindPath(), '/find/'],
  ['the page for programs', (routes) => routes.apiPath('zh'), '/zh/api/'],
  ['all codes as JSON', (routes) => routes.apiIndexPath(), '/api/v1/index.json'],
  [
    'an error as JSON',
    (routes) => routes.apiErrorPath('NoSuchKey'),
    '/api/v1/errors/NoSuchKey.json',
  ],
  ['the schema of the JSON', (routes) => routes.apiSchemaPath(), '/api/v1/schema.json'],
  [
    'an error as Markdown',
    (routes) => routes.errorMarkdownPath('en', 'NoSuchKey'),
    '/en/errors/NoSuchKey.md',
  ],
  ['a feed', (routes) => routes.feedPath('zh'), '/zh/feed.xml'],
  ['an asset', (routes) => routes.assetPath('favicon.svg'), '/favicon.svg'],
];

describe.each([
  { site: 'at the root', base: '/', prefix: '' },
  { site: 'whose base path nobody has set', base: undefined, prefix: '' },
  { site: 'below a base path', base: '/osserr', prefix: '/osserr' },
  { site: 'below a base path with a slash at its end', base: '/osserr/', prefix: '/osserr' },
])('routes of a site $site', ({ base, prefix }) => {
  let routes: Routes;

  beforeEach(async () => {
    vi.stubGlobal('SITE_BASE_PATH', base);
    vi.resetModules();
    routes = await import('../../../src/lib/routes.ts');
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(paths)('lead to %s', (_name, path, expected) => {
    expect(path(routes)).toBe(prefix + expected);
  });
});

describe('absoluteUrl', () => {
  it.each([
    { site: new URL('https://osserr.example'), expected: 'https://osserr.example/zh/' },
    { site: undefined, expected: 'http://localhost/zh/' },
  ])('is $expected', ({ site, expected }) => {
    expect(plainRoutes.absoluteUrl('/zh/', site)).toBe(expected);
  });
});
