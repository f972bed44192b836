/** One result of the finder as a link in the list. */
import type { FinderResult } from '../finder/find.ts';
import { FINDER_WORDS } from '../i18n/finder.ts';
import type { Locale } from '../i18n/locales.ts';
import { explanationPath } from '../lib/routes.ts';

export interface OptionContent {
  href: string;
  code: string;
  /** What kind of page this is, when it is not about a code; shown in place of the code. */
  kind?: string | undefined;
  messageId?: string | undefined;
  /** HTTP status; left out for full text, which does not know it. */
  status?: string | undefined;
  title: string;
  /** A message or an excerpt, in pieces; matched pieces are marked. */
  text: { text: string; isMatch: boolean }[];
  /** Whether `text` is an error message, shown in monospace. */
  isMessage: boolean;
  /** Why this is a result; left out where the heading of the group says it. */
  reason?: string;
}

/** List item of an answer of our own. */
export function optionOfResult(result: FinderResult, locale: Locale): HTMLLIElement {
  const { code, messageId, message, tier, confidence, httpStatus, title } = result;
  const { reasons } = FINDER_WORDS[locale];
  const isBegun = tier === 'code' && confidence < 1;
  const percent = tier === 'message' || tier === 'code+message' ? percentOf(confidence) : '';
  return optionFor({
    href: explanationPath(locale, code, messageId),
    code,
    messageId,
    status: httpStatus === undefined ? undefined : String(httpStatus),
    title,
    text: message === undefined ? [] : [{ text: message, isMatch: false }],
    isMessage: true,
    reason: `${reasons[isBegun ? 'begun' : tier]}${percent}`,
  });
}

/** Items of a list under a heading; nothing for none. */
export function optionGroup(title: string, items: readonly HTMLLIElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const heading = listItem(title);
  heading.className = 'finder-group';
  return [heading, ...items];
}

function percentOf(confidence: number): string {
  return ` ${String(Math.round(confidence * 100))}%`;
}

/** List item with the link of a result. */
export function optionFor(content: OptionContent): HTMLLIElement {
  const link = document.createElement('a');
  link.role = 'option';
  link.href = content.href;
  link.tabIndex = -1;
  link.className = 'finder-option';
  link.dataset['code'] = content.code;
  if (content.messageId !== undefined) link.dataset['messageId'] = content.messageId;

  const first = line('finder-line');
  if (content.status) first.append(line('finder-status', content.status));
  if (content.kind === undefined) first.append(line('finder-code', content.code));
  else first.append(line('finder-status', content.kind));
  const second = line('finder-line', line('finder-title', content.title));
  if (content.reason !== undefined) second.append(line('finder-reason', content.reason));
  link.append(first, second);
  if (content.text.length > 0) {
    const text = line(content.isMessage ? 'finder-message' : 'finder-excerpt');
    text.append(...content.text.map(({ text, isMatch }) => (isMatch ? marked(text) : text)));
    link.append(text);
  }

  return listItem(link);
}

function listItem(content: string | Node): HTMLLIElement {
  const item = document.createElement('li');
  item.role = 'presentation';
  item.append(content);
  return item;
}

function line(className: string, ...content: (string | Node)[]): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.append(...content);
  return span;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
