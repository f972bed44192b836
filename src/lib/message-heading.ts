/** What stands for a message where its text is not known. */
import type { MessageFacts } from '../schemas/error-facts.ts';
import type { ErrorPageMatter } from '../schemas/error-page.ts';

/**
 * The text of a message, or else what happened, in the language of `page`; undefined for the only
 * message of a code, which the title of the entry describes.
 */
export function headingOf(
  { id, text }: Pick<MessageFacts, 'id' | 'text'>,
  { cases }: Pick<ErrorPageMatter, 'cases'>,
): string | undefined {
  return text ?? cases[id];
}
