/** Pages as text: a worker has no DOM. The integration that builds the worker uses the same functions. */

/** What makes a page this page; the rest, the frame, is alike in every page of a language. */
export interface PageParts {
  /** As it stands in the markup. */
  title: string;
  /** Markup inside of `<main>`. */
  main: string;
}

const TITLE = /(?<=<title>)[^<]*(?=<\/title>)/;
/** What begins the page, what is in it, what ends it. */
const MAIN = /(<main[^>]*>)([\s\S]*)(<\/main>)/;
/** What a frame shows above an explanation. */
const NOTICE = /<template data-kept-notice[^>]*>([\s\S]*?)<\/template>/;
const HASHED_FILE = /(?<=["' ])[^"' ]*\/(?:_astro|finder)\/[\w.-]+\.(?:js|json)(?=["' ])/g;

/** Takes a page apart; throws when it is none of ours. */
export function partsOf(html: string): PageParts {
  const [title] = TITLE.exec(html) ?? [];
  const [, , main] = MAIN.exec(html) ?? [];
  if (title === undefined || main === undefined) throw new Error('a page lacks <title> or <main>');
  return { title, main };
}

/**
 * The page that `parts` are of, made from the frame of its language. `paths`: the path of the page in
 * each language, by that of the frame of the language, which the frame has in its links.
 */
export function framedPage(
  frame: string,
  { title, main }: PageParts,
  paths: ReadonlyMap<string, string>,
): string {
  const [, notice = ''] = NOTICE.exec(frame) ?? [];
  return movedFrame(frame, paths)
    .replace(TITLE, () => title)
    .replace(MAIN, (_, start: string, __, end: string) => start + notice + main + end);
}

/** The frame as it is, but for its links to itself and to its other language: they lead to the page. */
export function movedFrame(frame: string, paths: ReadonlyMap<string, string>): string {
  return [...paths].reduce((html, [from, to]) => html.replaceAll(from, to), frame);
}

/** Paths of the scripts and indexes that a page names. */
export function hashedFilesIn(html: string): string[] {
  return [...new Set(html.match(HASHED_FILE))];
}

/** The one path of a page that has several: `/zh`, `/zh/` and `/zh/index.html` are `/zh/`. */
export function pagePath(pathname: string): string {
  const path = pathname.replace(/\/index\.html$/, '/');
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}
