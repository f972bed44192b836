/** Maps of nginx, which stand beside the server: from an address to its right spelling, and to its headers. */
import { HEADER_RULES, patternOf, REVALIDATED, TRANSPORT_SECURITY } from './response-headers.ts';
import { indented, quoted } from './nginx-syntax.ts';

/**
 * Maps compare texts without regard to case, so an address in any case finds its page. None leads to
 * itself: a page that nginx may not read would redirect forever.
 */
export function spellingMaps(files: readonly string[], prefix: string): string[] {
  const pages = files
    .filter((file) => file.endsWith('/index.html') && file !== '/index.html')
    .map((file) => prefix + file.slice(0, -'/index.html'.length));
  return [
    ...mapBlock('$uri', '$osserr_folder', '""', [['"~^(?<osserr_path>.+?)/?$"', '$osserr_path']]),
    ...mapBlock(
      '$osserr_folder',
      '$osserr_spelled',
      '""',
      pages.map((page) => [quoted(page), quoted(`${page}/`)]),
    ),
    ...mapBlock('"$osserr_spelled|$uri"', '$osserr_elsewhere', '$osserr_spelled', [
      ['"~^(.*)[|]\\1$"', '""'],
    ]),
  ];
}

/** A map for each header whose value depends on the address. */
export function headerMaps(prefix: string): string[] {
  return [
    ...mapBlock('$scheme:$http_x_forwarded_proto', variableOf('Strict-Transport-Security'), '""', [
      ['~https', quoted(TRANSPORT_SECURITY['Strict-Transport-Security'] ?? '')],
    ]),
    ...varyingHeaders().flatMap((name) =>
      mapBlock(
        '$uri',
        variableOf(name),
        quoted(name === 'Cache-Control' ? REVALIDATED : ''),
        HEADER_RULES.flatMap(({ path, headers }) =>
          headers[name] === undefined
            ? []
            : [
                [
                  quoted(`~${patternOf(prefix + path).source.replaceAll('\\/', '/')}`),
                  quoted(headers[name]),
                ],
              ],
        ),
      ),
    ),
  ];
}

/** Names of the headers that not every address gets; types are what `typeBlock` is for. */
export function varyingHeaders(): string[] {
  const names = HEADER_RULES.filter(({ path }) => path !== '/*').flatMap(({ headers }) =>
    Object.keys(headers),
  );
  return [...new Set(names)].filter((name) => name !== 'Content-Type');
}

/** The variable with the value of a header: `Cache-Control` → `$osserr_cache_control`. */
export function variableOf(header: string): string {
  return `$osserr_${header.toLowerCase().replaceAll('-', '_')}`;
}

function mapBlock(
  source: string,
  variable: string,
  fallback: string,
  entries: readonly (readonly string[])[],
): string[] {
  return [
    `map ${source} ${variable} {`,
    ...indented([`default ${fallback};`, ...entries.map((entry) => `${entry.join(' ')};`)]),
    '}',
    '',
  ];
}
