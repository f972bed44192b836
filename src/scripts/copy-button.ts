/**
 * `<copy-button data-text="…">` around a button copies the text, `data-href` the address of a path;
 * both say so.
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

/** Code samples get a button each; the page holds a frame with it as a template. */
const template = document.querySelector<HTMLTemplateElement>('template[data-copy-code]');
for (const sample of template ? document.querySelectorAll<HTMLElement>('.prose pre') : []) {
  const frame = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const button = frame.querySelector<CopyButton>('copy-button');
  if (button) button.dataset['text'] = sample.textContent;
  sample.replaceWith(frame);
  frame.prepend(sample);
}
