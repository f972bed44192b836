/**
 * The configuration of nginx for the site: a file for the `http` context (`conf.d/osserr.conf`). It
 * sends the headers of `response-headers.ts`, files that are compressed already, `404.html` for what
 * is missing, and leads addresses in another letter case to their page.
 */
import { TYPES_BY_ENDING, contentTypeOf } from './content-types.ts';
import { headerMaps, spellingMaps, variableOf, varyingHeaders } from './nginx-maps.ts';
import { indented, quoted } from './nginx-syntax.ts';
import { HEADER_RULES } from './response-headers.ts';

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

function headerLines(): string[] {
  const always = HEADER_RULES.filter(({ path }) => path === '/*').flatMap(({ headers }) =>
    Object.entries(headers).map(([name, value]) => [name, quoted(value)] as const),
  );
  const varying = ['Strict-Transport-Security', ...varyingHeaders()].map(
    (name) => [name, variableOf(name)] as const,
  );
  return [...always, ...varying].map(([name, value]) => `add_header ${name} ${value} always;`);
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
