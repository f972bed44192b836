/** One result of the finder as a link in the list. */

export interface OptionContent {
  href: string;
  code: string;
  messageId?: string | undefined;
  /** HTTP status; left out for full text, which does not know it. */
  status?: string | undefined;
  title: string;
  /** A message or an excerpt, in pieces; matched pieces are marked. */
  text: { text: string; isMatch: boolean }[];
  /** Whether `text` is an error message, shown in monospace. */
  isMessage: boolean;
  /** Why this is a result. */
  reason: string;
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
  first.append(line('finder-code', content.code), line('finder-reason', content.reason));
  link.append(first, line('finder-title', content.title));
  if (content.text.length > 0) {
    const text = line(content.isMessage ? 'finder-message' : 'finder-excerpt');
    text.append(...content.text.map(({ text, isMatch }) => (isMatch ? marked(text) : text)));
    link.append(text);
  }

  const item = document.createElement('li');
  item.role = 'presentation';
  item.append(link);
  return item;
}

function line(className: string, text = ''): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
