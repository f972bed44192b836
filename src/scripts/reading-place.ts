/** Shows in the columns beside an article where the reader is: the page in its chapter, the part in the outline. */

/** How much of the window, from its top, a heading has to reach for its part to be the one that is read. */
const READ_FROM = 0.3;

const outline = document.querySelector('[data-outline]');
const links = [...(outline?.querySelectorAll('a') ?? [])];
const isPassed = links.map(() => false);

const observer = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes) {
      isPassed[links.findIndex(({ hash }) => hash.slice(1) === target.id)] = isIntersecting;
    }
    const current = isPassed.lastIndexOf(true);
    links.forEach((link, at) => {
      link.ariaCurrent = at === current ? 'true' : null;
    });
    keepInView(links[current]);
  },
  // All that is above counts as seen, else jumps would leave out what they pass.
  { rootMargin: `9999999px 0px ${String((READ_FROM - 1) * 100)}%` },
);
for (const { hash } of links) {
  const part = document.getElementById(hash.slice(1));
  if (part) observer.observe(part);
}
keepInView(document.querySelector<HTMLElement>('main ~ div a[aria-current=page]'));

/** Scrolls the column that holds `link`, and nothing else, if the link is outside of what it shows. */
function keepInView(link: HTMLElement | null | undefined): void {
  const column = link?.closest<HTMLElement>('main ~ div');
  if (!link || !column) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = column.getBoundingClientRect();
  if (top >= frame.top && bottom <= frame.bottom) return;
  column.scrollTop += top - frame.top - frame.height / 2;
}
