/** Narrows the messages of a code that has many, in the contents and in the page. */
import { hasWords } from './has-words.ts';

class MessageFilter extends HTMLElement {
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
    // A link to a message that is filtered out must still lead to it.
    addEventListener('hashchange', () => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target?.closest('[hidden]')) return;
      field.value = '';
      this.narrow('');
      target.scrollIntoView();
    });
    this.narrow(field.value);
  }

  private narrow(words: string): void {
    const fitting = new Set<string>();
    for (const card of this.querySelectorAll<HTMLElement>('section.message')) {
      const id = card.querySelector('[id]')?.id ?? '';
      card.hidden = !hasWords(card.textContent, words);
      if (!card.hidden) fitting.add(id);
    }
    for (const item of this.querySelectorAll<HTMLElement>('[data-message]')) {
      item.hidden = !fitting.has(item.dataset['message'] ?? '');
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
      group.hidden = !group.querySelector(
        'section.message:not([hidden]), [data-message]:not([hidden])',
      );
    }
    const count = this.querySelector<HTMLElement>('[data-filter-count]');
    if (!count?.parentElement) return;
    count.textContent = String(fitting.size);
    count.parentElement.hidden = words.trim() === '';
  }
}

customElements.define('message-filter', MessageFilter);
