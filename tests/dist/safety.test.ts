import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { site, type BuiltPage } from './built-site.ts';

/** Directives of a page's policy, by name. */
function policyOf({ document }: BuiltPage): Map<string, string[]> {
  const content =
    document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ??
    '';
  return new Map(
    content.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values];
    }),
  );
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

it('every page allows nothing but this site', () => {
  for (const page of site.pages) {
    const policy = policyOf(page);
    expect(policy.get('default-src'), page.path).toEqual(["'none'"]);
    expect(policy.get('connect-src'), page.path).toEqual(["'self'"]);
    expect(policy.get('base-uri'), page.path).toEqual(["'none'"]);
    expect(policy.get('worker-src'), page.path).toEqual(["'self'"]);
    const sources = [...policy].flatMap(([, values]) => values);
    const allowed = /^'(none|self|wasm-unsafe-eval|sha256-[\w+/=]{44})'$/;
    expect(
      sources.filter((source) => !allowed.test(source)),
      page.path,
    ).toEqual([]);
  }
});

it('the policy comes before anything that it governs', () => {
  for (const { html, path } of site.pages) {
    const at = html.indexOf('http-equiv="content-security-policy"');
    expect(at, path).toBeGreaterThan(0);
    expect(html.slice(0, at), path).not.toMatch(/<(script|style|link)\b/);
  }
});

it('inline scripts and styles are allowed by their hash, and no others', () => {
  for (const page of site.pages) {
    const policy = policyOf(page);
    const inline = (selector: string): string[] =>
      [...page.html.matchAll(new RegExp(`<${selector}>([\\s\\S]*?)</${selector}>`, 'g'))].map(
        ([, text = '']) => sha256(text),
      );
    const hashes = (name: string): string[] =>
      (policy.get(name) ?? []).filter((source) => source.startsWith("'sha256-"));
    expect(hashes('script-src').sort(), page.path).toEqual([...new Set(inline('script'))].sort());
    expect(hashes('style-src').sort(), page.path).toEqual([...new Set(inline('style'))].sort());
  }
});

it('no page has inline handlers, style attributes or frames', () => {
  const offenders = site.pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.tagName === 'IFRAME' ||
          [...element.attributes].some(({ name }) => name === 'style' || name.startsWith('on')),
      )
      .map((element) => `${path}: <${element.tagName.toLowerCase()}>`),
  );
  expect(offenders).toEqual([]);
});

it('no page loads anything from another host', () => {
  const offenders = site.pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll('[src], link[href]:not([rel=canonical]):not([rel=alternate])')]
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .filter((url) => !url.startsWith('/'))
      .map((url) => `${path}: ${url}`),
  );
  expect(offenders).toEqual([]);
});
