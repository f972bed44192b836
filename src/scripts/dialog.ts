/** What dialogs have in common. Loaded with the first dialog. */
import styles from '../styles/dialog.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** Opens a dialog under `title`; focus goes back to where it was when it is closed. */
export function openDialog(
  title: string,
  contentOf: (dialog: HTMLDialogElement) => readonly HTMLElement[],
): void {
  const dialog = element('dialog', 'dialog');
  const heading = element('h2', '', title);
  heading.id = 'dialog-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  // Browsers that know it close the dialog on a click beside it.
  dialog.setAttribute('closedby', 'any');
  dialog.append(heading, ...contentOf(dialog));
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  dialog.showModal();
}

export function button(label: string, act: () => void | Promise<void>): HTMLButtonElement {
  const created = element('button', 'dialog-button', label);
  created.type = 'button';
  created.addEventListener('click', () => void act());
  return created;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  if (className !== '') created.className = className;
  created.textContent = text;
  return created;
}
