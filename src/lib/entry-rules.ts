/**
 * Rules that hold between the files of an entry and between entries; `entry-reader.ts` runs them
 * after every file has passed its schema.
 */
import type { ContentProblem } from './content-error.ts';
import { proseOfEc, type EcSource } from './ec-reader.ts';
import type { EntrySource } from './entry-reader.ts';
import type { KnownTargets } from './link-rules.ts';
import { checkPages } from './page-rules.ts';
import { checkProse } from './prose-rules.ts';
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
