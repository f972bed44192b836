/** On the page for missing addresses: codes near to what the address says. */
import type { MessageIndex } from '../finder/index-data.ts';
import type { Locale } from '../i18n/locales.ts';

class NearCodes extends HTMLElement {
  connectedCallback(): void {
    void this.offer();
  }

  private async offer(): Promise<void> {
    const [{ nearestCodes, errorPath }, response] = await Promise.all([
      import('./finder-client.ts'),
      fetch(this.dataset['messages'] ?? ''),
    ]);
    if (!response.ok) return;
    const { codes } = (await response.json()) as MessageIndex;
    const words = decodedPath().split('/').filter(Boolean).reverse();
    const names = codes.map(([code]) => code);
    const near = words.map((word) => nearestCodes(word, names)).find((found) => found.length > 0);
    for (const place of this.querySelectorAll<HTMLElement>('[data-near]')) {
      const locale = place.dataset['near'] as Locale;
      place.hidden = !near;
      place.querySelector('ul')?.replaceChildren(
        ...(near ?? []).map((code) => {
          const link = document.createElement('a');
          link.href = errorPath(locale, code) + location.hash;
          link.textContent = code;
          link.className = 'text-accent underline';
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
    }
  }
}

/** A malformed escape in the address is left as it is. */
function decodedPath(): string {
  try {
    return decodeURIComponent(location.pathname);
  } catch {
    return location.pathname;
  }
}

customElements.define('near-codes', NearCodes);
