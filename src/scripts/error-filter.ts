/** Narrows the list of all codes; the choice is kept in the fragment of the address. */
import { hasWords } from './has-words.ts';

const NAMES = ['text', 'status', 'area', 'operation'] as const;
type Filters = Record<(typeof NAMES)[number], string>;

class ErrorFilter extends HTMLElement {
  private get form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('error-filter lacks its form');
    return form;
  }

  connectedCallback(): void {
    const { form } = this;
    this.readAddress();
    form.addEventListener('input', () => {
      this.apply();
      this.writeAddress();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('reset', () => {
      // The fields are empty only after the event.
      setTimeout(() => {
        this.apply();
        this.writeAddress();
      });
    });
    addEventListener('hashchange', () => {
      this.readAddress();
    });
  }

  private get filters(): Filters {
    const values = NAMES.map((name) => [name, this.field(name).value] as const);
    return Object.fromEntries(values) as Filters;
  }

  private field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  private apply(): void {
    const { filters } = this;
    let count = 0;
    for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
      const rows = [...group.querySelectorAll<HTMLElement>('[data-status]')];
      for (const row of rows) row.hidden = !fits(row, filters);
      const shown = rows.filter((row) => !row.hidden).length;
      group.hidden = shown === 0;
      count += shown;
    }
    const place = this.querySelector('[data-filter-count]');
    if (place) place.textContent = String(count);
    const none = this.querySelector<HTMLElement>('[data-filter-none]');
    if (none) none.hidden = count > 0;
    const reset = this.querySelector<HTMLElement>('[type=reset]');
    if (reset) reset.hidden = Object.values(filters).every((value) => value === '');
  }

  private readAddress(): void {
    const values = new URLSearchParams(location.hash.slice(1));
    for (const name of NAMES) {
      this.field(name).value = values.get(name) ?? '';
    }
    this.apply();
  }

  private writeAddress(): void {
    const chosen = Object.entries(this.filters).filter(([, value]) => value !== '');
    const fragment = new URLSearchParams(chosen).toString();
    history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname);
  }
}

/** Whether a row has all that is asked for; words may stand anywhere in its text. */
function fits(row: HTMLElement, { text, status, area, operation }: Filters): boolean {
  return (
    (status === '' || row.dataset['status'] === status) &&
    (area === '' || row.dataset['area'] === area) &&
    (operation === '' || (row.dataset['operations'] ?? '').split(' ').includes(operation)) &&
    hasWords(row.textContent, text)
  );
}

customElements.define('error-filter', ErrorFilter);
