/**
 * The finder's field on every page: small, so that no page pays for a search that nobody makes. On
 * first focus it fetches the indexes and the code that searches them, all at once.
 */
import { fetchJson } from './fetch-json.ts';
import type { FinderPanel } from './finder-panel.ts';

export class FinderBox extends HTMLElement {
  /** Undefined before the first focus and after a failed download. */
  private loading: Promise<FinderPanel> | undefined;
  private panel: FinderPanel | undefined;
  /** A paste with its lines, and what the field shows of it. */
  private pasted = { text: '', shown: '' };

  get input(): HTMLInputElement {
    return this.find('[data-finder-input]') as HTMLInputElement;
  }

  get state(): string {
    return this.dataset['finderState'] ?? 'idle';
  }

  /** One of `idle`, `loading`, `results`, `empty`, `error`. The panel is open in all but `idle`. */
  set state(value: string) {
    this.dataset['finderState'] = value;
    this.find('[data-finder-panel]').hidden = value === 'idle';
    this.input.setAttribute('aria-expanded', String(value === 'results'));
  }

  connectedCallback(): void {
    const { input } = this;
    for (const sign of ['focus', 'pointerenter']) {
      input.addEventListener(sign, () => void this.load().then((panel) => panel?.loadWords()));
    }
    input.addEventListener('input', (event) => {
      if (!event.isComposing) void this.search();
    });
    input.addEventListener('compositionend', () => void this.search());
    input.addEventListener('paste', (event) => {
      this.paste(event);
    });
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.load().then((panel) => panel?.open(this.question));
    });
    input.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    for (const button of this.querySelectorAll('[data-finder-retry]')) {
      button.addEventListener('click', () => {
        this.loading = undefined;
        this.ask(input.value);
      });
    }
    this.find('[data-finder-clear]').addEventListener('click', () => {
      this.ask('');
    });
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.state = 'idle';
    });
    if (input.value || document.activeElement === input) void this.search();
    // On the page whose centre is the field, a reader will search: be ready for the first keystroke.
    if (this.dataset['eager'] !== undefined) addEventListener('load', () => void this.load());
  }

  /** Puts a question into the field and answers it. */
  ask(question: string): void {
    this.input.value = question;
    this.input.focus();
    void this.search();
  }

  find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`finder-box lacks ${selector}`);
    return found;
  }

  /** What the reader asks: the whole paste, as long as the field shows nothing else. */
  private get question(): string {
    const { value } = this.input;
    return value === this.pasted.shown ? this.pasted.text : value;
  }

  private async search(): Promise<void> {
    const isEmpty = this.input.value.trim() === '';
    this.find('[data-finder-clear]').hidden = isEmpty;
    this.find('[data-finder-hint]').classList.toggle('lg:block', isEmpty);
    if (isEmpty) {
      this.state = 'idle';
      return;
    }
    if (this.state === 'idle' || this.state === 'error') this.state = 'loading';
    const panel = await this.load();
    // The reader may have left the field or emptied it meanwhile.
    if (this.state !== 'idle') panel?.search(this.question);
  }

  /** The loaded panel, or `undefined` when a download failed; the reader is offered a retry. */
  private async load(): Promise<FinderPanel | undefined> {
    this.loading ??= this.download();
    try {
      return (this.panel = await this.loading);
    } catch {
      this.loading = undefined;
      if (this.input.value.trim() !== '') this.state = 'error';
      return undefined;
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.state !== 'idle') {
      event.preventDefault();
      this.state = 'idle';
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.state === 'idle') void this.search();
      else this.panel?.move(event.key === 'ArrowDown' ? 1 : -1);
    }
  }

  private async download(): Promise<FinderPanel> {
    const { messages = '' } = this.dataset;
    const [{ FinderPanel }, index] = await Promise.all([
      import('./finder-client.ts'),
      fetchJson(messages),
    ]);
    return new FinderPanel(this, index);
  }

  /** A field of one line would join the lines of a paste; a space keeps their words apart. */
  private paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = this.input;
    const onOneLine = text.replace(/\s*[\r\n]\s*/g, ' ').trim();
    this.input.setRangeText(
      onOneLine,
      selectionStart ?? value.length,
      selectionEnd ?? value.length,
      'end',
    );
    if (this.input.value === onOneLine) this.pasted = { text, shown: onOneLine };
    void this.search();
  }
}

customElements.define('finder-box', FinderBox);

/** `/` and Ctrl-K or Command-K bring the reader to the field, wherever they are; `?` says which keys there are. */
document.addEventListener('keydown', (event) => {
  const { key } = event;
  const isShortcut = key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  const isPlain =
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !(event.target as Element).matches('input, textarea, select, [contenteditable]');
  if (key === '?' && isPlain) {
    void import('./keyboard-help.ts').then(({ showKeyboardHelp }) => {
      showKeyboardHelp();
    });
  }
  if (!isShortcut && (key !== '/' || !isPlain)) return;
  const box = document.querySelector<FinderBox>('finder-box');
  if (!box) return;
  event.preventDefault();
  box.input.focus();
  box.input.select();
});

for (const example of document.querySelectorAll<HTMLElement>('[data-finder-example]')) {
  example.addEventListener('click', () => {
    document.querySelector<FinderBox>('finder-box')?.ask(example.textContent.trim());
  });
}
