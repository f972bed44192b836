/** The help that `?` opens. */
import { KEYBOARD_WORDS } from '../i18n/keyboard.ts';
import type { Locale } from '../i18n/locales.ts';
import { button, element, openDialog } from './dialog.ts';

/** Opens the help in the language of the page, unless a dialog is open already. */
export function showKeyboardHelp(): void {
  if (document.querySelector('dialog[open]')) return;
  const { title, keys, close } =
    KEYBOARD_WORDS[document.documentElement.lang.slice(0, 2) as Locale];
  const list = element('dl', 'dialog-keys');
  for (const [names, does] of keys) {
    const term = element('dt', '');
    term.append(element('kbd', '', names));
    list.append(term, element('dd', '', does));
  }
  openDialog(title, (dialog) => [
    list,
    button(close, () => {
      dialog.close();
    }),
  ]);
}
