/** Switching the language keeps the place on the page and is remembered. */
import { remember } from './preferences.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-switch-locale]')) {
  link.addEventListener('click', () => {
    remember('osserr-locale', link.dataset['switchLocale'] ?? '');
    link.hash = location.hash;
  });
}
