/** The text that goes into a support ticket: one error in both languages, bounded. Pure. */
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { TICKET_FIELDS, TICKET_WORDS, type TicketField } from '../i18n/ticket.ts';

/** Longest ticket, in characters; many systems cut longer ones. */
export const LONGEST_TICKET = 1_500;

export type TicketFormat = 'markdown' | 'plain';

/** What is said about an error in one language, as plain text. */
export interface TicketPage {
  title: string;
  cause: string;
  /** Steps of the fix, in order, without code samples. */
  steps: readonly string[];
  /** Whether there are code samples to the steps. */
  hasSamples: boolean;
}

export interface Ticket {
  /** The error code, or the EC. */
  code: string;
  /** Undefined where it is not known. */
  httpStatus: number | undefined;
  /** The message, where one is known. */
  message?: string | undefined;
  /** Permanent address. */
  link: string;
  /** Languages that could be had. */
  pages: Partial<Record<Locale, TicketPage>>;
  /** What the reader's paste tells, redacted; a field that is missing is asked for. */
  fields: Partial<Record<TicketField, string>>;
}

/** `[NoSuchKey: The object does not exist](https://…/e/NoSuchKey)` */
export function markdownLink({ code, link, pages }: Ticket, locale: Locale): string {
  const title = pages[locale]?.title ?? pages.zh?.title ?? pages.en?.title;
  return `[${[code, title].filter(Boolean).join(': ')}](${link})`;
}

/**
 * The ticket in `format`, at most `LONGEST_TICKET` characters: what identifies the error and what is
 * asked for always stands whole; causes and steps share what is left, and end with `…` when cut.
 */
export function ticketText(ticket: Ticket, format: TicketFormat): string {
  const isMarkdown = format === 'markdown';
  const status = ticket.httpStatus ? ` (HTTP ${String(ticket.httpStatus)})` : '';
  const head = [
    `${isMarkdown ? `**${ticket.code}**` : ticket.code}${status}`,
    ...(ticket.message === undefined
      ? []
      : [isMarkdown ? `\`${ticket.message}\`` : ticket.message]),
    ticket.link,
  ];
  const asked = [
    `${TICKET_WORDS.zh.please} / ${TICKET_WORDS.en.please}:`,
    ...TICKET_FIELDS.map((field) => {
      const label = new Set(LOCALE_IDS.map((locale) => TICKET_WORDS[locale].fields[field]));
      const missing = LOCALE_IDS.map((locale) => TICKET_WORDS[locale].missing).join(' / ');
      return `- ${[...label].join(' / ')}: ${ticket.fields[field] ?? `(${missing})`}`;
    }),
  ];
  const pages = LOCALE_IDS.flatMap((locale) => {
    const page = ticket.pages[locale];
    return page ? [{ locale, page }] : [];
  });
  const frame = [head, asked].flat().join('\n').length + 2;
  const room = LONGEST_TICKET - frame - 2 * pages.length;
  const whole = pages.map(({ locale, page }) => explanation(page, locale, isMarkdown));
  // By their lengths, so that both languages stop at about the same step.
  const share = room / whole.join('').length;
  const explained = whole.map((text, at) => {
    const most = Math.floor(text.length * share);
    const one = pages[at];
    return share < 1 && one ? explanation(one.page, one.locale, isMarkdown, most) : text;
  });
  return [head.join('\n'), ...explained, asked.join('\n')].join('\n\n');
}

/** Title, cause and steps in at most `most` characters; steps are left out from the end. */
function explanation(
  page: TicketPage,
  locale: Locale,
  isMarkdown: boolean,
  most = Infinity,
): string {
  const { cause, steps, samples } = TICKET_WORDS[locale];
  const colon = locale === 'zh' ? '：' : ': ';
  const title = isMarkdown ? `**${page.title}**` : page.title;
  const lines = [title, `${cause}${colon}${shortened(page.cause, Math.floor(most * 0.4))}`];
  page.steps.forEach((step, at) => {
    lines.push(...(at === 0 ? [`${steps}${colon.trim()}`] : []), `${String(at + 1)}. ${step}`);
  });
  const end = page.hasSamples ? `\n${samples}` : '';
  return shortened(lines.join('\n'), most - end.length) + end;
}

/** Cuts a text between words, where there is a place to cut near the end. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, most - 1));
  const place = Math.max(...[' ', '\n', '，', '；', '。'].map((mark) => cut.lastIndexOf(mark)));
  // A number without its step says nothing.
  return `${(place > most * 0.8 ? cut.slice(0, place) : cut).trimEnd().replace(/\n\d+\.$/, '\n')}…`;
}
