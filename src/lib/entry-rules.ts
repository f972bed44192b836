/**
 * Rules that hold between the files of an entry and between entries; `entry-reader.ts` runs them
 * after every file has passed its schema.
 */
import { LOCALE_IDS } from '../i18n/locales.ts';
import type { ContentProblem } from './content-error.ts';
import { proseOfEc, type EcSource } from './ec-reader.ts';
import type { EntrySource, PageSource } from './entry-reader.ts';
import { checkLinks, type KnownTargets } from './link-rules.ts';
import { outlineOf } from './markdown.ts';
import { remembered } from './remembered.ts';

/** Entries and ECs whose files have been read. */
export interface ReadContent {
  entries: EntrySource[];
  ecPages: EcSource[];
}

/**
 * All offences against the rules. What `known` leaves undefined is not checked: an entry that did
 * not parse is not missing.
 */
export function checkEntries(
  { entries, ecPages }: ReadContent,
  known: KnownTargets,
): ContentProblem[] {
  return [
    ...checkCase(entries),
    ...entries.flatMap((entry) => [
      ...checkDocuments(entry, known),
      ...checkPages(entry, known),
      ...checkCodes(entry, known),
    ]),
    ...ecPages.flatMap((page) => checkEcPage(page, entries, known)),
  ];
}

/** An EC has one explanation; the codes, documents and links that it names exist. */
function checkEcPage(
  page: EcSource,
  entries: EntrySource[],
  known: KnownTargets,
): ContentProblem[] {
  const { ec, file, code, related, sources: documents } = page;
  const { codes, sources } = known;
  const owner = ownersOfEcs(entries).get(ec);
  const unknownCodes = [...(code === undefined ? [] : [code]), ...related].filter(
    (name) => codes && !codes.has(name),
  );
  return [
    ...(owner ? [{ file, field: ec, message: `${owner.code} has a message with this EC` }] : []),
    ...((page.zh.fix === undefined) === (page.en.fix === undefined)
      ? []
      : [{ file, field: ec, message: 'has a fix in one language; write it in both, or in none' }]),
    ...unknownCodes.map((name) => ({ file, field: ec, message: `no entry "${name}"` })),
    ...documents
      .filter((id) => sources && !Object.hasOwn(sources, id))
      .map((id) => ({
        file,
        field: `${ec}.sources`,
        message: `no document "${id}" in content/sources.yaml`,
      })),
    ...proseOfEc(page).flatMap(({ field, markdown }) => checkProse(file, field, markdown, known)),
  ];
}

/** Paths are compared without case by some hosts, so codes must differ by more. */
function checkCase(entries: EntrySource[]): ContentProblem[] {
  const spellings = new Map<string, string>();
  return entries.flatMap(({ code }) => {
    const twin = spellings.get(code.toLowerCase());
    if (twin === undefined) {
      spellings.set(code.toLowerCase(), code);
      return [];
    }
    const message = `differs from ${twin} only by case; keep the spelling that OSS uses`;
    return [{ file: `errors/${code}/facts.yaml`, field: 'code', message }];
  });
}

/** The first entry that has a message with an EC, by EC. */
const ownersOfEcs = remembered((entries: EntrySource[]) => {
  const owners = entries.flatMap((entry) =>
    entry.messages.flatMap(({ ec: ecs }) => ecs.map((ec) => [ec, entry] as const)),
  );
  return new Map(owners.reverse());
});

function checkDocuments(entry: EntrySource, { topics, sources }: KnownTargets): ContentProblem[] {
  const file = `errors/${entry.code}/facts.yaml`;
  const unknownTopics = entry.messages.flatMap(({ topics: ids }, index) =>
    ids
      .filter((id) => topics && !Object.hasOwn(topics, id))
      .map((id) => ({
        file,
        field: `messages.${String(index)}.topics`,
        message: `no document "${id}" in content/topics.yaml`,
      })),
  );
  const unknownSources = entry.sources
    .filter(({ document }) => sources && !Object.hasOwn(sources, document))
    .map(({ document }) => ({
      file,
      field: 'sources',
      message: `no document "${document}" in content/sources.yaml`,
    }));
  return [...unknownTopics, ...unknownSources];
}

function checkCodes(entry: EntrySource, { codes }: KnownTargets): ContentProblem[] {
  return (['related', 'lookalikes'] as const).flatMap((field) =>
    entry[field]
      .filter((code) => codes && !codes.has(code))
      .map((code) => ({
        file: `errors/${entry.code}/facts.yaml`,
        field,
        message: `no entry "${code}"; write it first, or leave the reference out`,
      })),
  );
}

function checkPages(entry: EntrySource, known: KnownTargets): ContentProblem[] {
  return LOCALE_IDS.flatMap((locale) => {
    const file = `errors/${entry.code}/${locale}.md`;
    const page = entry.pages[locale];
    const other = entry.pages[locale === 'zh' ? 'en' : 'zh'];
    return [
      ...checkReasons(file, entry, page),
      ...checkGroups(file, entry, page),
      ...checkCases(file, entry, page),
      ...checkS3(file, entry, page),
      ...other.background
        .filter(({ id }) => !page.background.some((own) => own.id === id))
        .map(({ id }) => ({
          file,
          field: `## ${id}`,
          message: 'missing; the other language has this section',
        })),
      ...proseOf(page).flatMap(({ field, markdown }) => checkProse(file, field, markdown, known)),
    ];
  });
}

/** Each code of facts.yaml needs its reason in the front matter, and no other code has one. */
function checkReasons(file: string, entry: EntrySource, page: PageSource): ContentProblem[] {
  return (['related', 'lookalikes'] as const).flatMap((field) => [
    ...entry[field]
      .filter((code) => !Object.hasOwn(page[field], code))
      .map((code) => ({ file, field, message: `"${code}" of facts.yaml has no reason here` })),
    ...Object.keys(page[field])
      .filter((code) => !entry[field].includes(code))
      .map((code) => ({ file, field, message: `"${code}" is not under ${field} in facts.yaml` })),
  ]);
}

/** Each group of facts.yaml needs its title in the front matter, and no other group has one. */
function checkGroups(file: string, entry: EntrySource, page: PageSource): ContentProblem[] {
  const groups = new Set(entry.messages.flatMap(({ group }) => group ?? []));
  const field = 'groups';
  return [
    ...[...groups]
      .filter((group) => !Object.hasOwn(page.groups, group))
      .map((group) => ({ file, field, message: `"${group}" of facts.yaml has no title here` })),
    ...Object.keys(page.groups)
      .filter((group) => !groups.has(group))
      .map((group) => ({ file, field, message: `no message of facts.yaml is in "${group}"` })),
  ];
}

/** A message without a text needs a title of its own, unless it is the only one. */
function checkCases(file: string, { messages }: EntrySource, page: PageSource): ContentProblem[] {
  const needed =
    messages.length > 1
      ? messages.filter(({ text }) => text === undefined).map(({ id }) => id)
      : [];
  const field = 'cases';
  return [
    ...needed
      .filter((id) => !Object.hasOwn(page.cases, id))
      .map((id) => ({
        file,
        field,
        message: `"${id}" has no text in facts.yaml; give it a title`,
      })),
    ...Object.keys(page.cases)
      .filter((id) => !needed.includes(id))
      .map((id) => ({
        file,
        field,
        message: `"${id}" needs no title; see content/errors/README.md`,
      })),
  ];
}

/** A code of Amazon S3 to compare with needs its line, and a line its code. */
function checkS3(file: string, { s3Code }: EntrySource, page: PageSource): ContentProblem[] {
  if ((s3Code === undefined) === (page.s3 === undefined)) return [];
  const message = 's3Code in facts.yaml and s3 here stand together, or neither';
  return [{ file, field: 's3', message }];
}

function proseOf(page: PageSource): { field: string; markdown: string }[] {
  return [
    ...Object.entries(page.messages).flatMap(([id, { cause, fix }]) => [
      { field: `## ${id}`, markdown: cause },
      { field: `## ${id}`, markdown: fix },
    ]),
    ...page.background.map(({ id, markdown }) => ({ field: `## ${id}`, markdown })),
  ];
}

function checkProse(
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
