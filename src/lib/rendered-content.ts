/** Entries and ECs as pages show them: their Markdown rendered once for all pages that show it. */
import { perLocale, type Locale } from '../i18n/locales.ts';
import type { Topics } from '../schemas/documents.ts';
import type { EcFacts } from '../schemas/ec-page.ts';
import type { ErrorFacts } from '../schemas/error-facts.ts';
import type { ErrorPageMatter } from '../schemas/error-page.ts';
import type { BackgroundSection } from '../schemas/taxonomy.ts';
import { linkResolver } from './content-links.ts';
import type { EcSource } from './ec-reader.ts';
import type { EntrySource, PageSource } from './entry-reader.ts';
import { type LinkResolver } from './markdown.ts';
import { renderMarkdown } from './markdown-html.ts';

/** An entry as pages show it. */
export interface ErrorEntry extends ErrorFacts {
  pages: Record<Locale, EntryPage>;
}

/** One language of an entry. */
export interface EntryPage extends ErrorPageMatter {
  /** Cause and fix of each message, by message id. */
  messages: Record<string, { cause: Prose; fix: Prose }>;
  /** Sections after the messages, in page order. */
  background: { id: BackgroundSection; prose: Prose }[];
}

/** An EC with an explanation of its own as its page shows it. */
export interface EcPage extends Omit<EcFacts, Locale>, Record<Locale, EcWords> {
  ec: string;
}

/** One language of an EC. */
export interface EcWords {
  title: string;
  cause: Prose;
  /** Undefined where no way out is known. */
  fix: Prose | undefined;
}

/** A piece of prose. */
export interface Prose {
  markdown: string;
  html: string;
}

/** The entry with its prose rendered; `topics`: what its links may lead to. */
export function renderEntry(entry: EntrySource, topics: Topics): ErrorEntry {
  const pages = perLocale((locale) =>
    renderPage(entry.pages[locale], linkResolver(locale, topics)),
  );
  return { ...entry, pages };
}

/** The EC with its prose rendered, in the same way. */
export function renderEcPage(page: EcSource, topics: Topics): EcPage {
  const words = perLocale((locale): EcWords => {
    const { title, cause, fix } = page[locale];
    const resolveLink = linkResolver(locale, topics);
    return {
      title,
      cause: proseOf(cause, resolveLink),
      fix: fix === undefined ? undefined : proseOf(fix, resolveLink),
    };
  });
  return { ...page, ...words };
}

function renderPage(page: PageSource, resolveLink: LinkResolver): EntryPage {
  return {
    ...page,
    messages: Object.fromEntries(
      Object.entries(page.messages).map(([id, { cause, fix }]) => [
        id,
        { cause: proseOf(cause, resolveLink), fix: proseOf(fix, resolveLink) },
      ]),
    ),
    background: page.background.map(({ id, markdown }) => ({
      id,
      prose: proseOf(markdown, resolveLink),
    })),
  };
}

function proseOf(markdown: string, resolveLink: LinkResolver): Prose {
  return { markdown, html: renderMarkdown(markdown, resolveLink) };
}
