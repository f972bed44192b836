/**
 * An entry as programs get it: all facts and both languages, every link an address. The JSON files,
 * the Markdown twins and `llms-full.txt` are all made from this. Pure.
 */
import { perLocale, type Locale } from '../i18n/locales.ts';
import { API_VERSION, type ErrorDocument, type MessageDocument } from '../schemas/api.ts';
import type { Sources, Topics } from '../schemas/documents.ts';
import type { MessageFacts, SourceReference } from '../schemas/error-facts.ts';
import { absoluteLinkResolver, linkResolver } from './content-links.ts';
import { withResolvedLinks } from './markdown.ts';
import { lookalikeCodes, relatedCodes } from './relations.ts';
import type { ErrorEntry, Prose } from './rendered-content.ts';
import {
  absoluteUrl,
  apiSchemaPath,
  errorMarkdownPath,
  errorPath,
  permanentPath,
} from './routes.ts';

/** All entries, and the registries whose ids they name. */
export interface Library {
  entries: readonly ErrorEntry[];
  topics: Topics;
  sources: Sources;
}

/** What the parts of a document have in common. */
interface Context {
  entry: ErrorEntry;
  library: Library;
  /** Address of a path on this site. */
  address: (path: string) => string;
  /** Both languages of a piece of prose. */
  markdown: (proseIn: (locale: Locale) => Prose | undefined) => Record<Locale, string>;
}

/** The document of `entry`. `site` is the origin; throws when a registry lacks a document. */
export function errorDocumentOf(
  entry: ErrorEntry,
  library: Library,
  site: URL | undefined,
): ErrorDocument {
  const context = contextOf(entry, library, site);
  const { address, markdown } = context;
  const { code, pages } = entry;
  return {
    $schema: address(apiSchemaPath()),
    version: API_VERSION,
    code,
    httpStatus: entry.httpStatus,
    area: entry.area,
    lifecycle: entry.lifecycle,
    retry: entry.retry,
    fixer: entry.fixer,
    permissions: entry.permissions,
    ...(entry.updated && { updated: entry.updated }),
    urls: {
      permanent: address(permanentPath(code)),
      page: perLocale((locale) => address(errorPath(locale, code))),
      markdown: perLocale((locale) => address(errorMarkdownPath(locale, code))),
    },
    title: perLocale((locale) => pages[locale].title),
    summary: perLocale((locale) => pages[locale].summary),
    inferred: entry.inferred,
    ...(entry.s3Code && {
      s3: { code: entry.s3Code, difference: perLocale((locale) => pages[locale].s3 ?? '') },
    }),
    keywords: perLocale((locale) => pages[locale].keywords),
    messages: entry.messages.map((message) => messageDocument(message, context)),
    background: pages.en.background.map(({ id }) => ({
      id,
      text: markdown((locale) => pages[locale].background.find((part) => part.id === id)?.prose),
    })),
    lookalikes: codesOf(lookalikeCodes, context),
    related: codesOf(relatedCodes, context),
    sources: entry.sources.map((source) => sourceDocument(source, library.sources)),
  };
}

function contextOf(entry: ErrorEntry, library: Library, site: URL | undefined): Context {
  const resolvers = perLocale((locale) =>
    absoluteLinkResolver(linkResolver(locale, library.topics), site),
  );
  return {
    entry,
    library,
    address: (path) => absoluteUrl(path, site),
    markdown: (proseIn) =>
      perLocale((locale) => withResolvedLinks(proseIn(locale)?.markdown ?? '', resolvers[locale])),
  };
}

function messageDocument(message: MessageFacts, context: Context): MessageDocument {
  const { entry, library, address, markdown } = context;
  const { id, group } = message;
  const hasCase = entry.pages.en.cases[id] !== undefined;
  return {
    id,
    text: message.text ?? null,
    ...(hasCase && { case: perLocale((locale) => entry.pages[locale].cases[id] ?? '') }),
    variants: message.variants,
    varies: message.varies,
    ...(group && {
      group: {
        id: group,
        title: perLocale((locale) => entry.pages[locale].groups[group] ?? group),
      },
    }),
    httpStatus: message.httpStatus ?? entry.httpStatus,
    ec: message.ec,
    operations: message.operations,
    fixOperations: message.fixOperations,
    headers: message.headers,
    inferred: message.inferred,
    topics: message.topics.map((topic) => found(library.topics[topic], topic)),
    cause: markdown((locale) => entry.pages[locale].messages[id]?.cause),
    fix: markdown((locale) => entry.pages[locale].messages[id]?.fix),
    urls: {
      permanent: address(permanentPath(entry.code, id)),
      page: perLocale((locale) => address(errorPath(locale, entry.code, id))),
    },
  };
}

/** Codes with their reasons in both languages; their order is the same in each. */
function codesOf(
  relation: typeof relatedCodes,
  { entry, library, address }: Context,
): ErrorDocument['related'] {
  const codes = perLocale((locale) => relation(entry, library.entries, locale));
  return codes.en.map(({ code }, at) => ({
    code,
    url: perLocale((locale) => address(errorPath(locale, code))),
    reason: perLocale((locale) => codes[locale][at]?.reason ?? ''),
  }));
}

function sourceDocument(
  { document, supports }: SourceReference,
  sources: Sources,
): ErrorDocument['sources'][number] {
  const { title, url, date } = found(sources[document], document);
  return { title, ...(url && { url }), date, ...(supports && { supports }) };
}

function found<Document>(document: Document | undefined, id: string): Document {
  if (!document) throw new Error(`no document "${id}" in the registries of content/`);
  return document;
}
