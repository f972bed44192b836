/** Backticks in one-line texts (titles, summaries), where no other markup is allowed. */

/** `say `code` now` → three pieces, the second of them code. */
export function inlineCodePieces(text: string): { text: string; isCode: boolean }[] {
  return text
    .split('`')
    .map((piece, index) => ({ text: piece, isCode: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** The text without backticks, for places that show no markup. */
export function withoutBackticks(text: string): string {
  return text.replaceAll('`', '');
}
