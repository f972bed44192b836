/**
 * `<copy-button data-text="…">` around a button copies the text, `data-href` the address of a path,
 * `data-file` what stands in the file at a path; all say so.
 */
import { copyText } from './copy-text.ts';

class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const said = this.querySelector('[role=status]');
    const text = await this.text();
    const isCopied = text !== undefined && (await copyText(text));
    if (said) {
      said.textContent = (isCopied ? this.dataset['copied'] : this.dataset['failed']) ?? '';
    }
    setTimeout(() => {
      if (said) said.textContent = '';
    }, 2500);
  }

  /** A path is copied as an address; undefined when a file cannot be had. */
  private async text(): Promise<string | undefined> {
    const { text, href, file } = this.dataset;
    if (href !== undefined) return new URL(href, location.href).href;
    return file === undefined ? text : await textOfFile(file);
  }
}

async function textOfFile(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
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
