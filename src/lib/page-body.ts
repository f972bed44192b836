/**
 * The body of `zh.md` and `en.md`: one section per message id with the cause and, under the fixed
 * heading of the language, the fix; then optional background sections.
 */
import type { Locale } from '../i18n/locales.ts';
import type { ErrorFacts } from '../schemas/error-facts.ts';
import { BACKGROUND_SECTIONS, type BackgroundSection } from '../schemas/taxonomy.ts';
import type { ContentProblem } from './content-error.ts';
import type { MessageProse } from './entry-reader.ts';
import { isNestedTooDeep, splitSections, TOO_DEEP, type Section } from './markdown.ts';

/** The heading that separates the fix from the cause. */
export const FIX_HEADING: Record<Locale, string> = { zh: '解决方法', en: 'How to fix' };

export interface PageBody {
  messages: Record<string, MessageProse>;
  background: { id: BackgroundSection; markdown: string }[];
  problems: ContentProblem[];
}

interface PageBodyInput {
  /** Path to report, e.g. `errors/NoSuchKey/zh.md`. */
  file: string;
  /** The body, without front matter. */
  markdown: string;
  /** Line of the file on which the body starts, counted from 1. */
  firstLine: number;
  locale: Locale;
  facts: ErrorFacts;
}

/** Splits a body into its messages and background sections and says where it departs from that. */
export function readPageBody(input: PageBodyInput): PageBody {
  const { file, locale } = input;
  const body: PageBody = { messages: {}, background: [], problems: [] };
  const report = (field: string, message: string): void => {
    body.problems.push({ file, field, message });
  };
  if (isNestedTooDeep(input.markdown)) {
    report('body', TOO_DEEP);
    return body;
  }
  const [lead, ...sections] = splitSections(input.markdown, 2);
  if (lead?.markdown) report('body', 'text before the first "## <message id>"');

  const ids = input.facts.messages.map(({ id }) => id);
  const background: readonly string[] = BACKGROUND_SECTIONS;
  const expected = [...ids, ...background.filter((id) => sections.some((s) => s.heading === id))];
  for (const id of ids.filter((id) => !sections.some(({ heading }) => heading === id))) {
    report(`## ${id}`, 'missing; facts.yaml has this message id');
  }
  sections.forEach((section, index) => {
    const field = `line ${String(input.firstLine + section.line - 1)}: ## ${section.heading}`;
    if (!expected.includes(section.heading)) {
      report(field, 'neither a message id of facts.yaml nor a background section');
    } else if (sections.findIndex(({ heading }) => heading === section.heading) !== index) {
      report(field, 'this section stands twice');
    } else if (isBackground(section.heading)) {
      if (!section.markdown) report(field, 'is empty; write it or leave the heading out');
      body.background.push({ id: section.heading, markdown: section.markdown });
    } else {
      const prose = readMessage(section, locale, (message) => {
        report(field, message);
      });
      if (prose) body.messages[section.heading] = prose;
    }
  });
  const found = sections.map(({ heading }) => heading);
  if (body.problems.length === 0 && found.join() !== expected.join()) {
    report('body', `sections are not in the order of facts.yaml: ${expected.join(', ')}`);
  }
  return body;
}

function readMessage(
  section: Section,
  locale: Locale,
  report: (message: string) => void,
): MessageProse | undefined {
  const heading = FIX_HEADING[locale];
  const [cause, fix, ...rest] = splitSections(section.markdown, 3);
  if (!cause?.markdown) report('has no cause: text before the fix');
  if (fix?.heading !== heading) report(`needs "### ${heading}" after the cause`);
  if (fix && !fix.markdown) report('has no fix: the section is empty');
  for (const { heading: other } of rest) report(`has a heading too many: "### ${other}"`);
  return cause?.markdown && fix ? { cause: cause.markdown, fix: fix.markdown } : undefined;
}

function isBackground(heading: string): heading is BackgroundSection {
  return (BACKGROUND_SECTIONS as readonly string[]).includes(heading);
}
