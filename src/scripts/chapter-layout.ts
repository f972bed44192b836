/**
 * Lays out the messages of a chapter one by one when the browser has nothing else to do. Until then
 * those far from the window are left out and have a guessed height (styles/chapter.css).
 */

const rest = [...document.querySelectorAll<HTMLElement>('.code-section > .message')];

/** Browsers without scroll anchoring would move the page below a reader when a message above grows. */
const keepsPlace = CSS.supports('overflow-anchor', 'auto');

function layOut(message: HTMLElement): void {
  const { height, bottom } = message.getBoundingClientRect();
  message.style.contentVisibility = 'visible';
  const grown = message.getBoundingClientRect().height - height;
  if (!keepsPlace && bottom < 0) scrollBy({ top: grown, behavior: 'instant' });
}

/** One message at a time, so that nothing that a reader does has to wait. */
function layOutNext(): void {
  const message = rest.shift();
  if (!message) return;
  layOut(message);
  goOn();
}

function goOn(): void {
  // Safari has no idle time.
  if ('requestIdleCallback' in window) requestIdleCallback(layOutNext);
  else setTimeout(layOutNext);
}

if (document.readyState === 'complete') goOn();
else addEventListener('load', goOn);

export {};
