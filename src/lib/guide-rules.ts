/**
 * Rules that hold between the files of a guide, and between guides, diagrams and entries;
 * `entry-reader.ts` runs them after every file has passed its schema.
 */
import { LOCALE_IDS } from '../i18n/locales.ts';
import type { ContentProblem } from './content-error.ts';
import type { Diagrams, GuideSource } from './guide-reader.ts';
import { checkLinks, type KnownTargets } from './link-rules.ts';

/** All offences against the rules; what `known` leaves undefined is not checked. */
export function checkGuides(guides: readonly GuideSource[], known: KnownTargets): ContentProblem[] {
  return [
    ...checkOrder(guides),
    ...guides.flatMap((guide) => [
      ...checkFacts(guide, known),
      ...checkHeadings(guide),
      ...checkBodies(guide, known),
    ]),
  ];
}

/** The codes that diagrams name exist. */
export function checkDiagrams(diagrams: Diagrams, { codes }: KnownTargets): ContentProblem[] {
  if (!codes) return [];
  return Object.entries(diagrams).flatMap(([name, { nodes }]) =>
    Object.entries(nodes).flatMap(([id, { errors }]) =>
      errors
        .filter((code) => !codes.has(code))
        .map((code) => ({
          file: `diagrams/${name}.yaml`,
          field: `nodes.${id}.errors`,
          message: `no entry "${code}"`,
        })),
    ),
  );
}

/** Each place in the list has one guide. */
function checkOrder(guides: readonly GuideSource[]): ContentProblem[] {
  return guides.flatMap(({ id, order }, at) => {
    const twin = guides.find((other, index) => index < at && other.order === order);
    if (!twin) return [];
    const message = `${twin.id} has this place already; number the guides one after the other`;
    return [{ file: `guides/${id}/guide.yaml`, field: 'order', message }];
  });
}

function checkFacts({ id, errors, sources }: GuideSource, known: KnownTargets): ContentProblem[] {
  const file = `guides/${id}/guide.yaml`;
  return [
    ...errors
      .filter((code) => known.codes && !known.codes.has(code))
      .map((code) => ({ file, field: 'errors', message: `no entry "${code}"` })),
    ...sources
      .filter((document) => known.sources && !Object.hasOwn(known.sources, document))
      .map((document) => ({
        file,
        field: 'sources',
        message: `no document "${document}" in content/sources.yaml`,
      })),
  ];
}

/** Both languages have the same headings, by level, and no level is skipped. */
function checkHeadings({ id, pages }: GuideSource): ContentProblem[] {
  const depths = (locale: keyof typeof pages): number[] =>
    pages[locale].body.headings.map(({ depth }) => depth);
  const zh = depths('zh');
  const en = depths('en');
  const at = zh.findIndex((depth, index) => depth !== en[index]);
  const differs = at >= 0 ? at : zh.length;
  const nameOf = (locale: keyof typeof pages): string =>
    pages[locale].body.headings[differs]?.text ?? 'no further heading';
  return [
    ...(zh.join() === en.join()
      ? []
      : [
          {
            file: `guides/${id}/en.mdx`,
            field: `heading ${String(differs + 1)}`,
            message: `is not what zh.mdx has there ("${nameOf('en')}", "${nameOf('zh')}"); both languages have the same headings at the same levels`,
          },
        ]),
    ...LOCALE_IDS.flatMap((locale) =>
      pages[locale].body.headings
        .filter(({ depth }, index) => index === 0 && depth === 3)
        .map(({ text }) => ({
          file: `guides/${id}/${locale}.mdx`,
          field: `### ${text}`,
          message: 'a ### before the first ##',
        })),
    ),
  ];
}

/** Links and diagrams lead somewhere, samples have a language, both languages show the same diagrams. */
function checkBodies({ id, pages }: GuideSource, known: KnownTargets): ContentProblem[] {
  const problems = LOCALE_IDS.flatMap((locale) => {
    const { links, codeBlocks, diagrams } = pages[locale].body;
    const file = `guides/${id}/${locale}.mdx`;
    return [
      ...checkLinks(file, 'body', links, known),
      ...diagrams
        .filter((name) => name && !known.diagrams.has(`${name}.yaml`))
        .map((name) => ({ file, field: 'body', message: `no content/diagrams/${name}.yaml` })),
      ...codeBlocks
        .filter(({ language }) => language === '')
        .map(() => ({ file, field: 'body', message: 'a code block without a language' })),
    ];
  });
  const hasSame = pages.zh.body.diagrams.join() === pages.en.body.diagrams.join();
  const message = 'both languages show the same diagrams in the same order';
  return hasSame
    ? problems
    : [...problems, { file: `guides/${id}/en.mdx`, field: 'body', message }];
}
