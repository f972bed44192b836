/**
 * Brings readers back to their place in a chapter after a reload or "back". Browsers remember it in
 * pixels from the top, which mean another place where sections that were never near the window have a
 * guessed height (styles/chapter.css).
 */

/** A place: so many pixels below the top of the section with this number. */
interface Place {
  section: number;
  offset: number;
}

const sections = [...document.querySelectorAll<HTMLElement>('.code-section')];

/** The first section that is not above the window. */
function currentPlace(): Place | undefined {
  const section = sections.findIndex((it) => it.getBoundingClientRect().bottom > 0);
  const top = sections[section]?.getBoundingClientRect().top;
  return top === undefined ? undefined : { section, offset: -top };
}

function restore({ section, offset }: Place): void {
  const target = sections[section];
  if (!target) return;
  // Laid out now, since the place can be far down in it.
  target.style.contentVisibility = 'visible';
  const { top } = target.getBoundingClientRect();
  scrollTo({ top: scrollY + top + offset, behavior: 'instant' });
}

addEventListener('pagehide', () => {
  const state = history.state as object | null;
  history.replaceState({ ...state, place: currentPlace() }, '');
  history.scrollRestoration = 'manual';
});

/** Whoever moves within the page, or comes back to it as it was, is served by the browser. */
function leaveToBrowser(): void {
  history.scrollRestoration = 'auto';
}

addEventListener('pageshow', leaveToBrowser);

const { place } = (history.state ?? {}) as { place?: Place };
if (place) restore(place);
leaveToBrowser();

export {};
