/**
 * The Content-Security-Policy of a page: nothing is allowed but this site's own files, and the inline
 * scripts and styles of the page itself by their hash.
 */
import { createHash } from 'node:crypto';

/** What every page may do. Pagefind runs WebAssembly, in a worker; the service worker is one too. */
const DIRECTIVES = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
];

const INLINE_SCRIPT =
  /<script(?![^>]*\bsrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

const hashes = new Map<string, string>();

/** The policy for a page, as the value of the header or of its `<meta>`. */
export function policyFor(html: string): string {
  const scripts = hashesOf(html, INLINE_SCRIPT);
  const styles = hashesOf(html, INLINE_STYLE);
  return [
    ...DIRECTIVES,
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts].join(' '),
    ['style-src', ...(styles.length > 0 ? styles : ["'none'"])].join(' '),
  ].join('; ');
}

/** The page with its policy, directly after the charset. Throws for a page without charset. */
export function withPolicy(html: string): string {
  if (!CHARSET.test(html)) throw new Error('a page needs <meta charset="utf-8">');
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
  return html.replace(CHARSET, (charset) => charset + meta);
}

function hashesOf(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map(([, code = '']) => hashOf(code)))];
}

/** Most pages share their scripts and styles, so each text is hashed once. */
function hashOf(code: string): string {
  const known = hashes.get(code) ?? createHash('sha256').update(code).digest('base64');
  hashes.set(code, known);
  return `'sha256-${known}'`;
}
