import { describe, expect, it } from 'vitest';
import {
  lacking,
  scriptFeatures,
  styleFeatures,
  stylesIn,
  targetsOf,
} from '../dist/browser-support.ts';

const targets = targetsOf('{ "browserslist": ["chrome >= 123", "firefox >= 121"] }');

const missingIn = (features: Set<string>): string[] =>
  [...features].filter((feature) => lacking(feature, targets).length > 0);

describe('targetsOf', () => {
  it('reads the oldest versions', () => {
    expect(targetsOf('{ "browserslist": ["ios_saf >= 17.5"] }')).toEqual(
      new Map([['safari_ios', 17.5]]),
    );
  });

  it.each(['last 2 versions', 'netscape >= 4', 'chrome > 100'])('refuses "%s"', (line) => {
    expect(() => targetsOf(JSON.stringify({ browserslist: [line] }))).toThrow(line);
  });
});

describe('lacking', () => {
  it('says which browsers lack a feature, and what they need', () => {
    const old = targetsOf('{ "browserslist": ["chrome >= 122", "firefox >= 120"] }');

    expect(lacking('css.types.color.light-dark', old)).toEqual(['chrome 123']);
    expect(lacking('css.types.color.light-dark', targets)).toEqual([]);
  });
});

describe('styleFeatures', () => {
  it.each([
    ['a { color: light-dark(red, blue); anchor-name: --a }', 'css.properties.anchor-name'],
    ['a { --x: contrast-color(red) }', 'css.types.color.contrast-color'],
    ['a { width: calc-size(auto, size) }', 'css.types.calc-size'],
    ['@scope (a) { b { color: red } }', 'css.at-rules.scope'],
    ['a:has-slotted { color: red }', 'css.selectors.has-slotted'],
    ['details::details-content { color: red }', 'css.selectors.details-content'],
    ['a { text-wrap: pretty }', 'css.properties.text-wrap.pretty'],
    ['a { & b { width: 1rch } }', 'css.types.length.rch'],
    [
      '@media (prefers-reduced-data: reduce) { a { color: red } }',
      'css.at-rules.media.prefers-reduced-data',
    ],
  ])('finds what is too new in %s', (css, feature) => {
    expect(missingIn(styleFeatures(css))).toContain(feature);
  });

  it.each([
    'a { color: light-dark(red, blue); max-height: 100dvh; & b { color: red } }',
    '@layer x { a:has(b):where(:not(c))::before { display: grid } }',
    '@media (width >= 40rem) { a { color: color-mix(in oklab, red, blue) } }',
    '@supports (anchor-name: --a) { @media print { a { anchor-name: --a } } }',
  ])('finds nothing too new in %s', (css) => {
    expect(missingIn(styleFeatures(css))).toEqual([]);
  });
});

describe('scriptFeatures', () => {
  it.each([
    ['new Intl.Segmenter("zh")', 'javascript.builtins.Intl.Segmenter'],
    ['Promise.try(f)', 'javascript.builtins.Promise.try'],
    ['new URLPattern(x)', 'api.URLPattern'],
    ['a.setHTML("")', '*.setHTML'],
    ['names.union(others)', '*.union'],
    ['Uint8Array.fromBase64(x)', 'javascript.builtins.Uint8Array.fromBase64'],
  ])('finds what is too new in %s', (code, feature) => {
    expect(missingIn(scriptFeatures(code, 2022))).toContain(feature);
  });

  it('finds nothing too new in what the site uses', () => {
    const code = `
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(sheet);
      dialog.showModal();
      list.replaceChildren(...items.at(-1)?.querySelectorAll('a') ?? []);
      export const known = Object.hasOwn(own.confidence, 'messages');
      class A extends HTMLElement { #own = 1; static { A.x ??= 2 } }`;

    expect(missingIn(scriptFeatures(code, 2022))).toEqual([]);
  });

  it.each(['using x = y;', 'const x = /(?i:a)/;', 'import data from "a" with { type: "json" };'])(
    'throws at the syntax of %s',
    (code) => {
      expect(() => scriptFeatures(code, 2022)).toThrow(SyntaxError);
    },
  );
});

describe('stylesIn', () => {
  it('finds stylesheets among the texts of a script', () => {
    const code = "const a = `.dialog{border:1px}`; const b = 'a {b'; const c = `{a:${1}}`;";

    expect(stylesIn(code, 2022)).toEqual(['.dialog{border:1px}']);
  });
});
