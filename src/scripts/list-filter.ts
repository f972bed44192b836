/** Narrows a list by words; groups of it that have nothing left are hidden too. */
import { hasWords } from './has-words.ts';

class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    if (!form || !field) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    field.addEventListener('input', () => {
      this.narrow(field.value);
    });
    // The field may hold something after "back".
    this.narrow(field.value);
  }

  private narrow(words: string): void {
    for (const item of this.querySelectorAll('li'))
      item.hidden = !hasWords(item.textContent, words);
    for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
      group.hidden = !group.querySelector('li:not([hidden])');
    }
    const left = this.querySelectorAll('li:not([hidden])').length;
    const none = this.querySelector<HTMLElement>('[data-filter-none]');
    if (none) none.hidden = left > 0;
    const count = this.querySelector('[data-filter-count]');
    if (count) count.textContent = String(left);
  }
}

customElements.define('list-filter', ListFilter);
