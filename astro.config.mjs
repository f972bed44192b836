import sitemap from '@astrojs/sitemap';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { fullTextIndex } from './src/integrations/full-text-index.ts';
import { factsSchema } from './src/integrations/facts-schema.ts';
import { LOCALES } from './src/i18n/locales.ts';

const locales = Object.fromEntries(Object.entries(LOCALES).map(([id, { lang }]) => [id, lang]));

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
      // The language-neutral addresses send readers on and are not for search engines.
      filter: (page) => /\/(zh|en)\//.test(new URL(page).pathname),
    }),
    factsSchema(),
    contentSecurityPolicy(),
    fullTextIndex(),
  ],
  vite: {
    define: { SITE_BASE_PATH: JSON.stringify(base) },
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
  },
});
