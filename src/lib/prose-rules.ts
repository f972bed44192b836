/** Rules for a piece of prose of an entry or an EC. */
import type { ContentProblem } from './content-error.ts';
import { checkLinks, type KnownTargets } from './link-rules.ts';
import { outlineOf } from './markdown.ts';

/** Links that lead nowhere, and what entries do not use. `file` and `field` say where the text stands. */
export function checkProse(
  file: string,
  field: string,
  markdown: string,
  known: KnownTargets,
): ContentProblem[] {
  const { links, codeBlocks, forbidden } = outlineOf(markdown);
  return [
    ...checkLinks(file, field, links, known),
    ...forbidden.map((what) => ({ file, field, message: `has ${what}; entries are plain text` })),
    ...codeBlocks
      .filter(({ language }) => language === '')
      .map(() => ({ file, field, message: 'a code block without a language' })),
  ];
}
