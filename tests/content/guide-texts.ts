/** What guides and diagrams say, for the rules of writing. */
import type { Locale } from '../../src/i18n/locales.ts';
import { withoutMdx } from '../../src/lib/guide-body.ts';
import type { Content } from '../../src/lib/entry-reader.ts';

/** A text of the content, and the file that has it. */
export interface Text {
  place: string;
  text: string;
}

/** Texts of guides and diagrams in a language, as Markdown. */
export function guideTexts(content: Pick<Content, 'guides' | 'diagrams'>, locale: Locale): Text[] {
  return [
    ...content.guides.map(({ id, pages }) => {
      const { title, summary, mdx } = pages[locale];
      return {
        place: `content/guides/${id}/${locale}.mdx`,
        text: [title, summary, withoutMdx(mdx)].join('\n\n'),
      };
    }),
    ...Object.entries(content.diagrams).map(([name, { title, alt, nodes, edges }]) => ({
      place: `content/diagrams/${name}.yaml`,
      text: [
        title[locale],
        alt[locale],
        ...Object.values(nodes).map((node) => node[locale]),
        ...edges.map((edge) => edge[locale] ?? ''),
      ].join('\n\n'),
    })),
  ];
}
