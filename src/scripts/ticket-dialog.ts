/** The dialog in which a link or a text for a ticket is chosen and copied. Loaded when it is first opened. */
import type { Locale } from '../i18n/locales.ts';
import { TICKET_WORDS } from '../i18n/ticket.ts';
import { markdownLink, ticketText, type Ticket, type TicketFormat } from '../lib/ticket-text.ts';
import { copyText } from './copy-text.ts';
import { button, element, openDialog } from './dialog.ts';
import { ticketPages } from './ticket-source.ts';

/** What a ticket is about. */
export interface TicketSubject {
  /** The error code, or the EC. */
  code: string;
  httpStatus: number | undefined;
  messageId?: string | undefined;
  message?: string | undefined;
  /** Permanent path. */
  path: string;
  /** Pages of the entry. */
  pagePaths: Record<Locale, string>;
}

/** Opens the dialog; focus goes back to where it was when it is closed. */
export async function openTicket(subject: TicketSubject, locale: Locale): Promise<void> {
  const ticket: Ticket = {
    ...subject,
    link: new URL(subject.path, location.href).href,
    pages: await ticketPages(subject.pagePaths, subject.messageId),
    fields: {},
  };
  const words = TICKET_WORDS[locale].dialog;
  openDialog(words.title, (dialog) => contentOf(dialog, ticket, locale));
}

/** What stands below the title of `dialog`. */
function contentOf(dialog: HTMLDialogElement, ticket: Ticket, locale: Locale): HTMLElement[] {
  const words = TICKET_WORDS[locale].dialog;
  const status = element('p', 'ticket-status');
  status.setAttribute('role', 'status');

  const area = element('textarea', 'ticket-text');
  area.readOnly = true;
  area.rows = 14;
  area.setAttribute('aria-label', words.text);
  const format = formatChoice(words, (chosen) => {
    area.value = ticketText(ticket, chosen);
  });
  area.value = ticketText(ticket, 'plain');

  const copying = (label: string, text: () => string): HTMLButtonElement =>
    button(label, async () => {
      status.textContent = (await copyText(text())) ? words.copied : words.copyFailed;
    });
  const copyAll = copying(words.copyText, () => area.value);
  copyAll.classList.add('dialog-main-button');
  copyAll.autofocus = true;
  const buttons = element('p', 'ticket-buttons');
  buttons.append(
    copyAll,
    copying(words.copyLink, () => ticket.link),
    copying(words.copyMarkdownLink, () => markdownLink(ticket, locale)),
    button(words.close, () => {
      dialog.close();
    }),
  );
  const isComplete = Object.keys(ticket.pages).length === 2;
  const incomplete = isComplete ? [] : [element('p', '', words.incomplete)];
  return [format, area, ...incomplete, buttons, status];
}

function formatChoice(
  words: { format: string; plain: string },
  choose: (format: TicketFormat) => void,
): HTMLElement {
  const group = element('fieldset', 'ticket-format');
  group.append(element('legend', '', words.format));
  const formats: [TicketFormat, string][] = [
    ['plain', words.plain],
    ['markdown', 'Markdown'],
  ];
  for (const [format, name] of formats) {
    const choice = element('input', '');
    choice.type = 'radio';
    choice.name = 'ticket-format';
    choice.checked = format === 'plain';
    choice.addEventListener('change', () => {
      choose(format);
    });
    const label = element('label', '', ` ${name}`);
    label.prepend(choice);
    group.append(label);
  }
  return group;
}
