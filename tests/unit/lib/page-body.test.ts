import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/i18n/locales.ts';
import { FIX_HEADING, readPageBody, type PageBody } from '../../../src/lib/page-body.ts';
import { factsOf, messageOf } from './entries.ts';

const FACTS = factsOf({ messages: [messageOf({ id: 'first' }), messageOf({ id: 'second' })] });

function bodyOf(markdown: string, locale: Locale = 'en'): PageBody {
  return readPageBody({ file: 'errors/Alpha/en.md', markdown, firstLine: 8, locale, facts: FACTS });
}

function sectionOf(
  id: string,
  { cause = 'A cause.', fix = '### How to fix\n\nA fix.' } = {},
): string {
  return `## ${id}\n\n${cause}\n\n${fix}\n\n`;
}

const FIRST = sectionOf('first');
const SECOND = sectionOf('second');
const PROSE = { cause: 'A cause.', fix: 'A fix.' };

describe('readPageBody', () => {
  it('splits a body into messages and background', () => {
    const markdown = `${FIRST}${SECOND}## background\n\nOnce.\n\n## see-also\n\nMore.\n`;

    expect(bodyOf(markdown)).toEqual({
      messages: { first: PROSE, second: PROSE },
      background: [
        { id: 'background', markdown: 'Once.' },
        { id: 'see-also', markdown: 'More.' },
      ],
      problems: [],
    });
  });

  it('keeps code samples, lists and tables as they are written', () => {
    const cause = '- one\n\n  ```sh\n  ## no heading\n  ```\n\n| a |\n| - |\n| 1 |';

    const { messages, problems } = bodyOf(sectionOf('first', { cause }) + SECOND);

    expect(problems).toEqual([]);
    expect(messages['first']?.cause).toBe(cause);
  });

  it.each(Object.entries(FIX_HEADING) as [Locale, string][])(
    'separates cause and fix in %s by "%s"',
    (locale, heading) => {
      const fix = `### ${heading}\n\nA fix.`;
      const markdown = sectionOf('first', { fix }) + sectionOf('second', { fix });

      expect(bodyOf(markdown, locale)).toMatchObject({ messages: { first: PROSE }, problems: [] });
    },
  );

  it.each([
    {
      what: 'a message without a section',
      markdown: FIRST,
      field: '## second',
      message: 'missing',
    },
    {
      what: 'a section without a message',
      markdown: `${FIRST}${SECOND}${sectionOf('third')}`,
      field: 'line 24: ## third',
      message: 'neither a message id',
    },
    {
      what: 'a message that stands twice',
      markdown: `${FIRST}${SECOND}${FIRST}`,
      field: 'line 24: ## first',
      message: 'stands twice',
    },
    {
      what: 'messages in another order than in the facts',
      markdown: `${SECOND}${FIRST}`,
      field: 'body',
      message: 'first, second',
    },
    {
      what: 'background before the messages',
      markdown: `## background\n\nOnce.\n\n${FIRST}${SECOND}`,
      field: 'body',
      message: 'first, second, background',
    },
    {
      what: 'background sections in another order than on the page',
      markdown: `${FIRST}${SECOND}## see-also\n\nMore.\n\n## background\n\nOnce.\n`,
      field: 'body',
      message: 'background, see-also',
    },
    {
      what: 'an empty background section',
      markdown: `${FIRST}${SECOND}## prevent\n`,
      field: 'line 24: ## prevent',
      message: 'is empty',
    },
    {
      what: 'text before the first section',
      markdown: `Hello.\n\n${FIRST}${SECOND}`,
      field: 'body',
      message: 'text before',
    },
    {
      what: 'a section without a fix',
      markdown: `${sectionOf('first', { fix: '' })}${SECOND}`,
      field: 'line 8: ## first',
      message: 'needs "### How to fix"',
    },
    {
      what: 'another heading for the fix',
      markdown: `${sectionOf('first', { fix: '### Solution\n\nA fix.' })}${SECOND}`,
      field: 'line 8: ## first',
      message: 'needs "### How to fix"',
    },
    {
      what: 'an empty fix',
      markdown: `${sectionOf('first', { fix: '### How to fix' })}${SECOND}`,
      field: 'line 8: ## first',
      message: 'no fix',
    },
    {
      what: 'an empty cause',
      markdown: `${sectionOf('first', { cause: '' })}${SECOND}`,
      field: 'line 8: ## first',
      message: 'no cause',
    },
    {
      what: 'a heading after the fix',
      markdown: `${FIRST}### Notes\n\nMore.\n\n${SECOND}`,
      field: 'line 8: ## first',
      message: '"### Notes"',
    },
  ])('reports $what', ({ markdown, field, message }) => {
    expect(bodyOf(markdown).problems).toEqual([
      { file: 'errors/Alpha/en.md', field, message: expect.stringContaining(message) as string },
    ]);
  });
});
