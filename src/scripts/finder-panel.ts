/**
 * The open finder: answers of our own at once, and the full text of Pagefind below them when it
 * arrives. Everything shown is set as text, never as markup.
 */
import type { FinderResult } from '../finder/find.ts';
import type { MessageIndex } from '../finder/index-data.ts';
import { parse, type ForeignVendor } from '../finder/parse.ts';
import { languageOf } from '../finder/word-match.ts';
import { FINDER_WORDS } from '../i18n/finder.ts';
import type { Locale } from '../i18n/locales.ts';
import styles from '../styles/finder.css?inline';
import { fetchJson } from './fetch-json.ts';
import type { FinderBox } from './finder-box.ts';
import { optionGroup, optionOfResult } from './finder-option.ts';
import type { FullText } from './full-text.ts';
import { GrowingFinder } from './growing-finder.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** Pause after the last keystroke before the full text is asked, in milliseconds. */
const FULL_TEXT_PAUSE = 250;

/** The full text finds nothing for long pastes (measured), so it is not asked. */
const LONGEST_FULL_TEXT = 200;

/** Longer texts are not typed, and nobody types so many fields of an error. */
const LONGEST_TYPED = 120;
const FIELDS_OF_A_PASTE = 3;

export class FinderPanel {
  private readonly box: FinderBox;
  private readonly list: HTMLElement;
  /** Undefined before the full text is first asked. */
  private fullText: FullText | undefined;
  private readonly said: (typeof FINDER_WORDS)[Locale];
  private readonly locale: Locale;
  private readonly finder: GrowingFinder;
  /** Files of words that have not been asked for: of the reader's language, then of the other. */
  private readonly wordFiles: string[];
  private query = '';
  private active = -1;
  /** Done when the link to the diagnosis of the question is there, if it gets one. */
  private offering: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Undefined before anyone needs words. */
  private ownWords: Promise<void> | undefined;

  constructor(box: FinderBox, messages: MessageIndex) {
    this.box = box;
    this.list = box.find('[data-finder-results]');
    this.locale = box.dataset['locale'] as Locale;
    this.said = FINDER_WORDS[this.locale];
    this.wordFiles = (box.dataset['words'] ?? '').split(' ');
    this.finder = new GrowingFinder(messages, box.dataset['messages'] ?? '');
    this.noteFailure(false);
  }

  /**
   * Asks once for the words of the reader's language. They are many times larger than codes and
   * messages and take long to prepare: earlier than these, or on a page that nobody searches, they
   * would be in the way. When they fail, codes and messages are found all the same.
   */
  loadWords(): void {
    // After what runs now: on a slow phone the request alone takes time from the first answer.
    setTimeout(() => {
      this.ownWords ??= this.addWords();
    });
  }

  /** Shows the answers to a question and asks the full text for more. */
  search(query: string): void {
    this.query = query;
    const results = this.finder.find(query, 8);
    this.show(results);
    this.loadWords();
    void this.addMessages(query);
    this.offering = this.offerDiagnosis(query);
    // A question in the other language, which codes and messages do not answer.
    const isOpenQuestion = results.every(({ tier }) => tier === 'near-code' || tier === 'words');
    if (isOpenQuestion && this.finder.words.length > 0 && languageOf(query) !== this.locale) {
      void this.addWords();
    }
    clearTimeout(this.timer);
    if (query.trim().length < 2 || query.length > LONGEST_FULL_TEXT) return;
    // To a paste that is answered, full text adds pages that share its small words.
    if (results.length > 0 && isPaste(query)) return;
    // Pages that share words with the error of another store would pass for its explanation.
    if (parse(query).foreign) return;
    this.timer = setTimeout(() => void this.addFullText(query, results), FULL_TEXT_PAUSE);
  }

  /** Moves the active option by `step` and around the ends. */
  move(step: 1 | -1): void {
    const { length } = this.options;
    if (length === 0) return;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.activate((from + step + length) % length);
  }

  /** Opens the active option, or the best answer to `question`. */
  open(question: string): void {
    if (question.trim() === '') return;
    if (question !== this.query) this.search(question);
    if (this.active < 0 && isPaste(question))
      void this.offering.then(() => {
        if (this.diagnose.hidden) this.openActive();
        else this.diagnose.click();
      });
    else this.openActive();
  }

  private openActive(): void {
    this.options[Math.max(this.active, 0)]?.click();
  }

  /** What arrives late must not open a panel that the reader has closed. */
  private get isOpen(): boolean {
    return this.query !== '' && this.box.state !== 'idle';
  }

  private get diagnose(): HTMLAnchorElement {
    return this.box.find('[data-finder-diagnose]') as HTMLAnchorElement;
  }

  private get options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  /** Shows the link to the diagnosis of a paste; other questions get none. */
  private async offerDiagnosis(question: string): Promise<void> {
    this.diagnose.hidden = true;
    if (!isPaste(question)) return;
    try {
      const { fragmentOf } = await import('./paste-fragment.ts');
      if (question !== this.query) return;
      this.diagnose.hash = fragmentOf(question);
      this.diagnose.hidden = false;
    } catch {
      this.noteFailure(true);
    }
  }

  /** Loads the messages that a question needs, where the index is split, and answers it again. */
  private async addMessages(question: string): Promise<void> {
    try {
      const hasMore = await this.finder.addMessagesFor(question);
      if (hasMore && question === this.query && this.isOpen) this.search(question);
    } catch {
      this.noteFailure(true);
    }
  }

  /** Loads the words of one more language, if there is one, and answers the question again. */
  private async addWords(): Promise<void> {
    const file = this.wordFiles.shift();
    if (file === undefined) return;
    try {
      await this.finder.addWords(await fetchJson(file));
      if (this.isOpen) this.search(this.query);
    } catch {
      this.noteFailure(true);
    }
  }

  private async addFullText(query: string, results: FinderResult[]): Promise<void> {
    try {
      const { FullText, optionsOfHits } = await import('./full-text.ts');
      this.fullText ??= new FullText(this.box.dataset['fullText'] ?? '');
      const hits = await this.fullText.search(query);
      if (query !== this.query || !this.isOpen) return;
      const codes = new Set(results.map(({ code }) => code));
      const more = hits.filter(({ code }) => !codes.has(code));
      this.show(results, optionsOfHits(more, this.locale));
    } catch {
      this.noteFailure(true);
    }
  }

  /** Shows the answers, and `more` items below them. */
  private show(results: FinderResult[], more: readonly HTMLElement[] = []): void {
    const activeHref = this.options[this.active]?.href;
    this.list.replaceChildren(
      ...optionGroup(
        this.said.group,
        results.map((result) => optionOfResult(result, this.locale)),
      ),
      ...more,
    );
    this.options.forEach((option, index) => (option.id = `finder-option-${String(index)}`));
    this.activate(this.options.findIndex(({ href }) => href === activeHref));
    const count = this.options.length;
    this.box.state = count > 0 ? 'results' : 'empty';
    this.sayForeign(count > 0 ? undefined : parse(this.query).foreign);
    const said = count > 0 ? `${this.said.results}: ${String(count)}` : this.emptyText;
    this.box.find('[data-finder-status]').textContent = said;
  }

  private get emptyText(): string {
    const said = this.box.querySelectorAll('[data-show=empty] > p:not([hidden])');
    return [...said].map((line) => line.textContent.trim()).join(' ');
  }

  /** Says whose error a text is that is not one of OSS; no other spelling would find that here. */
  private sayForeign(vendor: ForeignVendor | undefined): void {
    const line = this.box.find('[data-finder-foreign]');
    line.hidden = !vendor;
    this.box.find('[data-finder-advice]').hidden = Boolean(vendor);
    const name = line.querySelector('span');
    if (name) name.textContent = vendor ? this.said.vendors[vendor] : '';
  }

  private activate(index: number): void {
    this.active = index;
    this.options.forEach((option, at) => {
      option.ariaSelected = String(at === index);
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    const id = this.options[index]?.id;
    if (id) this.box.input.setAttribute('aria-activedescendant', id);
    else this.box.input.removeAttribute('aria-activedescendant');
  }

  private noteFailure(hasFailed: boolean): void {
    this.box.find('[data-finder-notice]').hidden = !hasFailed;
  }
}

/** Whether a text is something that a program printed, which deserves a diagnosis. */
function isPaste(text: string): boolean {
  return text.length > LONGEST_TYPED || Object.keys(parse(text)).length >= FIELDS_OF_A_PASTE;
}
