/**
 * The parts of the diagnosis view (`components/search/Diagnosis.astro`) and what each of them shows. Texts
 * are set as text, never as markup.
 */
import { compareMessage } from '../finder/compare.ts';
import type { FinderResult } from '../finder/find.ts';
import type { ParsedError } from '../finder/parse.ts';
import type { Locale } from '../i18n/locales.ts';
import { SHOWN_FIELDS } from './finder-client.ts';
import type { GrowingFinder } from './growing-finder.ts';
import { linkTo } from './result-link.ts';

/** Element of each kind of piece of a message. */
const PIECE_TAGS = { same: 'span', missing: 'del', value: 'mark' } as const;

/** An error of a paste after the leading one. */
export interface FurtherError {
  parsed: ParsedError;
  best: FinderResult | undefined;
}

/** The entry that fits best; of its message, what the reader's text `given` has and lacks. */
export function showBest(
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

/** Other entries that may fit. */
export function showOthers(
  root: HTMLElement,
  others: readonly FinderResult[],
  locale: Locale,
): void {
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
export function showDifferences(root: HTMLElement, differences: ReadonlyMap<string, string>): void {
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
export function furtherError(parsed: ParsedError, finder: GrowingFinder): FurtherError[] {
  const said = [parsed.code, parsed.message].filter((it) => it !== undefined);
  if (said.length === 0) return [];
  const [best] = parsed.foreign ? [] : finder.find(said.join('\n'), 1);
  return [{ parsed, best }];
}

/** The errors of a paste after the leading one, each with the entry that fits and its request id. */
export function showFurther(
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

/** What the paste tells about itself; `labels`: names of the fields. */
export function showFields(
  root: HTMLElement,
  parsed: ParsedError,
  labels: Record<string, string>,
): void {
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

/** Lines of text in the part with this name; without any it is hidden. */
export function showList(root: HTMLElement, name: string, lines: readonly string[]): void {
  part(root, name).hidden = lines.length === 0;
  find(root, `[data-${name}]`).replaceChildren(...lines.map((line) => withText('li', line)));
}

/** The part of the view with this name. */
export function part(root: HTMLElement, name: string): HTMLElement {
  return find(root, `[data-part=${name}]`);
}

/** The first element that fits; throws when the markup lacks it. */
export function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`diagnosis-view lacks ${selector}`);
  return found;
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
