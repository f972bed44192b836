import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor, withPolicy } from '../../../src/lib/content-security-policy.ts';

const hashOf = (code: string): string =>
  `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** The sources that the policy of `html` allows for a directive. */
function sourcesOf(directive: string, html: string): string[] {
  const [, ...sources] =
    policyFor(html)
      .split('; ')
      .map((part) => part.split(' '))
      .find(([name]) => name === directive) ?? [];
  return sources;
}

describe('policyFor', () => {
  it.each([
    ['default-src', "'none'"],
    ['base-uri', "'none'"],
    ['connect-src', "'self'"],
    ['form-action', "'self'"],
    ['img-src', "'self'"],
    ['style-src', "'none'"],
  ])('allows a bare page for %s only %s', (directive, source) => {
    expect(sourcesOf(directive, '<p>Hello</p>')).toEqual([source]);
  });

  it.each([
    { what: 'the text of an inline script', html: '<script>a()</script>', allowed: ['a()'] },
    { what: 'a module', html: '<script type="module">a()\nb()</script>', allowed: ['a()\nb()'] },
    {
      what: 'the same script once',
      html: '<script>a()</script><script>a()</script>',
      allowed: ['a()'],
    },
    {
      what: 'scripts in order',
      html: '<script>a()</script><p></p><script>b()</script>',
      allowed: ['a()', 'b()'],
    },
    { what: 'no file', html: '<script src="/a.js"></script>', allowed: [] },
    { what: 'no data', html: '<script type="application/json">{}</script>', allowed: [] },
    { what: 'no linked data', html: '<script type="application/ld+json">{}</script>', allowed: [] },
  ])('allows $what by hash', ({ html, allowed }) => {
    expect(sourcesOf('script-src', html)).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      ...allowed.map(hashOf),
    ]);
  });

  it('allows inline styles by hash', () => {
    const one = '<style>a{}</style>';
    const other = '<style media="print">b{}</style>';

    expect(sourcesOf('style-src', one)).toEqual([hashOf('a{}')]);
    expect(sourcesOf('style-src', one + other)).toEqual([hashOf('a{}'), hashOf('b{}')]);
  });
});

describe('withPolicy', () => {
  it('puts the policy of the page directly after its charset', () => {
    const head = '<head><meta charset="utf-8">';
    const rest = '<script>a("$&")</script></head>';

    expect(withPolicy(head + rest)).toBe(
      `${head}<meta http-equiv="content-security-policy" content="${policyFor(head + rest)}">${rest}`,
    );
  });

  it('refuses a page without charset', () => {
    expect(() => withPolicy('<head><title>A</title></head>')).toThrow('charset');
  });
});
