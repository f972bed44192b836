/**
 * The content loader of the `guides` collection: one entry per guide and language, rendered by
 * @astrojs/mdx when a page asks for it. Id: `<guide>/<locale>`. `entry-loader.ts` reads the same
 * files with all others and reports offences.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import type { GuideFacts, GuidePageMatter } from '../schemas/guide.ts';
import { CONTENT_DIRECTORY } from './content-directory.ts';
import { anchorsOf, type GuideHeading } from './guide-body.ts';
import { readGuides, type GuideSource } from './guide-reader.ts';

/** A guide in one language, without its body. */
export interface Guide extends GuideFacts, GuidePageMatter {
  id: string;
  locale: Locale;
  headings: (GuideHeading & { anchor: string })[];
}

/** Id of a guide in a language within the collection. */
export function guideKey(id: string, locale: Locale): string {
  return `${id}/${locale}`;
}

/** Reads the folder of the content. */
export function guideLoader(): Loader {
  return {
    name: 'osserr-guides',
    async load({ config, store, watcher }) {
      const root = fileURLToPath(config.root);
      const directory = path.resolve(root, CONTENT_DIRECTORY);
      const loadAll = async (): Promise<void> => {
        const guides = await readGuides(directory, []);
        store.clear();
        for (const guide of guides) {
          for (const locale of LOCALE_IDS) {
            const file = path.join(directory, 'guides', guide.id, `${locale}.mdx`);
            store.set({
              id: guideKey(guide.id, locale),
              data: { ...guideIn(guide, locale) },
              filePath: path.relative(root, file).split(path.sep).join('/'),
              deferredRender: true,
            });
          }
        }
      };
      await loadAll();
      watcher?.on('all', (_event, changed) => {
        if (changed.startsWith(path.join(directory, 'guides'))) void loadAll();
      });
    },
  };
}

function guideIn({ id, pages, ...facts }: GuideSource, locale: Locale): Guide {
  const { title, summary, body } = pages[locale];
  const anchors = anchorsOf(pages.en.body.headings);
  const headings = body.headings.map((heading, at) => ({ ...heading, anchor: anchors[at] ?? '' }));
  return { ...facts, id, locale, title, summary, headings };
}
