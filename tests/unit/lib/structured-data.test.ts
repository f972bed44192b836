import { expect, it } from 'vitest';
import { structuredData } from '../../../src/lib/structured-data.ts';
import { entryOf } from './entries.ts';
import { alpha, SITE } from './library.ts';

it('names the article and the way to it', () => {
  expect(JSON.parse(structuredData(alpha, 'en', SITE))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: 'Alpha: The name is taken',
        inLanguage: 'en',
        dateModified: '2026-12-01',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://osserr.example/en/' },
          {
            '@type': 'ListItem',
            position: 2,
            name: 'HTTP 409',
            item: 'https://osserr.example/en/status/409/',
          },
          { '@type': 'ListItem', position: 3, name: 'Alpha' },
        ],
      },
    ],
  });
});

it('cannot end the element that it stands in', () => {
  const entry = entryOf({ en: { title: '</script><script>' } });

  expect(structuredData(entry, 'en', SITE)).not.toContain('<');
});
