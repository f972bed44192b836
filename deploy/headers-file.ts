/** The rules of `response-headers.ts` as the file `_headers`, which Netlify and Cloudflare Pages read. */
import { HEADER_RULES, TRANSPORT_SECURITY, type HeaderRule } from './response-headers.ts';

/** Cloudflare ignores rules beyond the hundredth, and lines that are longer. */
export const CLOUDFLARE_LIMITS = { rules: 100, lineLength: 2000 };

/** Text of `_headers` for a site below `base` (`/`, `/osserr`). */
export function headersFile(base: string): string {
  const prefix = base.replace(/\/$/, '');
  return merged([{ path: '/*', headers: TRANSPORT_SECURITY }, ...HEADER_RULES])
    .map(({ path, headers }) =>
      [
        `${prefix}${path}`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** One rule for each path, in the order in which paths come first. */
function merged(rules: readonly HeaderRule[]): HeaderRule[] {
  const byPath = new Map<string, HeaderRule>();
  for (const { path, headers } of rules) {
    byPath.set(path, { path, headers: { ...byPath.get(path)?.headers, ...headers } });
  }
  return [...byPath.values()];
}
