/**
 * `<copy-button data-text="…">` around a button copies the text, `data-href` the address of a path;
 * both say so.
 */
import { copyText } from './copy-text.ts';

class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const said = this.querySelector('[role=status]');
    const isCopied = await copyText(this.text());
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
