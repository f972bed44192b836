/** `<ticket-button>` around a button opens the dialog for tickets about an entry or a message. */
import type { Locale } from '../i18n/locales.ts';

class TicketButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.open());
  }

  private async open(): Promise<void> {
    const { code = '', status, messageId, href: path = '' } = this.dataset;
    const { openTicket } = await import('./ticket-dialog.ts');
    const message =
      messageId === undefined ? undefined : document.getElementById(messageId)?.textContent.trim();
    // The same entry in the other language; scripts of all pages have no other use for routes.
    const pathIn = (locale: Locale): string =>
      location.pathname.replace(/\/(?:zh|en)(?=\/(?:errors|ec)\/)/, `/${locale}`);
    await openTicket(
      {
        code,
        httpStatus: Number(status) || undefined,
        messageId,
        message,
        path,
        pagePaths: { zh: pathIn('zh'), en: pathIn('en') },
      },
      document.documentElement.lang.slice(0, 2) as Locale,
    );
  }
}

customElements.define('ticket-button', TicketButton);
