/**
 * Content loaders: entries and ECs as they are written (id: the code, case kept; the EC), and guides in
 * each language. They share one reading of the content, and in development the watch over it.
 *
 * What is stored is Markdown. HTML besides would double what Astro stores, compiles and reads again.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { LOCALE_IDS } from '../i18n/locales.ts';
import { CONTENT_DIRECTORY } from './content-directory.ts';
import { ContentError } from './content-error.ts';
import { readContent, type Content } from './entry-reader.ts';
import { guideIn, guideKey } from './guide.ts';

/** What a loader stores of the content. */
type Load = (content: Content) => void;

/** The content of a run of Astro, by its configuration, and who wants to know when it changes. */
const readings = new WeakMap<AstroConfig, { content: Content; loads: Load[] }>();

export function entryLoader(): Loader {
  return {
    name: 'osserr-entries',
    load: (context) =>
      loadContent(context, ({ entries }) => {
        context.store.clear();
        for (const entry of entries) context.store.set({ id: entry.code, data: { ...entry } });
      }),
  };
}

export function ecLoader(): Loader {
  return {
    name: 'osserr-ecs',
    load: (context) =>
      loadContent(context, ({ ecPages }) => {
        context.store.clear();
        for (const page of ecPages) context.store.set({ id: page.ec, data: { ...page } });
      }),
  };
}

export function guideLoader(): Loader {
  return {
    name: 'osserr-guides',
    load: (context) =>
      loadContent(context, ({ guides }) => {
        const root = fileURLToPath(context.config.root);
        context.store.clear();
        for (const guide of guides) {
          for (const locale of LOCALE_IDS) {
            const file = path.resolve(root, CONTENT_DIRECTORY, 'guides', guide.id, `${locale}.mdx`);
            context.store.set({
              id: guideKey(guide.id, locale),
              data: { ...guideIn(guide, locale) },
              filePath: path.relative(root, file).split(path.sep).join('/'),
              deferredRender: true,
            });
          }
        }
      }),
  };
}

/**
 * Calls `load` with the content, and in development again whenever that has changed; what is broken is
 * then logged, and the content stays as it was. Throws a `ContentError` when it is broken from the start.
 */
function loadContent({ config, watcher, logger }: LoaderContext, load: Load): Promise<void> {
  const directory = path.resolve(fileURLToPath(config.root), CONTENT_DIRECTORY);
  const known = readings.get(config);
  const reading = known ?? { content: readContent(directory), loads: [] };
  readings.set(config, reading);
  load(reading.content);
  reading.loads.push(load);
  if (known) return Promise.resolve();
  watcher?.add(directory);
  watcher?.on('all', (_event, changed) => {
    if (!changed.startsWith(directory)) return;
    try {
      reading.content = readContent(directory);
      for (const each of reading.loads) each(reading.content);
    } catch (error) {
      logger.error(error instanceof ContentError ? error.message : String(error));
    }
  });
  return Promise.resolve();
}
