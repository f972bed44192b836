/**
 * Reads `content/errors/`: one folder per error code with `facts.yaml`, `zh.md` and `en.md`, joined
 * into one typed entry. Plain Node, so that the site, the command line and the tests read entries
 * the same way. Whatever is broken is reported, all of it, as one `ContentError`.
 */
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { errorFacts, type ErrorFacts } from '../schemas/error-facts.ts';
import { errorPage, type ErrorPageMatter } from '../schemas/error-page.ts';
import { sources, topics, type Sources, type Topics } from '../schemas/documents.ts';
import type { BackgroundSection } from '../schemas/taxonomy.ts';
import { parseYaml, readYaml } from './checked-yaml.ts';
import { ContentError, type ContentProblem } from './content-error.ts';
import { namesIn, readContentFile, readContentFolder } from './content-file.ts';
import { readEcPages, type EcSource } from './ec-reader.ts';
import { checkEntries } from './entry-rules.ts';
import { parseFrontMatter } from './front-matter.ts';
import { readDiagrams, readGuides, type Diagrams, type GuideSource } from './guide-reader.ts';
import { checkDiagrams, checkGuides } from './guide-rules.ts';
import { codesAndEcs, type KnownTargets } from './link-rules.ts';
import { readPageBody, type PageBody } from './page-body.ts';

/** An entry as it is written, in Markdown. */
export interface EntrySource extends ErrorFacts {
  pages: Record<Locale, PageSource>;
}

/** One language of an entry. */
export interface PageSource extends ErrorPageMatter {
  /** Cause and fix of each message, by message id. */
  messages: Record<string, MessageProse>;
  /** Sections after the messages. */
  background: { id: BackgroundSection; markdown: string }[];
}

/** The two parts of every message, in Markdown. */
export interface MessageProse {
  cause: string;
  fix: string;
}

/** Everything under `content/`, checked. */
export interface Content {
  entries: EntrySource[];
  /** ECs that no message has, with explanations of their own. */
  ecPages: EcSource[];
  /** In the order in which they are listed. */
  guides: GuideSource[];
  diagrams: Diagrams;
  topics: Topics;
  sources: Sources;
}

const ENTRY_FILES = ['en.md', 'facts.yaml', 'zh.md'];

/**
 * Reads and checks all content below `directory`. Entries come sorted by code.
 * Throws a `ContentError` that names every offending file, field and way out.
 */
export function readContent(directory: string): Content {
  const problems: ContentProblem[] = [];
  const topicList = readYaml(directory, 'topics.yaml', topics, problems);
  const sourceList = readYaml(directory, 'sources.yaml', sources, problems);
  const entries: EntrySource[] = [];
  for (const item of readContentFolder(directory, 'errors', problems)) {
    if (item.name.startsWith('_') || item.name === 'README.md') continue;
    if (!item.isDirectory()) {
      problems.push({
        file: `errors/${item.name}`,
        field: '',
        message: item.isSymbolicLink()
          ? 'a symbolic link; put the folder itself here'
          : 'a stray file; entries are folders, one per error code',
      });
      continue;
    }
    const entry = readEntry(directory, item.name, problems);
    if (entry) entries.push(entry);
  }
  entries.sort((a, b) => (a.code < b.code ? -1 : 1));
  const ecPages = readEcPages(directory, problems);
  const areEntriesComplete = problems.length === 0;
  const guides = readGuides(directory, problems);
  const diagrams = readDiagrams(directory, problems);
  const known: KnownTargets = {
    ...(areEntriesComplete ? codesAndEcs(entries, ecPages) : { codes: undefined, ecs: undefined }),
    guides: new Set(namesIn(directory, 'guides', [])),
    diagrams: new Set(namesIn(directory, 'diagrams', [])),
    topics: topicList,
    sources: sourceList,
  };
  problems.push(
    ...checkEntries({ entries, ecPages }, known),
    ...checkGuides(guides, known),
    ...checkDiagrams(diagrams, known),
  );
  if (problems.length > 0 || !topicList || !sourceList) throw new ContentError(problems);
  return { entries, ecPages, guides, diagrams, topics: topicList, sources: sourceList };
}

function readEntry(
  directory: string,
  code: string,
  problems: ContentProblem[],
): EntrySource | undefined {
  const folder = `errors/${code}`;
  const items = readContentFolder(directory, folder, problems);
  const names = items.map(({ name }) => name);
  for (const name of ENTRY_FILES.filter((file) => !names.includes(file))) {
    const message = 'missing; an entry needs facts.yaml, zh.md and en.md';
    problems.push({ file: `${folder}/${name}`, field: '', message });
  }
  for (const name of names.filter((file) => !ENTRY_FILES.includes(file))) {
    const message = 'a stray file; an entry has only facts.yaml, zh.md and en.md';
    problems.push({ file: `${folder}/${name}`, field: '', message });
  }
  if (ENTRY_FILES.some((file) => !names.includes(file))) return undefined;

  const file = `${folder}/facts.yaml`;
  const text = readWithoutTodo(directory, file, problems);
  const facts = text === undefined ? undefined : parseYaml(file, text, errorFacts, problems);
  if (facts && facts.code !== code) {
    const message = `"${facts.code}" is not the name of the folder, "${code}"`;
    problems.push({ file, field: 'code', message });
  }
  const pages: Partial<Record<Locale, PageSource>> = {};
  for (const locale of LOCALE_IDS) {
    const page = readPage(directory, `${folder}/${locale}.md`, locale, facts, problems);
    if (page) pages[locale] = page;
  }
  const { zh, en } = pages;
  return facts && zh && en ? { ...facts, pages: { zh, en } } : undefined;
}

function readPage(
  directory: string,
  file: string,
  locale: Locale,
  facts: ErrorFacts | undefined,
  problems: ContentProblem[],
): PageSource | undefined {
  const text = readWithoutTodo(directory, file, problems);
  if (text === undefined) return undefined;
  const parts = parseFrontMatter(file, text, errorPage, problems);
  if (!parts || !facts) return undefined;
  const { matter, markdown, firstLine } = parts;
  const body: PageBody = readPageBody({ file, markdown, firstLine, locale, facts });
  problems.push(...body.problems);
  return { ...matter, messages: body.messages, background: body.background };
}

/** The text of a file of an entry; reports what the template has left in it. */
function readWithoutTodo(
  directory: string,
  file: string,
  problems: ContentProblem[],
): string | undefined {
  const text = readContentFile(directory, file, problems);
  if (text !== undefined && /\bTODO\b/.test(text)) {
    const message = 'still has text of the template; replace every TODO';
    problems.push({ file, field: '', message });
  }
  return text;
}
