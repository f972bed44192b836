/** The colour theme: `inline/theme.js` applies it before the page is shown, this changes it. */
import { recall, remember } from './preferences.ts';

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = recall('osserr-theme');
    select.addEventListener('change', () => {
      remember('osserr-theme', select.value);
      document.documentElement.dataset['theme'] = select.value;
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
