/** What the page of an entry says about a result, taken from that page. */
import type { FinderResult } from '../finder/find.ts';
import type { Locale } from '../i18n/locales.ts';
import { entryPage } from './entry-page.ts';
import { explanationPath } from './finder-client.ts';
import { linkTo } from './result-link.ts';

/** Messages of a code that are explained in full; of more, the reader chooses. */
const MOST_CARDS = 6;

export interface Explanation {
  /** Cause and fix of the message, or of all messages of the code; a list of them when they are many. */
  cards: HTMLElement[];
  /** By code, what tells a look-alike from this one. */
  differences: ReadonlyMap<string, string>;
}

/**
 * Explanation of `result`. Empty when the page cannot be loaded: the link to it stands all the same.
 * `choose`: the words before a list of messages.
 */
export async function explanationOf(
  result: FinderResult,
  locale: Locale,
  choose: string,
): Promise<Explanation> {
  const page = await entryPage(explanationPath(locale, result.code));
  if (!page) return { cards: [], differences: new Map() };
  const all = [...page.querySelectorAll<HTMLElement>('section.message')];
  const cards = all.filter(
    (card) => result.messageId === undefined || headingOf(card)?.id === result.messageId,
  );
  return {
    cards: cards.length > MOST_CARDS ? listOf(cards, result, locale, choose) : cards.map(adopted),
    differences: new Map(
      [...page.querySelectorAll('[data-lookalike]')].map((item) => [
        item.getAttribute('data-lookalike') ?? '',
        item.querySelector('p')?.textContent.trim() ?? '',
      ]),
    ),
  };

  function adopted(card: HTMLElement): HTMLElement {
    const copy = document.importNode(card, true);
    for (const button of copy.querySelectorAll('copy-button, ticket-button')) button.remove();
    // The message stands above already.
    if (result.messageId !== undefined) copy.firstElementChild?.remove();
    return copy;
  }
}

/** Links to the messages of a code that has many, under the titles of their groups. */
function listOf(
  cards: readonly HTMLElement[],
  { code }: FinderResult,
  locale: Locale,
  choose: string,
): HTMLElement[] {
  const list = document.createElement('ul');
  list.className = 'mt-2 grid gap-2';
  let group: string | undefined;
  for (const card of cards) {
    const title = card.closest('[data-filter-group]')?.querySelector('h2')?.textContent.trim();
    const item = document.createElement('li');
    if (title !== group) item.append(paragraph(title ?? '', 'mt-4 mb-1 font-semibold'));
    group = title;
    const { id = '', textContent = '' } = headingOf(card) ?? {};
    const link = linkTo({ code, messageId: id }, locale, textContent.trim());
    link.classList.remove('font-semibold');
    link.classList.add('text-sm');
    item.append(link);
    list.append(item);
  }
  return [paragraph(choose, ''), list];
}

function paragraph(text: string, className: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

function headingOf(card: HTMLElement): Element | null {
  return card.querySelector('h2, h3');
}
