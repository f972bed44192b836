import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { fullTextIndex } from './src/integrations/full-text-index.ts';
import { factsSchema } from './src/integrations/facts-schema.ts';
import { headersFile } from './src/integrations/headers-file.ts';
import { licencesFile } from './src/integrations/licences-file.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { together } from './src/integrations/together.ts';
import { LOCALES, LOCALE_IDS } from './src/i18n/locales.ts';
import { GUIDE_PLUGINS } from './src/lib/guide-mdx.ts';
import { features } from './src/lib/markdown.ts';
import { movedCodes, parsePublishedIds, PUBLISHED_IDS } from './src/lib/published-ids.ts';

const { moved } = parsePublishedIds(readFileSync(PUBLISHED_IDS, 'utf8'));
const goneCodes = new Set(movedCodes(moved).map(({ code }) => code));

const base = process.env.BASE_PATH ?? '/';
const isOfflineOffered = process.env.OFFLINE !== 'no';

/** A page of one language in every language, for the sitemap. */
const editionsOf = (url) => {
  const [, before, after] = /^(.*?\/)(?:zh|en)(\/.*)$/.exec(url);
  return LOCALE_IDS.map((id) => ({ lang: LOCALES[id].lang, url: `${before}${id}${after}` }));
};

// The site's address and the path it is served under come from the environment, so that one tree
// can be deployed anywhere; see docs/decisions.md.
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // As text: a literal of JavaScript of many megabytes takes long to compile.
  experimental: { collectionStorage: 'chunked' },
  build: {
    inlineStylesheets: 'always',
    // While files are written, further pages are made.
    concurrency: 8,
  },
  integrations: [
    mdx({
      processor: satteri({ hastPlugins: GUIDE_PLUGINS, features }),
      syntaxHighlight: false,
    }),
    sitemap({
      // Its own option `i18n` compares every address with every other.
      serialize: (page) => ({ ...page, links: editionsOf(page.url) }),
      // Addresses without a language, those of codes that are gone and what is shown without a network
      // are no pages of their own.
      filter: (page) => {
        const [, code = ''] = /\/errors\/(\w+)\/$/.exec(page) ?? [];
        const { pathname } = new URL(page);
        return /(?<!\/offline)\/(zh|en)\//.test(pathname) && !goneCodes.has(code);
      },
    }),
    factsSchema(),
    together('osserr-search-and-offline', [fullTextIndex(), serviceWorker(isOfflineOffered)]),
    headersFile(),
    licencesFile(),
  ],
  vite: {
    define: {
      SITE_BASE_PATH: JSON.stringify(base),
      IS_OFFLINE_OFFERED: JSON.stringify(isOfflineOffered),
    },
    plugins: [tailwindcss()],
    build: {
      assetsInlineLimit: 0,
      // Astro itself writes the directive: https://github.com/withastro/astro/issues/18087
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Every page names its script: without the many words that Astro would put in there.
              entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`,
            },
          },
        },
      },
    },
  },
});
