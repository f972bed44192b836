/** Markdown twins: an entry in one language as plain Markdown, with what its page says. */
import { useTranslations } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ErrorDocument, MessageDocument } from '../schemas/api.ts';
import type { Inferable } from '../schemas/taxonomy.ts';
import { groupBy } from './group-by.ts';
import { reasonPhrase } from './http-status.ts';

/** The twin of an entry's page. */
export function markdownOf(document: ErrorDocument, locale: Locale): string {
  const t = useTranslations(locale);
  const { code, title, summary, background, lookalikes, related } = document;
  return blocks([
    `# ${code}`,
    `**${title[locale]}**`,
    summary[locale],
    headFacts(document, locale),
    ...messageBlocks(document, locale),
    ...background.flatMap(({ id, text }) => [`## ${t[`section.${id}`]}`, text[locale]]),
    ...section(t['entry.permissions'], document.permissions.map(codeSpan)),
    ...section(t['entry.lookalikes'], reasons(lookalikes, locale)),
    ...section(t['entry.related'], reasons(related, locale)),
    ...section(
      t['entry.sources'],
      document.sources.map(
        ({ title: name, url, date }) =>
          `${url ? `[${name[locale]}](${url[locale]})` : name[locale]} (${date})`,
      ),
    ),
  ]);
}

function headFacts(document: ErrorDocument, locale: Locale): string {
  const t = useTranslations(locale);
  const { httpStatus, area, retry, fixer, lifecycle, inferred, s3, urls } = document;
  const mark = inferred.includes('httpStatus') ? ` (${t['entry.inferredMark']})` : '';
  return facts([
    [t['entry.status'], `${String(httpStatus)} ${reasonPhrase(httpStatus)}`.trim() + mark],
    [t['entry.area'], t[`value.area.${area}`]],
    [t['entry.retry'], t[`value.retry.${retry}`]],
    [t['entry.fixer'], t[`value.fixer.${fixer}`]],
    [t['entry.lifecycle'], lifecycle === 'current' ? '' : t[`value.lifecycle.${lifecycle}`]],
    [t['entry.s3'], s3?.difference[locale] ?? ''],
    [t['entry.permalink'], urls.permanent],
  ]);
}

function messageBlocks({ messages }: ErrorDocument, locale: Locale): string[] {
  const groups = groupBy(messages, ({ group }) => group?.title[locale]);
  return [...groups].flatMap(([title, members]) => [
    ...(title === undefined ? [] : [`## ${title}`]),
    ...members.map((message) => messageBlock(message, locale, title === undefined ? 2 : 3)),
  ]);
}

function messageBlock(message: MessageDocument, locale: Locale, level: number): string {
  const t = useTranslations(locale);
  const heading = '#'.repeat(level);
  const { text, variants, cause, fix, topics, urls } = message;
  const title = message.case?.[locale] ?? t['entry.textUnknown'];
  const values = (field: Inferable): string => {
    const mark = message.inferred.includes(field) ? ` (${t['entry.inferredMark']})` : '';
    const list = message[field].map(codeSpan).join(', ');
    return list && list + mark;
  };
  return blocks([
    `${heading} ${text === null ? title : codeSpan(text)}`,
    ...(message.case ? [t['entry.textUnknown']] : []),
    ...(variants.length > 0 ? [t['entry.variants'], list(variants.map(codeSpan))] : []),
    `${heading}# ${t['entry.cause']}`,
    cause[locale],
    `${heading}# ${t['entry.fix']}`,
    fix[locale],
    // A rule keeps the facts apart from the list that a fix often ends with.
    '---',
    facts([
      [t['entry.operations'], values('operations')],
      [t['entry.fixOperations'], values('fixOperations')],
      [t['entry.headers'], values('headers')],
      [t['entry.ec'], values('ec')],
      [
        t['entry.topics'],
        topics.map(({ title, url }) => `[${title[locale]}](${url[locale]})`).join(', '),
      ],
      [t['entry.permalink'], urls.permanent],
    ]),
  ]);
}

function reasons(codes: ErrorDocument['related'], locale: Locale): string[] {
  return codes.map(({ code, url, reason }) => `[${code}](${url[locale]}) ${reason[locale]}`);
}

/** A heading with a list; nothing when the list is empty. */
function section(heading: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`## ${heading}`, list(items)] : [];
}

/** Labels with their values; those without a value are left out. */
function facts(rows: readonly [label: string, value: string][]): string {
  return list(
    rows.filter(([, value]) => value !== '').map(([label, value]) => `**${label}** ${value}`),
  );
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Blocks with an empty line between them. */
function blocks(parts: readonly string[]): string {
  return parts.join('\n\n');
}

/** Text as code, whatever backticks it has. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
