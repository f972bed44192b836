/**
 * Reads `content/guides/` and `content/diagrams/`. Plain Node, as `entry-reader.ts`, which runs this
 * after the entries; offences are reported the same way.
 */
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { diagram, type Diagram } from '../schemas/diagram.ts';
import { guideFacts, guidePage } from '../schemas/guide.ts';
import type { GuideFacts, GuidePageMatter } from '../schemas/guide.ts';
import { kebabId } from '../schemas/values.ts';
import { readYaml } from './checked-yaml.ts';
import type { ContentProblem } from './content-error.ts';
import { namesIn, readContentFile } from './content-file.ts';
import { parseFrontMatter } from './front-matter.ts';
import { readGuideBody, type GuideBody } from './guide-body.ts';

/** A guide as it is written. */
export interface GuideSource extends GuideFacts {
  id: string;
  pages: Record<Locale, GuidePageSource>;
}

/** One language of a guide. */
export interface GuidePageSource extends GuidePageMatter {
  /** The body, in MDX. */
  mdx: string;
  body: GuideBody;
}

/** Diagrams by name. */
export type Diagrams = Record<string, Diagram>;

const GUIDE_FILES = ['guide.yaml', ...LOCALE_IDS.map((locale) => `${locale}.mdx`)];

/** Guides below `directory`, in the order that they name; what is broken is added to `problems`. */
export function readGuides(directory: string, problems: ContentProblem[]): GuideSource[] {
  const guides: GuideSource[] = [];
  for (const id of namesIn(directory, 'guides', problems)) {
    if (id === 'README.md') continue;
    const guide = readGuide(directory, id, problems);
    if (guide) guides.push(guide);
  }
  return guides.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Diagrams below `directory`, by name; what is broken is added to `problems`. */
export function readDiagrams(directory: string, problems: ContentProblem[]): Diagrams {
  const diagrams: Diagrams = {};
  for (const fileName of namesIn(directory, 'diagrams', problems)) {
    const file = `diagrams/${fileName}`;
    const [, name] = /^([a-z0-9-]+)\.yaml$/.exec(fileName) ?? [];
    if (name === undefined) {
      problems.push({ file, field: '', message: 'a stray file; diagrams are <name>.yaml' });
      continue;
    }
    const value = readYaml(directory, file, diagram, problems);
    if (value) diagrams[name] = value;
  }
  return diagrams;
}

function readGuide(
  directory: string,
  id: string,
  problems: ContentProblem[],
): GuideSource | undefined {
  const folder = `guides/${id}`;
  const report = (file: string, message: string): void => {
    problems.push({ file, field: '', message });
  };
  if (!kebabId.safeParse(id).success) {
    report(folder, 'not a guide; guides are folders with kebab-case names');
    return undefined;
  }
  const names = namesIn(directory, folder, problems);
  const missing = GUIDE_FILES.filter((name) => !names.includes(name));
  const needed = `a guide has ${GUIDE_FILES.join(', ')}`;
  for (const name of missing) report(`${folder}/${name}`, `missing; ${needed}`);
  for (const name of names.filter((it) => !GUIDE_FILES.includes(it))) {
    report(`${folder}/${name}`, `a stray file; ${needed} and nothing else`);
  }
  if (missing.length > 0) return undefined;

  const facts = readYaml(directory, `${folder}/guide.yaml`, guideFacts, problems);
  const zh = readGuidePage(directory, `${folder}/zh.mdx`, problems);
  const en = readGuidePage(directory, `${folder}/en.mdx`, problems);
  return facts && zh && en ? { id, ...facts, pages: { zh, en } } : undefined;
}

function readGuidePage(
  directory: string,
  file: string,
  problems: ContentProblem[],
): GuidePageSource | undefined {
  const text = readContentFile(directory, file, problems);
  const parts = text === undefined ? undefined : parseFrontMatter(file, text, guidePage, problems);
  if (!parts) return undefined;
  const { matter, markdown: mdx, firstLine } = parts;
  const report = (line: number, message: string): void => {
    problems.push({ file, field: `line ${String(firstLine - 1 + line)}`, message });
  };
  try {
    const body = readGuideBody(mdx);
    for (const { line, construct } of body.forbidden) report(line, construct);
    return { ...matter, mdx, body };
  } catch (error) {
    const [, line = '1', message = String(error)] =
      /^(\d+):\d+: ([^\n]*)/.exec(error instanceof Error ? error.message : '') ?? [];
    report(Number(line), `not valid MDX: ${message}`);
    return undefined;
  }
}
