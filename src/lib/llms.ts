/**
 * `llms.txt` and `llms-full.txt`: what language models and their agents are told of the site, in
 * English. The form is that of https://llmstxt.org.
 */
import type { ErrorDocument } from '../schemas/api.ts';
import { markdownOf } from './entry-markdown.ts';
import type { Guide } from './guide.ts';
import { withoutBackticks } from './inline-code.ts';
import {
  absoluteUrl,
  apiErrorPath,
  apiIndexPath,
  apiPath,
  apiSchemaPath,
  assetPath,
  errorMarkdownPath,
  errorPath,
  guidePath,
  permanentPath,
} from './routes.ts';

/** What the site is, how its addresses are made, and a line for every English guide and every code. */
export function llmsFile(
  documents: readonly ErrorDocument[],
  guides: readonly Guide[],
  site: URL | undefined,
): string {
  const address = (path: string): string => absoluteUrl(path, site);
  // An address has no angle brackets; a pattern for readers has.
  const pattern = (pathOf: (code: string) => string): string =>
    decodeURI(address(pathOf('<Code>')));
  const codes = documents.map(
    ({ code, httpStatus, title, urls }) =>
      `- [${code}](${urls.markdown.en}): HTTP ${String(httpStatus)}. ${title.en}`,
  );
  const articles = guides.map(
    ({ id, locale, title, summary }) =>
      `- [${withoutBackticks(title)}](${address(guidePath(locale, id))}): ${summary}`,
  );
  return `# osserr

> Reference of the errors of Alibaba Cloud OSS (Object Storage Service), in English and Chinese: what every error code and message means, what causes it, and the steps that fix it. Unofficial.

An error code has one or more messages. Find the message that the response has, word by word where you can; its cause and fix differ from those of the code's other messages. Codes are case-sensitive.

- Markdown: ${pattern((code) => errorMarkdownPath('en', code))}, with \`zh\` for Chinese
- JSON, both languages: ${pattern(apiErrorPath)}
- Page: ${pattern((code) => errorPath('en', code))}
- Permanent link to quote: ${pattern(permanentPath)}, and \`#<message id>\` for one message

## Data

- [All codes](${address(apiIndexPath())}): codes, statuses, titles and message ids as JSON
- [JSON Schema](${address(apiSchemaPath())}): what the JSON files hold
- [Everything in English](${address(assetPath('llms-full.txt'))}): all entries in one file
- [For programs](${address(apiPath('en'))}): how to use all this

## Guides

${articles.join('\n')}

## Error codes

${codes.join('\n')}
`;
}

/** Every entry in English. */
export function llmsFullFile(documents: readonly ErrorDocument[]): string {
  return `${documents.map((document) => markdownOf(document, 'en')).join('\n\n')}\n`;
}
