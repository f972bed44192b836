import { describe, expect, it } from 'vitest';
import {
  LONGEST_TICKET,
  markdownLink,
  ticketText,
  type Ticket,
  type TicketPage,
} from '../../../src/lib/ticket-text.ts';

/** What is said in one language. */
function pageOf(overrides: Partial<TicketPage> = {}): TicketPage {
  return { title: 'T', cause: 'C', steps: [], hasSamples: false, ...overrides };
}

const ticket: Ticket = {
  code: 'NoSuchKey',
  httpStatus: 404,
  message: 'The specified key does not exist.',
  link: 'https://osserr.example/e/NoSuchKey#key-not-found',
  pages: {
    zh: pageOf({
      title: 'Object 不存在',
      cause: '没有这个 Object。',
      steps: ['核对名称。', '重新上传。'],
    }),
    en: pageOf({ title: 'No such object', cause: 'There is none.', steps: ['Check the name.'] }),
  },
  fields: { requestId: '5F816C573E13173631578A19' },
};

describe('ticketText', () => {
  it('has everything, in both languages', () => {
    expect(ticketText(ticket, 'plain')).toBe(`NoSuchKey (HTTP 404)
The specified key does not exist.
https://osserr.example/e/NoSuchKey#key-not-found

Object 不存在
原因：没有这个 Object。
解决方法：
1. 核对名称。
2. 重新上传。

No such object
Cause: There is none.
How to fix:
1. Check the name.

请提供 / Please provide:
- RequestId: 5F816C573E13173631578A19
- EC: (待补充 / please add)
- 时间（UTC） / Time (UTC): (待补充 / please add)
- Endpoint: (待补充 / please add)
- Bucket: (待补充 / please add)
- 接口 / Operation: (待补充 / please add)
- 客户端及版本 / Client and version: (待补充 / please add)`);
  });

  it('marks code, message and titles in Markdown', () => {
    const text = ticketText(ticket, 'markdown');
    expect(text).toContain('**NoSuchKey** (HTTP 404)\n`The specified key does not exist.`');
    expect(text).toContain('**Object 不存在**');
  });

  it.each(['plain', 'markdown'] as const)(
    'is bounded, and cuts causes and steps alone (%s)',
    (format) => {
      const long = pageOf({
        cause: 'because '.repeat(200),
        steps: ['do this '.repeat(100), 'end'],
        hasSamples: true,
      });
      const text = ticketText({ ...ticket, pages: { zh: long, en: long } }, format);
      expect(text.length).toBeLessThanOrEqual(LONGEST_TICKET);
      expect(text.length).toBeGreaterThan(LONGEST_TICKET - 50);
      expect(text).toContain(ticket.link);
      expect(text).toMatch(/because…/);
      expect(text).toContain('do this');
      expect(text).toContain('Client and version');
      expect(text).toContain('Code samples:');
    },
  );

  it('leaves nothing out while there is room', () => {
    const cause = 'This cause is far longer than the one step of its fix.';
    const pages = { en: pageOf({ cause, steps: ['Try.'] }) };
    expect(ticketText({ ...ticket, pages }, 'plain')).toContain(`Cause: ${cause}\n`);
  });

  it('says where the code samples are that its steps speak of', () => {
    const pages = { en: pageOf({ steps: ['Run the sample below.'], hasSamples: true }) };
    expect(ticketText({ ...ticket, pages }, 'plain')).toContain(
      '1. Run the sample below.\nCode samples: see the link above.\n',
    );
  });

  it('stops at about the same step in both languages, and at no bare number', () => {
    const steps = (step: string) => Array.from({ length: 20 }, () => step);
    const pages = {
      zh: pageOf({ steps: steps('先查看日志，再重试一次。') }),
      en: pageOf({ steps: steps('Look at the log first, and then try it again.') }),
    };
    const text = ticketText({ ...ticket, pages }, 'plain');
    const [zh = 0, en = 0] = [/先/g, /Look/g].map((begin) => text.match(begin)?.length);
    expect(Math.abs(zh - en)).toBeLessThanOrEqual(2);
    expect(text).not.toMatch(/^\d+\.…$/m);
  });

  it('stands without a language that could not be had, and without a message', () => {
    const { zh } = ticket.pages;
    const text = ticketText(
      { ...ticket, message: undefined, pages: { ...(zh && { zh }) } },
      'plain',
    );
    expect(text).toContain('原因：');
    expect(text).not.toContain('Cause');
    expect(text).toMatch(/^NoSuchKey \(HTTP 404\)\nhttps/);
  });
});

it('markdownLink has the title of the language, or of the other one', () => {
  expect(markdownLink(ticket, 'en')).toBe(
    '[NoSuchKey: No such object](https://osserr.example/e/NoSuchKey#key-not-found)',
  );
  expect(markdownLink({ ...ticket, pages: {} }, 'en')).toBe(
    '[NoSuchKey](https://osserr.example/e/NoSuchKey#key-not-found)',
  );
});
