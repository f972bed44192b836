/**
 * The configuration of nginx for the site: a file for the `http` context (`conf.d/osserr.conf`). It
 * sends the headers of `response-headers.ts`, files that are compressed already, `404.html` for what
 * is missing, and leads addresses in another letter case to their page.
 */
import { TYPES_BY_ENDING, contentTypeOf } from './content-types.ts';
import { HEADER_RULES, patternOf, REVALIDATED, TRANSPORT_SECURITY } from './response-headers.ts';

export interface NginxOptions {
  /** Path under which the site is served: `/`, `/osserr`. */
  base: string;
  /** Folder that the site lies in; with a base path, below a folder of its name (`<root>/osserr/`). */
  root: string;
  /** Address and port, e.g. `80`, `127.0.0.1:8080`. */
  listen: string;
  /** Host names, separated by spaces; `_` for any. */
  serverName: string;
  /** Whether the module brotli_static is there. */
  hasBrotli: boolean;
}

/** The configuration for a site that consists of `files`, given as addresses (`/zh/index.html`). */
export function nginxConfig(files: readonly string[], options: NginxOptions): string {
  const prefix = options.base.replace(/\/$/, '');
  return [
    '# Made by `npm run deploy:nginx` of osserr; include it in the http block.',
    'map_hash_bucket_size 256;',
    'map_hash_max_size 262144;',
    '',
    ...spellingMaps(files, prefix),
    ...headerMaps(prefix),
    'server {',
    ...indented([
      `listen ${options.listen};`,
      `server_name ${options.serverName};`,
      `root ${quoted(options.root)};`,
      'index index.html;',
      'charset off;',
      'server_tokens off;',
      '# Redirects keep the host and port that the reader sees, behind proxies too.',
      'absolute_redirect off;',
      '# Files compressed beforehand; for CDNs, which ask with Via, too.',
      'gzip_static on;',
      'gzip_proxied any;',
      'gzip_vary on;',
      ...(options.hasBrotli ? ['brotli_static on;'] : []),
      '',
      ...typeBlock(),
      '',
      ...headerLines(),
      '',
      ...locations(files, prefix),
    ]),
    '}',
    '',
  ].join('\n');
}

/**
 * Maps compare texts without regard to case, so an address in any case finds its page. None leads to
 * itself: a page that nginx may not read would redirect forever.
 */
function spellingMaps(files: readonly string[], prefix: string): string[] {
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
function headerMaps(prefix: string): string[] {
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

function headerLines(): string[] {
  const always = HEADER_RULES.filter(({ path }) => path === '/*').flatMap(({ headers }) =>
    Object.entries(headers).map(([name, value]) => [name, quoted(value)] as const),
  );
  const varying = ['Strict-Transport-Security', ...varyingHeaders()].map(
    (name) => [name, variableOf(name)] as const,
  );
  return [...always, ...varying].map(([name, value]) => `add_header ${name} ${value} always;`);
}

/** Names of the headers that not every address gets; types are what `typeBlock` is for. */
function varyingHeaders(): string[] {
  const names = HEADER_RULES.filter(({ path }) => path !== '/*').flatMap(({ headers }) =>
    Object.keys(headers),
  );
  return [...new Set(names)].filter((name) => name !== 'Content-Type');
}

function typeBlock(): string[] {
  return [
    'types {',
    ...indented(
      Object.entries(TYPES_BY_ENDING).map(
        ([ending, type]) => `${quoted(type)} ${ending.slice(1)};`,
      ),
    ),
    '}',
  ];
}

function locations(files: readonly string[], prefix: string): string[] {
  return [
    `error_page 403 =404 ${prefix}/404.html;`,
    `error_page 404 ${prefix}/404.html;`,
    '',
    `location ${prefix}/ {`,
    '  try_files $uri $uri/ @osserr_spelling;',
    '}',
    'location @osserr_spelling {',
    '  if ($osserr_elsewhere) {',
    '    return 301 $osserr_elsewhere$is_args$args;',
    '  }',
    '  return 404;',
    '}',
    ...(prefix === ''
      ? []
      : [
          `location = ${prefix} {`,
          `  return 301 ${prefix}/;`,
          '}',
          'location / {',
          '  return 404;',
          '}',
        ]),
    ...files
      .filter((file) => hasTypeOfItsOwn(file))
      .flatMap((file) => [
        `location = ${prefix}${file} {`,
        '  types {}',
        `  default_type ${quoted(contentTypeOf(file) ?? '')};`,
        '}',
      ]),
  ];
}

/** Whether the ending of a file does not tell its type. */
function hasTypeOfItsOwn(file: string): boolean {
  const ending = /\.\w+$/.exec(file)?.[0] ?? '';
  return contentTypeOf(file) !== TYPES_BY_ENDING[ending];
}

/** `Cache-Control` → `$osserr_cache_control` */
function variableOf(header: string): string {
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

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
