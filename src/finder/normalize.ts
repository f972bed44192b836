/** One spelling for all text that is compared: of messages, of entries and of what readers paste. */

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** A Chinese character. */
export const HAN = /\p{Script=Han}/u;

/** A maximal run of Latin letters and digits, or of Han characters. */
const RUNS = /[\p{Script=Latin}\p{Nd}]+|\p{Script=Han}+/gu;

/** Lower case, usual width, entities decoded, apostrophes dropped (`can't` and `can’t` → `cant`). */
export function normalize(text: string): string {
  return text
    .replace(/&(?:quot|apos|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’‘`](?=\p{L})/gu, '');
}

/** Latin words and numbers of a normalized text, in order; other scripts are left out. */
export function latinWords(normalized: string): string[] {
  return normalized.match(/[\p{Script=Latin}\p{Nd}]+/gu) ?? [];
}

/**
 * Words of a normalized text for word search: Latin words without endings, and Chinese words as
 * `Intl.Segmenter` cuts them (`签名不匹配` → `签名`, `不`, `匹配`). The index holds texts and is cut
 * by the same browser as the query, so that dictionaries which differ do no harm.
 */
export function searchWords(normalized: string): string[] {
  return (normalized.match(RUNS) ?? []).flatMap((run) =>
    HAN.test(run) ? chineseWords(run) : [withoutEnding(run)],
  );
}

let segmenter: Intl.Segmenter | undefined;

/** Without a segmenter (Firefox before 125) single characters find as much as words; pairs find less. */
function chineseWords(run: string): string[] {
  if (!('Segmenter' in Intl)) return Array.from(run);
  // Not made before it is needed: the dictionary takes a phone a quarter of a second.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/** `objects` → `object`, `deleted` → `delet`, `delete` → `delet`: enough to meet in the middle. */
function withoutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word.replace(/(?:ies|ing|ed|es|s|e|y)$/, '');
}
