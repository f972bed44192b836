/** A link to a result of the finder. */
import type { FinderResult } from '../finder/find.ts';
import type { Locale } from '../i18n/locales.ts';
import { explanationPath } from './finder-client.ts';

/** Link to the entry or message of a result, with `text` on it. */
export function linkTo(
  { code, messageId }: Pick<FinderResult, 'code' | 'messageId'>,
  locale: Locale,
  text: string = code,
): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = explanationPath(locale, code, messageId);
  link.className = 'text-accent font-mono font-semibold wrap-anywhere hover:underline';
  link.dataset['code'] = code;
  if (messageId !== undefined) link.dataset['messageId'] = messageId;
  link.textContent = text;
  return link;
}
