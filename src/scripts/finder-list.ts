/** What stands below the finder's field: the options, which of them is active, and what is said of them. */
import type { ForeignVendor } from '../finder/parse.ts';
import { FINDER_WORDS } from '../i18n/finder.ts';
import type { Locale } from '../i18n/locales.ts';
import type { FinderBox } from './finder-box.ts';

/** Shows `items`, headings and options; the option that was active stays so, if it is among them. */
export function showOptions(box: FinderBox, items: readonly HTMLElement[]): void {
  const activeHref = activeOption(box)?.href;
  box.find('[data-finder-results]').replaceChildren(...items);
  const options = optionsIn(box);
  options.forEach((option, index) => (option.id = `finder-option-${String(index)}`));
  activate(
    box,
    options.find(({ href }) => href === activeHref),
  );
  box.state = options.length > 0 ? 'results' : 'empty';
}

/** Says how many options there are; if none, whose error the text is when it is not one of OSS. */
export function announce(
  box: FinderBox,
  locale: Locale,
  foreignTo: () => ForeignVendor | undefined,
): void {
  const { results, vendors } = FINDER_WORDS[locale];
  const { length } = optionsIn(box);
  const vendor = length > 0 ? undefined : foreignTo();
  const line = box.find('[data-finder-foreign]');
  line.hidden = !vendor;
  // No other spelling would find that here.
  box.find('[data-finder-advice]').hidden = Boolean(vendor);
  const name = line.querySelector('span');
  if (name) name.textContent = vendor ? vendors[vendor] : '';
  const lines = [...box.querySelectorAll('[data-show=empty] > p:not([hidden])')];
  box.find('[data-finder-status]').textContent =
    length > 0
      ? `${results}: ${String(length)}`
      : lines.map(({ textContent }) => textContent.trim()).join(' ');
}

/** Makes the option `step` further the active one, around the ends. */
export function moveActive(box: FinderBox, step: 1 | -1): void {
  const options = optionsIn(box);
  const active = activeOption(box);
  const from = active ? options.indexOf(active) : Math.min(-step, 0);
  activate(box, options.at((from + step) % options.length));
}

/** The option that was chosen by keyboard. */
export function activeOption(box: FinderBox): HTMLAnchorElement | undefined {
  return optionsIn(box).find(({ ariaSelected }) => ariaSelected === 'true');
}

/** All options, best first. */
export function optionsIn(box: FinderBox): HTMLAnchorElement[] {
  return [...box.querySelectorAll<HTMLAnchorElement>('[role=option]')];
}

function activate(box: FinderBox, active: HTMLAnchorElement | undefined): void {
  for (const option of optionsIn(box)) option.ariaSelected = String(option === active);
  active?.scrollIntoView({ block: 'nearest' });
  if (active) box.input.setAttribute('aria-activedescendant', active.id);
  else box.input.removeAttribute('aria-activedescendant');
}
