/**
 * The one source of response headers. What hosts are told (`headers-file.ts`, `nginx-config.ts`), what
 * is uploaded (`upload-plan.ts`) and what the server of `npm start` and of the tests sends comes from
 * these rules.
 */
import { LOCALE_IDS } from '../src/i18n/locales.ts';
import { assetPath, errorMarkdownPath, feedPath } from '../src/lib/routes.ts';
import { contentTypeOf } from './content-types.ts';

export type Headers = Record<string, string>;

/** Headers of every address that `path` stands for. */
export interface HeaderRule {
  /** An address below the site; a star, at most one, stands for any characters. */
  path: string;
  headers: Headers;
}

/** For files whose name changes with what is in them. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * For everything else: kept, but asked for each time, which costs 304 and no body. It is what Netlify
 * and Cloudflare Pages send by themselves.
 */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

/** Sent over TLS only; a browser that saw it asks for nothing of this host over HTTP for a year. */
export const TRANSPORT_SECURITY: Headers = { 'Strict-Transport-Security': 'max-age=31536000' };

/** For every response. The policy of scripts and styles stands in each page. */
const SECURITY: Headers = {
  // A policy in the page cannot say who may frame it.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Files that carry a hash in their name. */
const HASHED = [
  '/_astro/*',
  '/finder/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/pagefind/*.pf_meta',
];

/** What pages of this site alone load. */
const OWN = ['/_astro/*', '/finder/*', '/pagefind/*'];

/** What programs and pages of other sites may read. */
const OPEN = [
  assetPath('api/*'),
  ...LOCALE_IDS.map((locale) => errorMarkdownPath(locale, '*')),
  assetPath('llms.txt'),
  assetPath('llms-full.txt'),
];

/** Files whose type hosts do not know, or know without its encoding. */
const TYPED = [
  ...LOCALE_IDS.flatMap((locale) => [errorMarkdownPath(locale, '*'), feedPath(locale)]),
  assetPath('llms.txt'),
  assetPath('llms-full.txt'),
  assetPath('opensearch.xml'),
];

/**
 * All rules but caching of what is revalidated, `TRANSPORT_SECURITY` and types that every host knows.
 * No address gets a header from two rules: Cloudflare would join their values with a comma.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  { path: '/*', headers: SECURITY },
  ...rules(HASHED, { 'Cache-Control': IMMUTABLE }),
  ...rules(OWN, { 'Cross-Origin-Resource-Policy': 'same-origin' }),
  ...rules(OPEN, {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }),
  ...TYPED.map((path) => ({ path, headers: { 'Content-Type': contentTypeOf(path) ?? '' } })),
];

/** The headers of an address below the site, e.g. `/zh/errors/`, `/finder/messages.1a2b.json`. */
export function headersFor(address: string): Headers {
  const type = contentTypeOf(address);
  return Object.assign(
    { 'Cache-Control': REVALIDATED, ...(type !== undefined && { 'Content-Type': type }) },
    ...HEADER_RULES.filter(({ path }) => patternOf(path).test(address)).map(
      ({ headers }) => headers,
    ),
  ) as Headers;
}

/** Whether a file's name changes with what is in it, so that it may be cached for good. */
export function isHashed(file: string): boolean {
  return HASHED.some((path) => patternOf(path).test(file));
}

/** The addresses that the path of a rule stands for. */
export function patternOf(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function rules(paths: readonly string[], headers: Headers): HeaderRule[] {
  return paths.map((path) => ({ path, headers }));
}
