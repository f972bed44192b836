/**
 * The content loader of the `ecs` collection: ECs with explanations of their own, their Markdown
 * rendered. Id: the EC. `entry-loader.ts` reads the same files with all others and reports offences.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { perLocale, type Locale } from '../i18n/locales.ts';
import { topics } from '../schemas/documents.ts';
import type { EcFacts } from '../schemas/ec-page.ts';
import { readYaml } from './checked-yaml.ts';
import { CONTENT_DIRECTORY } from './content-directory.ts';
import { ContentError, type ContentProblem } from './content-error.ts';
import { linkResolver } from './content-links.ts';
import { readEcPages, type EcSource } from './ec-reader.ts';
import type { Prose } from './entry-loader.ts';
import { renderMarkdown, type LinkResolver } from './markdown.ts';

/** An EC as its page shows it. */
export interface EcPage extends Omit<EcFacts, Locale>, Record<Locale, EcWords> {
  ec: string;
}

/** One language of an EC, its prose rendered. */
export interface EcWords {
  title: string;
  cause: Prose;
  /** Undefined where no way out is known. */
  fix: Prose | undefined;
}

/** Reads the folder of the content. */
export function ecLoader(): Loader {
  return {
    name: 'osserr-ecs',
    async load({ config, store }) {
      const directory = path.resolve(fileURLToPath(config.root), CONTENT_DIRECTORY);
      const problems: ContentProblem[] = [];
      const pages = await readEcPages(directory, problems);
      const documents = await readYaml(directory, 'topics.yaml', topics, problems);
      if (!documents) throw new ContentError(problems);
      const resolvers = perLocale((locale) => linkResolver(locale, documents));
      store.clear();
      for (const page of pages) {
        store.set({ id: page.ec, data: { ...renderPage(page, resolvers) } });
      }
    },
  };
}

function renderPage(page: EcSource, resolvers: Record<Locale, LinkResolver>): EcPage {
  return {
    ...page,
    ...perLocale((locale): EcWords => {
      const { title, cause, fix } = page[locale];
      const prose = (markdown: string): Prose => ({
        markdown,
        html: renderMarkdown(markdown, resolvers[locale]),
      });
      return { title, cause: prose(cause), fix: fix === undefined ? undefined : prose(fix) };
    }),
  };
}
