import { describe, expect, it } from 'vitest';
import {
  outlineOf,
  plainText,
  splitSections,
  withResolvedLinks,
  type LinkResolver,
} from '../../../src/lib/markdown.ts';

describe('splitSections', () => {
  it('gives each heading of the level its line and its text', () => {
    const markdown = 'Lead 😀.\n\n## 甲 `a`\n\n文字 😀。\n\n### deeper\n\n## b\n\nText.\n';

    expect(splitSections(markdown, 2)).toEqual([
      { heading: '', line: 1, markdown: 'Lead 😀.' },
      { heading: '甲 a', line: 3, markdown: '文字 😀。\n\n### deeper' },
      { heading: 'b', line: 9, markdown: 'Text.' },
    ]);
  });

  it.each([
    { what: 'in a code block', markdown: '```md\n## a\n```' },
    { what: 'in a list', markdown: '- x\n\n  ## a' },
    { what: 'of another level', markdown: '# a' },
  ])('does not split at a heading $what', ({ markdown }) => {
    expect(splitSections(markdown, 2)).toEqual([{ heading: '', line: 1, markdown }]);
  });
});

describe('plainText', () => {
  it.each([
    { what: 'emphasis and code', markdown: 'a **b** `c` [d](error:E)', expected: 'a b c d' },
    { what: 'line breaks', markdown: 'a\nb\n\nc', expected: 'a b c' },
    { what: 'list items', markdown: '- a\n- b\n  1. c', expected: 'a b c' },
    { what: 'table cells', markdown: '| a | b |\n| - | - |\n| c | d |', expected: 'a b c d' },
    { what: 'a quotation', markdown: '> a\n>\n> b', expected: 'a b' },
    { what: 'code blocks, which go', markdown: 'a\n\n```sh\nrm x\n```\n\nb', expected: 'a b' },
  ])('makes one line of $what', ({ markdown, expected }) => {
    expect(plainText(markdown)).toBe(expected);
  });
});

describe('outlineOf', () => {
  it('lists links and code blocks in order, nested ones too', () => {
    const markdown =
      '[a](error:A)\n\n- [b](topic:b)\n\n  ```sh\n  ls\n  ```\n\n| [c](error:C) |\n| - |\n\n```\nx\n```';

    expect(outlineOf(markdown)).toEqual({
      links: ['error:A', 'topic:b', 'error:C'],
      codeBlocks: [
        { language: 'sh', value: 'ls' },
        { language: '', value: 'x' },
      ],
      forbidden: [],
    });
  });

  it.each([
    { how: 'between angle brackets', markdown: '<https://example.com/>' },
    { how: 'bare', markdown: 'see https://example.com/' },
    { how: 'by reference', markdown: '[a][b]\n\n[b]: https://example.com/' },
    { how: 'by reference to its own text', markdown: '[b]\n\n[b]: https://example.com/' },
  ])('lists an address that is written $how', ({ markdown }) => {
    expect(outlineOf(markdown).links).toEqual(['https://example.com/']);
  });

  it.each([
    { what: 'a block of HTML', markdown: '<div>a</div>', expected: 'raw HTML' },
    { what: 'a comment', markdown: '<!-- a -->', expected: 'raw HTML' },
    { what: 'an HTML element in a line', markdown: 'a<br>b', expected: 'raw HTML' },
    { what: 'an image', markdown: '![a](b.png)', expected: 'an image' },
    { what: 'an image by reference', markdown: '![a][b]\n\n[b]: b.png', expected: 'an image' },
    { what: 'a heading', markdown: '#### A `b`', expected: 'a heading ("A b")' },
    { what: 'a footnote', markdown: 'a[^1]\n\n[^1]: b', expected: 'a footnote' },
  ])('forbids $what', ({ markdown, expected }) => {
    expect(new Set(outlineOf(markdown).forbidden)).toEqual(new Set([expected]));
  });

  it('takes code for nothing else', () => {
    expect(outlineOf('`<br> https://example.com/ ![a](b)`').forbidden).toEqual([]);
    expect(outlineOf('```md\n<br> https://example.com/\n```').links).toEqual([]);
  });
});

describe('withResolvedLinks', () => {
  const resolve: LinkResolver = (target) => ({
    href: `https://site/${target.replace(':', '/')}`,
    isExternal: true,
  });

  it.each([
    {
      what: 'a link',
      markdown: '😀 [错误](error:A#b)。',
      expected: '😀 [错误](https://site/error/A#b)。',
    },
    {
      what: 'every link, nested ones too',
      markdown: '- [`a`](error:A), [b](topic:b)\n  - [c](error:A)',
      expected:
        '- [`a`](https://site/error/A), [b](https://site/topic/b)\n  - [c](https://site/error/A)',
    },
    {
      what: 'a link whose text is its target',
      markdown: '[error:A](error:A)',
      expected: '[error:A](https://site/error/A)',
    },
    {
      what: 'a definition',
      markdown: '[a][b]\n\n[b]: topic:b',
      expected: '[a][b]\n\n[b]: https://site/topic/b',
    },
    {
      what: 'a link in a table',
      markdown: '| a |\n| - |\n| [b](topic:b) |',
      expected: '| a |\n| - |\n| [b](https://site/topic/b) |',
    },
  ])('gives $what its address', ({ markdown, expected }) => {
    expect(withResolvedLinks(markdown, resolve)).toBe(expected);
  });

  it('leaves code alone', () => {
    const markdown = '`[a](error:A)`\n\n```md\n[a](error:A)\n```';

    expect(withResolvedLinks(markdown, resolve)).toBe(markdown);
  });
});
