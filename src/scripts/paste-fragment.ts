/**
 * The state of a diagnosis in the fragment of an address, which no server sees. Loaded with the first
 * paste: who searches by a code or a few words has no use for it.
 */
import { redact } from '../finder/redact.ts';

export { marksIn, redact } from '../finder/redact.ts';

/** Characters of a paste that are kept; longer addresses break in some programs. */
const LONGEST_FRAGMENT = 8_000;

/** The fragment that carries a paste, redacted and cut; empty for an empty paste. */
export function fragmentOf(paste: string): string {
  const { text } = redact(paste);
  if (text.trim() === '') return '';
  return `#${new URLSearchParams({ text: text.slice(0, LONGEST_FRAGMENT) }).toString()}`;
}
