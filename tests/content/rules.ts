/** Rules of writing that code can check. Each takes a text and returns its offences. */

/**
 * Markdown as a reader sees it: no code blocks, no link targets, no emphasis marks, cells of tables
 * apart. Inline code stays as one Latin word, because it needs spaces around it like any other.
 */
export function readableText(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`\n]*`/g, 'code')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/ *\| */g, '\n')
    .replaceAll('**', '');
}

/** Places where Chinese and Latin text or digits touch without a space. */
export function missingSpaces(text: string): string[] {
  return matches(text, /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=\p{Script=Han})/gu);
}

/** Half-width punctuation after Chinese text. */
export function halfWidthPunctuation(text: string): string[] {
  return matches(
    text,
    /\p{Script=Han}[,;:!?]|\p{Script=Han}\.(?!\w)|\p{Script=Han}\(|\)\p{Script=Han}/gu,
  );
}

/** Spaces beside full-width punctuation, which brings its own. */
export function spacesAtPunctuation(text: string): string[] {
  return matches(text, /[，。；：！？、（）“”] +\S|\S +[，。；：！？、）”]/gu);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ index }) =>
    text.slice(Math.max(0, index - 10), index + 12).replaceAll('\n', ' '),
  );
}
