/**
 * `<copy-button data-text="…">` around a button: copies the text and says so. Copies the visible
 * text of the element that `data-of` names when there is no `data-text`.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const said = this.querySelector('[role=status]');
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(this.text());
    } catch {
      isCopied = copyWithSelection(this.text());
    }
    if (said) {
      said.textContent = (isCopied ? this.dataset['copied'] : this.dataset['failed']) ?? '';
    }
    setTimeout(() => {
      if (said) said.textContent = '';
    }, 2500);
  }

  /** A path is copied as an address. */
  private text(): string {
    const { text, href } = this.dataset;
    return href === undefined ? (text ?? '') : new URL(href, location.href).href;
  }
}

/** For browsers and pages (without HTTPS) in which the clipboard is refused. */
function copyWithSelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left without a clipboard
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
}

customElements.define('copy-button', CopyButton);
