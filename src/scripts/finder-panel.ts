/**
 * The open finder: answers of our own at once, and the full text of Pagefind below them when it
 * arrives. Everything shown is set as text, never as markup.
 */
import type { FinderResult } from '../finder/find.ts';
import type { MessageIndex } from '../finder/index-data.ts';
import { parse } from '../finder/parse.ts';
import { languageOf } from '../finder/word-match.ts';
import { FINDER_WORDS } from '../i18n/finder.ts';
import type { Locale } from '../i18n/locales.ts';
import styles from '../styles/finder.css?inline';
import { fetchJson } from './fetch-json.ts';
import type { FinderBox } from './finder-box.ts';
import { activeOption, announce, moveActive, optionsIn, showOptions } from './finder-list.ts';
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
  /** Undefined before the full text is first asked. */
  private fullText: FullText | undefined;
  private readonly locale: Locale;
  private readonly finder: GrowingFinder;
  /** Files of words that have not been asked for: of the reader's language, then of the other. */
  private readonly wordFiles: string[];
  private query = '';
  /** Done when the link to the diagnosis of the question is there, if it gets one. */
  private offering: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Undefined before anyone needs words. */
  private ownWords: Promise<void> | undefined;

  constructor(box: FinderBox, messages: MessageIndex) {
    this.box = box;
    this.locale = box.dataset['locale'] as Locale;
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
    moveActive(this.box, step);
  }

  /** Opens the active option, or the best answer to `question`. */
  open(question: string): void {
    if (question.trim() === '') return;
    if (question !== this.query) this.search(question);
    const active = activeOption(this.box);
    if (active || !isPaste(question)) (active ?? optionsIn(this.box)[0])?.click();
    else {
      void this.offering.then(() => {
        (this.diagnose.hidden ? optionsIn(this.box)[0] : this.diagnose)?.click();
      });
    }
  }

  /** What arrives late must not open a panel that the reader has closed. */
  private get isOpen(): boolean {
    return this.query !== '' && this.box.state !== 'idle';
  }

  private get diagnose(): HTMLAnchorElement {
    return this.box.find('[data-finder-diagnose]') as HTMLAnchorElement;
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
    const own = results.map((result) => optionOfResult(result, this.locale));
    showOptions(this.box, [...optionGroup(FINDER_WORDS[this.locale].group, own), ...more]);
    announce(this.box, this.locale, () => parse(this.query).foreign);
  }

  private noteFailure(hasFailed: boolean): void {
    this.box.find('[data-finder-notice]').hidden = !hasFailed;
  }
}

/** Whether a text is something that a program printed, which deserves a diagnosis. */
function isPaste(text: string): boolean {
  return text.length > LONGEST_TYPED || Object.keys(parse(text)).length >= FIELDS_OF_A_PASTE;
}
