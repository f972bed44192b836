/**
 * The content loader of the `errors` collection: reads and checks the content, renders its Markdown
 * once for all pages that show it, and stores one entry per code. Id: the code, case kept.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import type { Topics } from '../schemas/documents.ts';
import type { ErrorFacts } from '../schemas/error-facts.ts';
import type { ErrorPageMatter } from '../schemas/error-page.ts';
import type { BackgroundSection } from '../schemas/taxonomy.ts';
import { CONTENT_DIRECTORY } from './content-directory.ts';
import { ContentError } from './content-error.ts';
import { linkResolver } from './content-links.ts';
import { readContent, type EntrySource, type PageSource } from './entry-reader.ts';
import { renderMarkdown, type LinkResolver } from './markdown.ts';

/** An entry as pages show it. */
export interface ErrorEntry extends ErrorFacts {
  pages: Record<Locale, EntryPage>;
}

/** One language of an entry, its prose rendered. */
export interface EntryPage extends ErrorPageMatter {
  /** Cause and fix of each message, by message id. */
  messages: Record<string, { cause: Prose; fix: Prose }>;
  /** Sections after the messages, in page order. */
  background: { id: BackgroundSection; prose: Prose }[];
}

/** A piece of prose. */
export interface Prose {
  markdown: string;
  html: string;
}

/** Reads the folder of the content. */
export function entryLoader(): Loader {
  return {
    name: 'osserr-entries',
    async load({ config, store, watcher, logger }) {
      const directory = path.resolve(fileURLToPath(config.root), CONTENT_DIRECTORY);
      const loadAll = async (): Promise<void> => {
        const { entries, topics } = await readContent(directory);
        store.clear();
        for (const entry of entries) {
          store.set({ id: entry.code, data: { ...renderEntry(entry, topics) } });
        }
      };
      await loadAll();
      watcher?.add(directory);
      watcher?.on('all', (_event, changed) => {
        if (!changed.startsWith(directory)) return;
        loadAll().catch((error: unknown) => {
          logger.error(error instanceof ContentError ? error.message : String(error));
        });
      });
    },
  };
}

function renderEntry(entry: EntrySource, topics: Topics): ErrorEntry {
  const pages = LOCALE_IDS.map((locale) => {
    const resolveLink = linkResolver(locale, topics);
    return [locale, renderPage(entry.pages[locale], resolveLink)] as const;
  });
  return { ...entry, pages: Object.fromEntries(pages) as Record<Locale, EntryPage> };
}

function renderPage(page: PageSource, resolveLink: LinkResolver): EntryPage {
  const prose = (markdown: string): Prose => ({
    markdown,
    html: renderMarkdown(markdown, resolveLink),
  });
  return {
    ...page,
    messages: Object.fromEntries(
      Object.entries(page.messages).map(([id, { cause, fix }]) => [
        id,
        { cause: prose(cause), fix: prose(fix) },
      ]),
    ),
    background: page.background.map(({ id, markdown }) => ({ id, prose: prose(markdown) })),
  };
}
