/**
 * Diagnosis of a paste, as the reader types: fields found, the entry and message that fit, what was
 * taken out, and a text for support. What is shown, copied and put into the address is the redacted
 * text; all of it is set as text, never as markup.
 */
import { compareMessage } from '../finder/compare.ts';
import type { Finder, FinderResult } from '../finder/find.ts';
import type { MessageIndex, WordIndex } from '../finder/index-data.ts';
import type { ParsedError } from '../finder/parse.ts';
import type { Locale } from '../i18n/locales.ts';
import { TICKET_FIELDS } from '../i18n/ticket.ts';
import { ticketText, type Ticket } from '../lib/ticket-text.ts';
import { explanationOf } from './explanation.ts';
import {
  createFinder,
  explanationPath,
  parseAll,
  permanentExplanationPath,
  SHOWN_FIELDS,
} from './finder-client.ts';
import type { IndexParts } from './index-parts.ts';
import { fragmentOf, marksIn, redact } from './paste-fragment.ts';
import { linkTo } from './result-link.ts';
import { ticketPages } from './ticket-source.ts';

/** Element of each kind of piece of a message. */
const PIECE_TAGS = { same: 'span', missing: 'del', value: 'mark' } as const;

/** An error of a paste after the leading one. */
interface FurtherError {
  parsed: ParsedError;
  best: FinderResult | undefined;
}

/** Runs the view inside `root`, whose markup is `components/search/Diagnosis.astro`. */
export function startDiagnosis(
  root: HTMLElement,
  messages: MessageIndex,
  words: readonly WordIndex[],
): void {
  let finder = createFinder(messages, words);
  let index = messages;
  let parts: IndexParts | undefined;
  const locale = root.dataset['locale'] as Locale;
  const labels = JSON.parse(root.dataset['labels'] ?? '{}') as Record<string, string>;
  const paste = find(root, '[data-paste]') as HTMLTextAreaElement;
  const jumps = [...root.querySelectorAll<HTMLElement>('[data-jump]')];
  const nameOf = (jump: HTMLElement): string => jump.dataset['jump'] ?? '';
  for (const jump of jumps) {
    jump.addEventListener('click', () => {
      goTo(part(root, nameOf(jump)));
    });
  }
  let shown = '';
  /** What tells look-alikes from the answer that is shown. */
  let differences: ReadonlyMap<string, string> = new Map();

  /** Loads the messages that a text needs, where the index is split, and diagnoses it again. */
  const addMessages = async (text: string): Promise<void> => {
    const before = index;
    const { split } = before;
    if (!split) return;
    const { IndexParts } = await import('./index-parts.ts');
    parts ??= new IndexParts({ ...before, split }, root.dataset['messages'] ?? '');
    const more = await parts.indexFor(text);
    if (more !== index) {
      index = more;
      finder = finder.withMessages(more);
    }
    if (more !== before && text === redact(paste.value).text) diagnose();
  };

  const diagnose = (): void => {
    const { text } = redact(paste.value);
    // What a failure leaves out is missing from the candidates; the rest stands.
    void addMessages(text).catch(() => undefined);
    const [best, ...candidates] = finder.find(text, 6);
    const [parsed = {}, ...rest] = parseAll(text);
    const further = rest.flatMap((error) => furtherError(error, finder));
    const named = new Set(further.map(({ best: found }) => found?.code));
    const others = candidates.filter(({ code }) => !named.has(code));
    showFields(root, parsed, labels);
    showList(
      root,
      'removed',
      marksIn(text).map(({ kind, count }) => `${labels[kind] ?? kind} × ${String(count)}`),
    );
    part(root, 'empty').hidden = Boolean(best) || text.trim() === '';
    const foreign = find(root, '[data-foreign]');
    foreign.hidden = !parsed.foreign;
    find(foreign, 'span').textContent = labels[parsed.foreign ?? ''] ?? '';
    // No other spelling would find it here.
    find(root, '[data-advice]').hidden = Boolean(parsed.foreign);
    showBest(root, best, parsed.message ?? text, locale);
    showOthers(root, others, locale);
    showFurther(root, further, locale, labels);
    showTicket(root, best, parsed);
    for (const jump of jumps) jump.hidden = part(root, nameOf(jump)).hidden;
    find(root, '[data-said]').textContent = best ? `${best.code}: ${best.title}` : '';
    const key = best ? explanationPath(locale, best.code, best.messageId) : '';
    if (key === shown) {
      // The other candidates were listed anew.
      showDifferences(root, differences);
      return;
    }
    shown = key;
    differences = new Map();
    const place = find(root, '[data-explanation]');
    place.replaceChildren();
    if (!best) return;
    void explanationOf(best, locale, labels['choose'] ?? '').then((explanation) => {
      // Another answer may have come first.
      if (key !== shown) return;
      place.replaceChildren(...explanation.cards);
      differences = explanation.differences;
      showDifferences(root, differences);
    });
  };

  const read = (): void => {
    const text = new URLSearchParams(location.hash.slice(1)).get('text');
    // Other fragments are places on the page, where the link that skips to the content leads.
    if (text === null && location.hash !== '') return;
    paste.value = text ?? '';
    diagnose();
  };
  paste.addEventListener('input', () => {
    diagnose();
    history.replaceState(null, '', fragmentOf(paste.value) || location.pathname);
  });
  addEventListener('hashchange', read);
  // What was pasted while this was being loaded is the reader's own and stays.
  if (paste.value === '') read();
  else diagnose();
}

function showBest(
  root: HTMLElement,
  best: FinderResult | undefined,
  given: string,
  locale: Locale,
): void {
  part(root, 'best').hidden = !best;
  if (!best) return;
  const link = linkTo(best, locale);
  link.classList.add('text-2xl', 'font-bold');
  find(root, '[data-best]').replaceChildren(link);
  find(root, '[data-best-status]').textContent = String(best.httpStatus ?? '');
  find(root, '[data-best-title]').textContent = best.title;
  const pieces = best.message === undefined ? [] : compareMessage(best.message, given, best.parts);
  find(root, '[data-message]').hidden = pieces.length === 0;
  find(root, '[data-differs]').hidden = pieces.every(({ kind }) => kind !== 'missing');
  find(root, '[data-message-text]').replaceChildren(
    ...pieces.map(({ text, kind }) => withText(PIECE_TAGS[kind], text)),
  );
}

function showOthers(root: HTMLElement, others: readonly FinderResult[], locale: Locale): void {
  part(root, 'others').hidden = others.length === 0;
  find(root, '[data-others]').replaceChildren(
    ...others.map((other) => {
      const item = document.createElement('li');
      item.append(linkTo(other, locale), besideLink(other.message, other.title));
      return item;
    }),
  );
}

/** Adds to the other candidates what tells them from the best one. */
function showDifferences(root: HTMLElement, differences: ReadonlyMap<string, string>): void {
  for (const item of find(root, '[data-others]').children) {
    const code = item.querySelector<HTMLElement>('[data-code]')?.dataset['code'] ?? '';
    const difference = differences.get(code);
    if (difference === undefined) continue;
    const line = withText('p', difference);
    line.className = 'text-muted text-sm';
    item.append(line);
  }
}

/** An error of a paste after the leading one with the entry that fits; none when it says nothing. */
function furtherError(parsed: ParsedError, finder: Finder): FurtherError[] {
  const said = [parsed.code, parsed.message].filter((it) => it !== undefined);
  if (said.length === 0) return [];
  const [best] = parsed.foreign ? [] : finder.find(said.join('\n'), 1);
  return [{ parsed, best }];
}

/** The errors of a paste after the leading one, each with the entry that fits and its request id. */
function showFurther(
  root: HTMLElement,
  further: readonly FurtherError[],
  locale: Locale,
  labels: Record<string, string>,
): void {
  const items = further.map(({ parsed: { code, message, foreign, requestId }, best }) => {
    const item = document.createElement('li');
    if (best) item.append(linkTo(best, locale));
    else item.append(withText('code', code ?? ''));
    const rest = [
      foreign && labels[foreign],
      requestId !== undefined && `RequestId: ${requestId}`,
    ].filter((it) => it !== undefined && it !== false);
    const said = message ?? best?.title;
    if (said !== undefined) item.append(besideLink(message, said));
    if (rest.length > 0) item.append(besideLink(undefined, rest.join(' · ')));
    return item;
  });
  part(root, 'further').hidden = items.length === 0;
  find(root, '[data-further]').replaceChildren(...items);
}

/** A line below the link to a result: a message as it is sent, or else a title. */
function besideLink(message: string | undefined, title: string): HTMLElement {
  const line = withText('span', message ?? title);
  line.className = 'block text-sm wrap-anywhere text-muted';
  if (message !== undefined) line.classList.add('font-mono');
  return line;
}

function showFields(root: HTMLElement, parsed: ParsedError, labels: Record<string, string>): void {
  const known = SHOWN_FIELDS.flatMap((name) => {
    const value = parsed[name];
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  part(root, 'fields').hidden = known.length === 0;
  find(root, '[data-fields]').replaceChildren(
    ...known.flatMap(([name, value]) => {
      const text = withText('dd', value);
      text.className = 'font-mono wrap-anywhere';
      const label = withText('dt', labels[name] ?? name);
      label.className = 'text-muted';
      return [label, text];
    }),
  );
}

/** The text for support, at first without explanations, which are fetched. */
function showTicket(root: HTMLElement, best: FinderResult | undefined, parsed: ParsedError): void {
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

function showList(root: HTMLElement, name: string, lines: readonly string[]): void {
  part(root, name).hidden = lines.length === 0;
  find(root, `[data-${name}]`).replaceChildren(...lines.map((line) => withText('li', line)));
}

/** Brings a part into view, and with it those who read by keyboard or ear. */
function goTo(place: HTMLElement): void {
  place.scrollIntoView();
  place.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

function part(root: HTMLElement, name: string): HTMLElement {
  return find(root, `[data-part=${name}]`);
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`diagnosis-view lacks ${selector}`);
  return found;
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
