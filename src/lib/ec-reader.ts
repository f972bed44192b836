/**
 * Reads `content/ec/`: ECs that no message has, each with an explanation of its own. Plain Node, as
 * `entry-reader.ts`, which runs this after the entries; offences are reported the same way.
 */
import { LOCALE_IDS } from '../i18n/locales.ts';
import { EC_CATEGORIES } from '../schemas/ec-categories.ts';
import { ecPages, type EcFacts } from '../schemas/ec-page.ts';
import { readYaml } from './checked-yaml.ts';
import type { ContentProblem } from './content-error.ts';
import { namesIn } from './content-file.ts';
import { isNestedTooDeep, TOO_DEEP } from './markdown.ts';

/** An EC with its explanation. */
export interface EcSource extends EcFacts {
  ec: string;
  /** File that has it, from the root of the content. */
  file: string;
}

/** Explanations below `directory`, sorted by EC; what is broken is added to `problems`. */
export function readEcPages(directory: string, problems: ContentProblem[]): EcSource[] {
  const pages: EcSource[] = [];
  for (const name of namesIn(directory, 'ec', problems)) {
    const file = `ec/${name}`;
    const digits = name.slice(0, 2);
    if (name !== fileNameOf(digits)) {
      const message =
        'a stray file; explanations are in <digits>-<category>.yaml, e.g. 02-auth.yaml';
      problems.push({ file, field: '', message });
      continue;
    }
    const explanations = readYaml(directory, file, ecPages, problems) ?? {};
    for (const [ec, facts] of Object.entries(explanations)) {
      if (ec.slice(2, 4) !== digits) {
        const message = `is of another category; move it to ${fileNameOf(ec.slice(2, 4)) ?? 'its file'}`;
        problems.push({ file, field: ec, message });
      }
      const page = { ec, file, ...facts };
      const deep = proseOfEc(page).filter(({ markdown }) => isNestedTooDeep(markdown));
      problems.push(...deep.map(({ field }) => ({ file, field, message: TOO_DEEP })));
      if (deep.length === 0) pages.push(page);
    }
  }
  return pages.sort((a, b) => (a.ec < b.ec ? -1 : 1));
}

/** Pieces of prose of an explanation, with the field that has each. */
export function proseOfEc({ ec, zh, en }: EcSource): { field: string; markdown: string }[] {
  const words = { zh, en };
  return LOCALE_IDS.flatMap((locale) => [
    { field: `${ec}.${locale}.cause`, markdown: words[locale].cause },
    { field: `${ec}.${locale}.fix`, markdown: words[locale].fix ?? '' },
  ]);
}

/** `02` → `02-auth.yaml`; undefined for digits of no category. */
function fileNameOf(digits: string): string | undefined {
  if (!Object.hasOwn(EC_CATEGORIES, digits)) return undefined;
  const category = EC_CATEGORIES[digits as keyof typeof EC_CATEGORIES];
  return `${digits}-${category.toLowerCase().replaceAll('_', '-')}.yaml`;
}
