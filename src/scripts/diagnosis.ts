/**
 * Diagnosis of a paste, as the reader types: fields found, the entry and message that fit, what was
 * taken out, and a text for support. What is shown, copied and put into the address is the redacted
 * text; all of it is set as text, never as markup.
 */
import { compareMessage } from '../finder/compare.ts';
import { createFinder, type FinderResult } from '../finder/find.ts';
import type { MessageIndex, WordIndex } from '../finder/index-data.ts';
import { parse, SHOWN_FIELDS, type ParsedError } from '../finder/parse.ts';
import { marksIn, redact } from '../finder/redact.ts';
import type { Locale } from '../i18n/locales.ts';
import { errorPath, permanentPath } from '../lib/routes.ts';

/** Characters of a paste that are kept in the address; longer addresses break in some programs. */
const LONGEST_FRAGMENT = 8_000;

/** Fields that support asks for, in the order of the ticket text. */
const TICKET_FIELDS = ['requestId', 'ec', 'time', 'host', 'operation', 'client'] as const;

/** Runs the view inside `root`, whose markup is `components/search/Diagnosis.astro`. */
export function startDiagnosis(root: HTMLElement, messages: MessageIndex, words: WordIndex): void {
  const finder = createFinder(messages, words);
  const locale = root.dataset['locale'] as Locale;
  const labels = JSON.parse(root.dataset['labels'] ?? '{}') as Record<string, string>;
  const paste = find(root, '[data-paste]') as HTMLTextAreaElement;
  let shown = '';

  const diagnose = (): void => {
    const { text } = redact(paste.value);
    const [best, ...others] = finder.find(text, 6);
    const parsed = parse(text);
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
    showBest(root, best, parsed.message ?? text, locale);
    showOthers(root, others, locale);
    showTicket(root, best, parsed, labels);
    find(root, '[data-said]').textContent = best ? `${best.code}: ${best.title}` : '';
    const key = best ? errorPath(locale, best.code, best.messageId) : '';
    if (key === shown) return;
    shown = key;
    const place = find(root, '[data-explanation]');
    place.replaceChildren();
    if (!best) return;
    void explanationOf(best, locale).then((cards) => {
      // Another answer may have come first.
      if (key === shown) place.replaceChildren(...cards);
    });
  };

  const read = (): void => {
    paste.value = new URLSearchParams(location.hash.slice(1)).get('text') ?? '';
    diagnose();
  };
  paste.addEventListener('input', () => {
    diagnose();
    history.replaceState(null, '', fragmentOf(paste.value) || location.pathname);
  });
  addEventListener('hashchange', read);
  read();
}

/** The fragment that carries a paste, redacted and cut; empty for an empty paste. */
export function fragmentOf(paste: string): string {
  const { text } = redact(paste);
  if (text.trim() === '') return '';
  return `#${new URLSearchParams({ text: text.slice(0, LONGEST_FRAGMENT) }).toString()}`;
}

function showBest(
  root: HTMLElement,
  best: FinderResult | undefined,
  given: string,
  locale: Locale,
): void {
  part(root, 'best').hidden = !best;
  if (!best) return;
  const link = find(root, '[data-best]') as HTMLAnchorElement;
  link.href = errorPath(locale, best.code, best.messageId);
  link.textContent = best.code;
  link.dataset['code'] = best.code;
  link.dataset['messageId'] = best.messageId ?? '';
  find(root, '[data-best-title]').textContent = best.title;
  const pieces = best.message === undefined ? [] : compareMessage(best.message, given);
  find(root, '[data-message]').hidden = pieces.length === 0;
  find(root, '[data-differs]').hidden = pieces.every(({ isSame }) => isSame);
  find(root, '[data-message-text]').replaceChildren(
    ...pieces.map(({ text, isSame }) => withText(isSame ? 'span' : 'del', text)),
  );
}

/**
 * Cause and fix as the entry's page has them, of all its messages when the text names none. Empty when
 * the page cannot be loaded: the link to it stands all the same.
 */
async function explanationOf(best: FinderResult, locale: Locale): Promise<HTMLElement[]> {
  const response = await fetch(errorPath(locale, best.code)).catch(() => undefined);
  if (!response?.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const cards = [...page.querySelectorAll<HTMLElement>('section.message')].filter(
    (card) => best.messageId === undefined || card.querySelector('h2')?.id === best.messageId,
  );
  return cards.map((card) => {
    for (const button of card.querySelectorAll('copy-button')) button.remove();
    // The message stands above already.
    if (best.messageId !== undefined) card.firstElementChild?.remove();
    card.removeAttribute('aria-labelledby');
    return document.adoptNode(card);
  });
}

function showOthers(root: HTMLElement, others: readonly FinderResult[], locale: Locale): void {
  part(root, 'others').hidden = others.length === 0;
  find(root, '[data-others]').replaceChildren(
    ...others.map(({ code, messageId, message, title }) => {
      const link = withText('a', code) as HTMLAnchorElement;
      link.href = errorPath(locale, code, messageId);
      link.className = 'text-accent font-mono font-semibold hover:underline';
      const item = document.createElement('li');
      item.append(link, withText('span', ` ${message ?? title}`));
      return item;
    }),
  );
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

function showTicket(
  root: HTMLElement,
  best: FinderResult | undefined,
  parsed: ParsedError,
  labels: Record<string, string>,
): void {
  part(root, 'ticket').hidden = !best;
  if (!best) return;
  const link = new URL(permanentPath(best.code, best.messageId), location.href).href;
  const text = [
    `${best.code} (HTTP ${String(best.httpStatus)}): ${best.title}`,
    parsed.message ?? best.message ?? '',
    link,
    '',
    ...TICKET_FIELDS.map(
      (field) => `${labels[field] ?? field}: ${parsed[field] ?? labels['missing'] ?? ''}`,
    ),
  ].join('\n');
  find(root, '[data-ticket]').textContent = text;
  find(root, '[data-part=ticket] copy-button').dataset['text'] = text;
}

function showList(root: HTMLElement, name: string, lines: readonly string[]): void {
  part(root, name).hidden = lines.length === 0;
  find(root, `[data-${name}]`).replaceChildren(...lines.map((line) => withText('li', line)));
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
