/** Looks up the EC that the address asks for (`?q=`): leads on when it is known, else says what it is. */
import { EC_PATTERN } from '../schemas/ec-categories.ts';

class EcLookup extends HTMLElement {
  connectedCallback(): void {
    const asked = new URLSearchParams(location.search).get('q')?.trim();
    if (!asked) return;
    const { path = '', known = '' } = this.dataset;
    if (known.split(' ').includes(asked)) {
      location.replace(path + asked);
      return;
    }
    const isEc = EC_PATTERN.test(asked);
    for (const section of this.querySelectorAll<HTMLElement>('section')) {
      show(section, isEc ? '[data-unknown]' : '[data-malformed]');
      if (!isEc) continue;
      const categories = JSON.parse(section.dataset['categories'] ?? '{}') as Record<
        string,
        string
      >;
      put(section, '[data-ec]', asked);
      put(section, '[data-category]', categories[asked.slice(2, 4)] ?? '');
      const link = section.querySelector<HTMLAnchorElement>('[data-official]');
      if (link) link.href = `${link.dataset['official'] ?? ''}${asked}`;
    }
  }
}

function show(section: HTMLElement, selector: string): void {
  const part = section.querySelector<HTMLElement>(selector);
  if (part) part.hidden = false;
}

function put(section: HTMLElement, selector: string, text: string): void {
  const part = section.querySelector(selector);
  if (part) part.textContent = text;
}

customElements.define('ec-lookup', EcLookup);
