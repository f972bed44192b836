import { describe, expect, it } from 'vitest';
import { framedPage, hashedFilesIn, pagePath, partsOf } from '../../../src/offline/page-text.ts';

const FRAME =
  '<html><head><title>No network</title><link href="/offline/en/"></head><body>' +
  '<a href="/offline/zh/">中文</a><main id="main" class="x"><h1>No network</h1>' +
  '<template data-kept-notice=""><p>Copy</p></template></main><footer>F</footer></body></html>';

describe('partsOf', () => {
  it('takes the title and what is inside of <main>', () => {
    const page = '<title>A &amp; B</title><body><main id="main"><h1>A</h1>\n</main><p>x</p>';
    expect(partsOf(page)).toEqual({ title: 'A &amp; B', main: '<h1>A</h1>\n' });
  });

  it('refuses what is no page of ours', () => {
    expect(() => partsOf('<title>Log in</title><form></form>')).toThrow('<main>');
  });
});

describe('framedPage', () => {
  const paths = new Map([
    ['/offline/en/', '/en/errors/A/'],
    ['/offline/zh/', '/zh/errors/A/'],
  ]);

  it('has the title and text of the page below the notice, and leads to it in each language', () => {
    expect(framedPage(FRAME, { title: 'A', main: '<h1>A</h1>' }, paths)).toBe(
      '<html><head><title>A</title><link href="/en/errors/A/"></head><body>' +
        '<a href="/zh/errors/A/">中文</a><main id="main" class="x"><p>Copy</p><h1>A</h1></main>' +
        '<footer>F</footer></body></html>',
    );
  });

  it('takes the text as it is, dollar signs and all', () => {
    const parts = { title: '$& $1', main: '<p>$` $& $1 $$</p>' };
    expect(partsOf(framedPage(FRAME, parts, paths))).toEqual({
      title: '$& $1',
      main: '<p>Copy</p><p>$` $& $1 $$</p>',
    });
  });
});

describe('hashedFilesIn', () => {
  it('finds scripts and indexes, each once, with any base path', () => {
    const page =
      '<script type="module" src="/osserr/_astro/PageScript.astro_lang.A-b_1.js"></script>' +
      "<finder-box data-messages='/osserr/finder/messages.1a.json' " +
      'data-words="/osserr/finder/words-en.2b.json /osserr/finder/words-zh.3c.json">' +
      '<diagnosis-view data-messages="/osserr/finder/messages.1a.json">';
    expect(hashedFilesIn(page)).toEqual([
      '/osserr/_astro/PageScript.astro_lang.A-b_1.js',
      '/osserr/finder/messages.1a.json',
      '/osserr/finder/words-en.2b.json',
      '/osserr/finder/words-zh.3c.json',
    ]);
  });

  it('finds none in a page without scripts', () => {
    expect(hashedFilesIn('<a href="/en/find/">_astro/ finder</a>')).toEqual([]);
  });
});

describe('pagePath', () => {
  it.each([
    ['/', '/'],
    ['/zh', '/zh/'],
    ['/zh/', '/zh/'],
    ['/zh/index.html', '/zh/'],
    ['/osserr/e/NoSuchKey', '/osserr/e/NoSuchKey/'],
    ['/ec/0002-00000040', '/ec/0002-00000040/'],
    ['/404.html', '/404.html'],
  ])('%s is %s', (pathname, path) => {
    expect(pagePath(pathname)).toBe(path);
  });
});
