/** Nothing that is shipped needs a newer browser than `browserslist` in package.json names. */
import { describe, expect, it } from 'vitest';
import { lacking, scriptFeatures, styleFeatures, stylesIn, TARGETS } from './browser-support.ts';
import { fileText, site } from './built-site.ts';

/** What all of the browsers can parse. */
const ECMASCRIPT = 2022;

/**
 * What some of the browsers lack, with all that is below it, and what they do instead. One that all of
 * them have, or that nothing uses, is to be taken out.
 */
const EXTRAS: Record<string, string> = {
  'css.at-rules.property': 'Tailwind sets the same values where it is missing',
  'css.properties.break-after.avoid': 'a heading may end a printed page',
  'css.properties.content-visibility': 'a long chapter is laid out whole at once',
  'css.properties.cursor.pointer': 'no pointer on a phone',
  'css.properties.resize': 'the field keeps its height',
  'css.properties.text-autospace': 'no gap between Chinese and Latin but the written one',
  'css.properties.text-wrap.pretty': 'the last line of a paragraph may be a single word',
  'css.properties.text-size-adjust': 'text may be larger on a phone that lies on its side',
  'css.selectors.-webkit-search-cancel-button': 'only browsers of this family have such a part',
  'javascript.builtins.Intl.Segmenter':
    'the finder cuts Chinese into characters (src/finder/normalize.ts), Pagefind does not cut it',
  'javascript.builtins.Error.captureStackTrace': 'Pagefind asks before it calls it',
  '*.destroy': 'a method of Pagefind itself',
  '*.grow': 'of the memory of WebAssembly, which is not in this part of the table',
};

/** The key of `EXTRAS` that covers a feature. */
function extraFor(feature: string): string | undefined {
  return Object.keys(EXTRAS).find((extra) => `${feature}.`.startsWith(`${extra}.`));
}

const scripts = [...site.files]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, code: fileText(file) }));

const stylesheets = [...site.files]
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, code: fileText(file) }));

/** Each text between tags of this name, once, with the first page that has it. */
function inline(tag: 'script' | 'style'): { file: string; code: string }[] {
  const pattern = new RegExp(`<${tag}(?![^>]*(?:src=|json))[^>]*>([^]*?)</${tag}>`, 'g');
  const pages = new Map<string, string>();
  for (const { html, path } of site.pages) {
    for (const [, code = ''] of html.matchAll(pattern)) {
      if (!pages.has(code)) pages.set(code, path);
    }
  }
  return [...pages].map(([code, file]) => ({ file, code }));
}

const allScripts = [...scripts, ...inline('script')];
const allStyles = [
  ...stylesheets,
  ...inline('style'),
  ...scripts.flatMap(({ file, code }) =>
    stylesIn(code, ECMASCRIPT).map((text) => ({ file, code: text })),
  ),
];

describe('what is shipped', () => {
  it('has scripts and styles of all kinds for this test to read', () => {
    const files = scripts.map(({ file }) => file);
    expect(files).toContain('/pagefind/pagefind.js');
    expect(files.some((file) => file.startsWith('/_astro/'))).toBe(true);
    expect(allScripts.some(({ code }) => code.includes('osserr-theme'))).toBe(true);
    expect(allStyles.some(({ code }) => code.includes('light-dark('))).toBe(true);
    expect(allStyles.some(({ code }) => code.includes('.dialog-button'))).toBe(true);
  });

  it('needs nothing that the oldest browsers lack, extras apart', () => {
    const uses = [
      ...allScripts.map(({ file, code }) => ({ file, features: scriptFeatures(code, ECMASCRIPT) })),
      ...allStyles.map(({ file, code }) => ({ file, features: styleFeatures(code) })),
    ];
    const missing = uses.flatMap(({ file, features }) =>
      [...features].flatMap((feature) => {
        const browsers = lacking(feature, TARGETS);
        return browsers.length > 0 ? [{ feature, says: `${file}: ${browsers.join(', ')}` }] : [];
      }),
    );

    expect(missing.filter(({ feature }) => extraFor(feature) === undefined)).toEqual([]);
    const found = new Set(missing.map(({ feature }) => extraFor(feature)));
    expect(Object.keys(EXTRAS).filter((extra) => !found.has(extra))).toEqual([]);
  });
});
