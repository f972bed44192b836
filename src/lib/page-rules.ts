/** Rules that hold between facts.yaml and the languages of an entry; `entry-rules.ts` runs them. */
import { LOCALE_IDS } from '../i18n/locales.ts';
import type { ContentProblem } from './content-error.ts';
import type { EntrySource, PageSource } from './entry-reader.ts';
import type { KnownTargets } from './link-rules.ts';
import { checkProse } from './prose-rules.ts';

/** Offences in the languages of an entry; what `known` leaves undefined is not checked. */
export function checkPages(entry: EntrySource, known: KnownTargets): ContentProblem[] {
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
