import { describe, expect, it } from 'vitest';
import type { LinkResolver } from '../../../src/lib/markdown.ts';
import { renderCode, renderMarkdown } from '../../../src/lib/markdown-html.ts';

const asIs: LinkResolver = (href) => ({ href, isExternal: false });

describe('renderCode', () => {
  it('highlights code as Markdown does', () => {
    expect(renderCode('const a = `<b>`;', 'js')).toBe(
      renderMarkdown('```js\nconst a = `<b>`;\n```', asIs),
    );
  });
});

describe('renderMarkdown', () => {
  it('resolves links and marks those that leave the site', () => {
    const resolve: LinkResolver = (target) => ({
      href: `/${target.replace(':', '/')}/`,
      isExternal: target.startsWith('topic:'),
    });

    expect(renderMarkdown('[a](error:A) [b](topic:b)', resolve)).toBe(
      '<p><a href="/error/A/">a</a> <a href="/topic/b/" rel="noopener">b</a></p>\n',
    );
  });

  it('highlights code with classes, reachable by keyboard', () => {
    expect(renderMarkdown('```json\n{"a": 1}\n```', asIs)).toMatch(
      /^<pre tabindex="0" data-language="json"><code><span class="hljs-/,
    );
  });

  it.each([
    {
      what: 'code of an unknown language',
      markdown: '```rebol\na < b\n```',
      language: ' data-language="rebol"',
    },
    { what: 'code without a language', markdown: '```\na < b\n```', language: '' },
  ])('leaves $what plain', ({ markdown, language }) => {
    expect(renderMarkdown(markdown, asIs)).toBe(
      `<pre tabindex="0"${language}><code>a &lt; b</code></pre>\n`,
    );
  });

  it('puts tables in a box that scrolls', () => {
    expect(renderMarkdown('| a |\n| - |\n| b |', asIs)).toMatch(
      /^<div class="wide-table" tabindex="0"><table>[\s\S]*<\/table><\/div>\s*$/,
    );
  });

  it('leaves punctuation alone', () => {
    expect(renderMarkdown('"a" -- b...', asIs)).toBe('<p>"a" -- b...</p>\n');
  });

  it.each([
    { what: 'code', markdown: '```sh\nls # c\n```' },
    { what: 'a column with an alignment', markdown: '| a |\n| -: |\n| 1 |' },
  ])('gives $what no style attribute, which the policy of the site forbids', ({ markdown }) => {
    expect(renderMarkdown(markdown, asIs)).not.toContain('style=');
  });
});
