/** Whether `content` has every word of `words` somewhere, in any case; an empty text asks nothing. */
export function hasWords(content: string, words: string): boolean {
  const text = content.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
