/** The text for support in the diagnosis view. */
import type { FinderResult } from '../finder/find.ts';
import type { ParsedError } from '../finder/parse.ts';
import { TICKET_FIELDS } from '../i18n/ticket.ts';
import { ticketText, type Ticket } from '../lib/ticket-text.ts';
import { find, part } from './diagnosis-parts.ts';
import { explanationPath, permanentExplanationPath } from './finder-client.ts';
import { ticketPages } from './ticket-source.ts';

/** The text for support, at first without explanations, which are fetched. */
export function showTicket(
  root: HTMLElement,
  best: FinderResult | undefined,
  parsed: ParsedError,
): void {
  part(root, 'ticket').hidden = !best;
  if (!best) return;
  const fields = Object.fromEntries(
    TICKET_FIELDS.flatMap((field) => {
      const value = parsed[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const ticket: Ticket = {
    code: best.code,
    httpStatus: best.httpStatus,
    message: parsed.message ?? best.message,
    link: new URL(permanentExplanationPath(best.code, best.messageId), location.href).href,
    pages: {},
    fields,
  };
  const place = find(root, '[data-ticket]');
  place.dataset['link'] = ticket.link;
  putTicket(root, ticket);
  const pagePaths = { zh: explanationPath('zh', best.code), en: explanationPath('en', best.code) };
  void ticketPages(pagePaths, best.messageId).then((pages) => {
    // Another answer may have come first.
    if (place.dataset['link'] === ticket.link) putTicket(root, { ...ticket, pages });
  });
}

function putTicket(root: HTMLElement, ticket: Ticket): void {
  const text = ticketText(ticket, 'plain');
  find(root, '[data-ticket]').textContent = text;
  find(root, '[data-part=ticket] copy-button').dataset['text'] = text;
}
