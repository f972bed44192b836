import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { fullTextIndex } from './src/integrations/full-text-index.ts';
import { factsSchema } from './src/integrations/facts-schema.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { LOCALES } from './src/i18n/locales.ts';
import { movedCodes, parsePublishedIds, PUBLISHED_IDS } from './src/lib/published-ids.ts';

const locales = Object.fromEntries(Object.entries(LOCALES).map(([id, { lang }]) => [id, lang]));

const { moved } = parsePublishedIds(readFileSync(PUBLISHED_IDS, 'utf8'));
const goneCodes = new Set(movedCodes(moved).map(({ code }) => code));

const base = process.env.BASE_PATH ?? '/';

// The site's address and the path it is served under come from the environment, so that one tree
// can be deployed anywhere; see docs/decisions.md.
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always' },
  integrations: [
    mdx(),
    sitemap({
      i18n: { defaultLocale: 'zh', locales },
      // Addresses without a language, those of codes that are gone and what is shown without a network
      // are no pages of their own.
      filter: (page) => {
        const [, code = ''] = /\/errors\/(\w+)\/$/.exec(page) ?? [];
        const { pathname } = new URL(page);
        return /(?<!\/offline)\/(zh|en)\//.test(pathname) && !goneCodes.has(code);
      },
    }),
    factsSchema(),
    contentSecurityPolicy(),
    fullTextIndex(),
    serviceWorker(),
  ],
  vite: {
    define: { SITE_BASE_PATH: JSON.stringify(base) },
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
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
