/**
 * Diagnosis of a paste, as the reader types: fields found, the entry and message that fit, what was
 * taken out, and a text for support. What is shown, copied and put into the address is the redacted
 * text; all of it is set as text, never as markup.
 */
import type { MessageIndex, WordIndex } from '../finder/index-data.ts';
import type { Locale } from '../i18n/locales.ts';
import {
  find,
  furtherError,
  part,
  showBest,
  showDifferences,
  showFields,
  showFurther,
  showList,
  showOthers,
} from './diagnosis-parts.ts';
import { showTicket } from './diagnosis-ticket.ts';
import { explanationOf } from './explanation.ts';
import { explanationPath, GrowingFinder, parseAll } from './finder-client.ts';
import { fragmentOf, marksIn, redact } from './paste-fragment.ts';

/** Runs the view inside `root`, whose markup is `components/search/Diagnosis.astro`. */
export function startDiagnosis(
  root: HTMLElement,
  messages: MessageIndex,
  words: readonly WordIndex[],
): void {
  const finder = new GrowingFinder(messages, root.dataset['messages'] ?? '', words);
  const locale = root.dataset['locale'] as Locale;
  const labels = JSON.parse(root.dataset['labels'] ?? '{}') as Record<string, string>;
  const paste = find(root, '[data-paste]') as HTMLTextAreaElement;
  const jumps = [...root.querySelectorAll<HTMLElement>('[data-jump]')];
  const nameOf = (jump: HTMLElement): string => jump.dataset['jump'] ?? '';
  for (const jump of jumps) {
    jump.addEventListener('click', () => {
      goTo(part(root, nameOf(jump)));
    });
  }
  let shown = '';
  /** What tells look-alikes from the answer that is shown. */
  let differences: ReadonlyMap<string, string> = new Map();

  /** Loads the messages that a text needs, where the index is split, and diagnoses it again. */
  const addMessages = async (text: string): Promise<void> => {
    const hasMore = await finder.addMessagesFor(text);
    if (hasMore && text === redact(paste.value).text) diagnose();
  };

  const diagnose = (): void => {
    const { text } = redact(paste.value);
    // What a failure leaves out is missing from the candidates; the rest stands.
    void addMessages(text).catch(() => undefined);
    const [best, ...candidates] = finder.find(text, 6);
    const [parsed = {}, ...rest] = parseAll(text);
    const further = rest.flatMap((error) => furtherError(error, finder));
    const named = new Set(further.map(({ best: found }) => found?.code));
    const others = candidates.filter(({ code }) => !named.has(code));
    showFields(root, parsed, labels);
    showList(
      root,
      'removed',
      marksIn(text).map(({ kind, count }) => `${labels[kind] ?? kind} × ${String(count)}`),
    );
    part(root, 'empty').hidden = Boolean(best) || text.trim() === '';
    const foreign = find(root, '[data-foreign]');
    foreign.hidden = !parsed.foreign;
    find(foreign, 'span').textContent = labels[parsed.foreign ?? ''] ?? '';
    // No other spelling would find it here.
    find(root, '[data-advice]').hidden = Boolean(parsed.foreign);
    showBest(root, best, parsed.message ?? text, locale);
    showOthers(root, others, locale);
    showFurther(root, further, locale, labels);
    showTicket(root, best, parsed);
    for (const jump of jumps) jump.hidden = part(root, nameOf(jump)).hidden;
    find(root, '[data-said]').textContent = best ? `${best.code}: ${best.title}` : '';
    const key = best ? explanationPath(locale, best.code, best.messageId) : '';
    if (key === shown) {
      // The other candidates were listed anew.
      showDifferences(root, differences);
      return;
    }
    shown = key;
    differences = new Map();
    const place = find(root, '[data-explanation]');
    place.replaceChildren();
    if (!best) return;
    void explanationOf(best, locale, labels['choose'] ?? '').then((explanation) => {
      // Another answer may have come first.
      if (key !== shown) return;
      place.replaceChildren(...explanation.cards);
      differences = explanation.differences;
      showDifferences(root, differences);
    });
  };

  const read = (): void => {
    const text = new URLSearchParams(location.hash.slice(1)).get('text');
    // Other fragments are places on the page, where the link that skips to the content leads.
    if (text === null && location.hash !== '') return;
    paste.value = text ?? '';
    diagnose();
  };
  paste.addEventListener('input', () => {
    diagnose();
    history.replaceState(null, '', fragmentOf(paste.value) || location.pathname);
  });
  addEventListener('hashchange', read);
  // What was pasted while this was being loaded is the reader's own and stays.
  if (paste.value === '') read();
  else diagnose();
}

/** Brings a part into view, and with it those who read by keyboard or ear. */
function goTo(place: HTMLElement): void {
  place.scrollIntoView();
  place.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
