/** The diagnosis view on its page: loads what a search needs and hands over to `diagnosis.ts`. */
import { fetchJson } from './fetch-json.ts';

class DiagnosisView extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const retry = this.querySelector('[data-retry]');
    retry?.addEventListener('click', () => void this.start());
    void this.start();
  }

  private async start(): Promise<void> {
    const failed = this.querySelector<HTMLElement>('[data-part=failed]');
    if (failed) failed.hidden = true;
    try {
      const { messages = '', words = '' } = this.dataset;
      const [{ startDiagnosis }, messageIndex, ...wordIndexes] = await Promise.all([
        import('./diagnosis.ts'),
        fetchJson(messages),
        ...words.split(' ').map(fetchJson),
      ]);
      startDiagnosis(this, messageIndex, wordIndexes);
    } catch {
      if (failed) failed.hidden = false;
    }
  }
}

customElements.define('diagnosis-view', DiagnosisView);
