/** What the pages of an entry say about an error, in both languages, for a ticket. */
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import type { Ticket, TicketPage } from '../lib/ticket-text.ts';
import { entryPage } from './entry-page.ts';

/**
 * Titles, causes and steps by language; without a language whose page cannot be had. `paths`: the
 * pages of the entry.
 */
export async function ticketPages(
  paths: Record<Locale, string>,
  messageId?: string,
): Promise<Ticket['pages']> {
  const pages = await Promise.all(
    LOCALE_IDS.map(async (locale) => {
      const page = await entryPage(paths[locale]);
      return page ? [[locale, readPage(page, messageId)] as const] : [];
    }),
  );
  return Object.fromEntries(pages.flat());
}

/** Cause and steps of the message, or of the only one; else the summary of the entry. */
function readPage(page: Document, messageId: string | undefined): TicketPage {
  const header = page.querySelector('article header');
  const title = textOf(header?.querySelector('[data-pagefind-meta=title]'));
  const cards = page.querySelectorAll('section.message');
  const card =
    messageId === undefined
      ? cards.length === 1 && cards[0]
      : page.getElementById(messageId)?.closest('section');
  const [cause, fix] = card ? card.querySelectorAll<HTMLElement>('.prose') : [];
  if (!cause) {
    const summary = textOf(header?.querySelector('[data-summary]'));
    return { title, cause: summary, steps: [], hasSamples: false };
  }
  const steps = fix?.querySelectorAll(':scope > ol > li, :scope > ul > li') ?? [];
  const parts = steps.length > 0 ? [...steps] : [...(fix?.querySelectorAll(':scope > p') ?? [])];
  return {
    title,
    cause: linesOf(cause),
    steps: parts.map(textOf).filter((step) => step !== ''),
    hasSamples: Boolean(fix?.querySelector('pre')),
  };
}

/** Text of prose, a line for each paragraph and each item of a list. */
function linesOf(prose: HTMLElement): string {
  return [...prose.querySelectorAll(':scope > p, :scope > ul > li, :scope > ol > li')]
    .map((block) => `${block.localName === 'li' ? '- ' : ''}${textOf(block)}`)
    .join('\n');
}

/** Text of prose on one line, without its code samples. */
function textOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const sample of copy?.querySelectorAll('pre') ?? []) sample.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
