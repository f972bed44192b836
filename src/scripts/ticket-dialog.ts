/** The dialog in which a link or a text for a ticket is chosen and copied. Loaded when it is first opened. */
import type { Locale } from '../i18n/locales.ts';
import { TICKET_WORDS } from '../i18n/ticket.ts';
import { markdownLink, ticketText, type Ticket, type TicketFormat } from '../lib/ticket-text.ts';
import styles from '../styles/ticket-dialog.css?inline';
import { copyText } from './copy-text.ts';
import { ticketPages } from './ticket-source.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

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
  const dialog = dialogFor(ticket, locale);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  dialog.showModal();
}

function dialogFor(ticket: Ticket, locale: Locale): HTMLDialogElement {
  const words = TICKET_WORDS[locale].dialog;
  const dialog = element('dialog', 'ticket-dialog');
  const title = element('h2', '', words.title);
  title.id = 'ticket-title';
  dialog.setAttribute('aria-labelledby', title.id);
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
  const buttons = element('p', 'ticket-buttons');
  buttons.append(
    copying(words.copyText, () => area.value),
    copying(words.copyLink, () => ticket.link),
    copying(words.copyMarkdownLink, () => markdownLink(ticket, locale)),
    button(words.close, () => {
      dialog.close();
    }),
  );
  dialog.append(title, format, area);
  if (Object.keys(ticket.pages).length < 2) dialog.append(element('p', '', words.incomplete));
  dialog.append(buttons, status);
  return dialog;
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

function button(label: string, act: () => void | Promise<void>): HTMLButtonElement {
  const created = element('button', 'ticket-button', label);
  created.type = 'button';
  created.addEventListener('click', () => void act());
  return created;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  if (className !== '') created.className = className;
  created.textContent = text;
  return created;
}
