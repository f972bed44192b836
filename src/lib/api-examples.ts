/** The examples of the API's page. A test runs them against the built site. */
import type { Locale } from '../i18n/locales.ts';
import { absoluteUrl, apiErrorPath, apiIndexPath, errorMarkdownPath } from './routes.ts';

/** Names of the examples, as in the keys of their titles. */
type ExampleName = 'Read' | 'Explain' | 'List';

export interface ApiExample {
  name: ExampleName;
  /** Language of the code, for highlighting. */
  language: 'sh' | 'js';
  code: string;
}

/** The examples with the addresses of this site, in reading order. */
export function apiExamples(locale: Locale, site: URL | undefined): ApiExample[] {
  const address = (path: string): string => absoluteUrl(path, site);
  // An address has no braces; the example's template has.
  const errorAddress = decodeURI(address(apiErrorPath('${error.code}')));
  const read = [
    `curl -s ${address(apiErrorPath('NoSuchKey'))}`,
    `curl -s ${address(errorMarkdownPath(locale, 'NoSuchKey'))}`,
  ];
  const explain = [
    'const error = {',
    "  code: 'BucketNotEmpty',",
    "  message: 'The bucket you tried to delete is not empty.',",
    '};',
    'const response = await fetch(',
    `  \`${errorAddress}\`,`,
    ');',
    'const { messages } = await response.json();',
    'const known = messages.find(({ text, variants }) =>',
    '  [text, ...variants].includes(error.message),',
    ');',
    `console.log(known?.fix.${locale});`,
  ];
  const list = [
    'const response = await fetch(',
    `  '${address(apiIndexPath())}',`,
    ');',
    'const { errors } = await response.json();',
    'for (const { code, httpStatus, title } of errors) {',
    `  if (httpStatus === 409) console.log(code, title.${locale});`,
    '}',
  ];
  return [
    { name: 'Read', language: 'sh', code: read.join('\n') },
    { name: 'Explain', language: 'js', code: explain.join('\n') },
    { name: 'List', language: 'js', code: list.join('\n') },
  ];
}
