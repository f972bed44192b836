/**
 * Words of a ticket and of the dialog that makes it. Apart from the other strings because a ticket has
 * both languages at once, and because no page needs them before somebody asks for a ticket.
 */
import type { Locale } from './locales.ts';

/** What support asks for about a failed request, in the order of the ticket. */
export const TICKET_FIELDS = [
  'requestId',
  'ec',
  'time',
  'host',
  'bucket',
  'operation',
  'client',
] as const;
export type TicketField = (typeof TICKET_FIELDS)[number];

interface TicketWords {
  cause: string;
  steps: string;
  /** Stands below steps that speak of code samples, which a ticket leaves out. */
  samples: string;
  please: string;
  missing: string;
  fields: Record<TicketField, string>;
  dialog: {
    title: string;
    format: string;
    plain: string;
    text: string;
    copyText: string;
    copyLink: string;
    copyMarkdownLink: string;
    copied: string;
    copyFailed: string;
    close: string;
    incomplete: string;
  };
}

export const TICKET_WORDS: Record<Locale, TicketWords> = {
  zh: {
    cause: '原因',
    steps: '解决方法',
    samples: '示例代码见上面的链接。',
    please: '请提供',
    missing: '待补充',
    fields: {
      requestId: 'RequestId',
      ec: 'EC',
      time: '时间（UTC）',
      host: 'Endpoint',
      bucket: 'Bucket',
      operation: '接口',
      client: '客户端及版本',
    },
    dialog: {
      title: '用于工单',
      format: '格式',
      plain: '纯文本',
      text: '工单内容（中英文）',
      copyText: '复制工单内容',
      copyLink: '复制链接',
      copyMarkdownLink: '复制 Markdown 链接',
      copied: '已复制',
      copyFailed: '复制失败，请手动选择文字复制',
      close: '关闭',
      incomplete: '有一种语言的说明没有下载成功，工单内容里没有它。',
    },
  },
  en: {
    cause: 'Cause',
    steps: 'How to fix',
    samples: 'Code samples: see the link above.',
    please: 'Please provide',
    missing: 'please add',
    fields: {
      requestId: 'RequestId',
      ec: 'EC',
      time: 'Time (UTC)',
      host: 'Endpoint',
      bucket: 'Bucket',
      operation: 'Operation',
      client: 'Client and version',
    },
    dialog: {
      title: 'For a ticket',
      format: 'Format',
      plain: 'Plain text',
      text: 'Ticket text (Chinese and English)',
      copyText: 'Copy the ticket text',
      copyLink: 'Copy the link',
      copyMarkdownLink: 'Copy a Markdown link',
      copied: 'Copied',
      copyFailed: 'Could not copy; select the text and copy it yourself',
      close: 'Close',
      incomplete: 'One language could not be downloaded and is missing from the text.',
    },
  },
};
