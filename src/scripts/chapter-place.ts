/**
 * Brings readers back to their place in a chapter after a reload or "back". Browsers remember it in
 * pixels from the top, which mean another place where messages that were never near the window have a
 * guessed height (styles/chapter.css).
 */

/** A place: so many pixels below the top of the message with this number. */
interface Place {
  message: number;
  offset: number;
}

/** Of this address, in this tab. */
const KEY = `osserr-place ${location.pathname}`;

const messages = [...document.querySelectorAll<HTMLElement>('.code-section > .message')];

/** The first message that is not above the window. */
function currentPlace(): Place | undefined {
  const message = messages.findIndex((it) => it.getBoundingClientRect().bottom > 0);
  const top = messages[message]?.getBoundingClientRect().top;
  return top === undefined ? undefined : { message, offset: -top };
}

function restore({ message, offset }: Place): void {
  const target = messages[message];
  if (!target) return;
  // Laid out now, since the place can be far down in it.
  target.style.contentVisibility = 'visible';
  const { top } = target.getBoundingClientRect();
  scrollTo({ top: scrollY + top + offset, behavior: 'instant' });
}

/** The place that was left, for who comes back to it; null for who opens the chapter anew. */
function leftPlace(): Place | null {
  const [navigation] = performance.getEntriesByType('navigation');
  const { type } = navigation as PerformanceNavigationTiming;
  if (type === 'navigate') return null;
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Place | null;
  } catch {
    return null;
  }
}

addEventListener('pagehide', () => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(currentPlace() ?? null));
  } catch {
    // Storage is refused: the browser goes to a place of its own.
  }
});

const place = leftPlace();
if (place) {
  // The browser goes to its own place until the page is loaded.
  if (document.readyState === 'complete') restore(place);
  else
    addEventListener('load', () => {
      restore(place);
    });
}

export {};
