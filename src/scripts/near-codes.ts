/** On the page for missing addresses: codes near to what the address says. */
import type { MessageIndex } from '../finder/index-data.ts';
import type { Locale } from '../i18n/locales.ts';
import { fetchJson } from './fetch-json.ts';

class NearCodes extends HTMLElement {
  connectedCallback(): void {
    // Without the index the page has its links all the same.
    void this.offer().catch(() => undefined);
  }

  private async offer(): Promise<void> {
    const path = decodedPath();
    const [, ec] = /\/ec\/([\w-]+)\/?$/.exec(path) ?? [];
    if (ec !== undefined) {
      location.replace(`${this.dataset['ec'] ?? ''}?q=${ec}`);
      return;
    }
    const [{ nearestCodes, errorPath, isEc }, { codes }] = await Promise.all([
      import('./finder-client.ts'),
      fetchJson(this.dataset['messages'] ?? '') as Promise<MessageIndex>,
    ]);
    const names = codes.map(([code]) => code).filter((code) => !isEc(code));
    const spelled = withRightCase(path, names);
    if (spelled !== path) {
      location.replace(spelled + location.hash);
      return;
    }
    const words = path.split('/').filter(Boolean).reverse();
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

/** The path with its last part spelled as the code that it is in another case. */
function withRightCase(path: string, codes: readonly string[]): string {
  return path.replace(/[^/]+(?=\/?$)/, (part) => {
    return codes.find((code) => code.toLowerCase() === part.toLowerCase()) ?? part;
  });
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
