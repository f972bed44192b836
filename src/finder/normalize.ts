/** One spelling for all text that is compared: of messages, of entries and of what readers paste. */

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

const HAN = /\p{Script=Han}/u;

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
 * Words of a normalized text for word search: Latin words without plural endings, and each pair of
 * neighbouring Han characters, because Chinese has no spaces (`存储空间` → `存储`, `储空`, `空间`).
 */
export function searchWords(normalized: string): string[] {
  return (normalized.match(RUNS) ?? []).flatMap((run) =>
    HAN.test(run) ? bigrams(run) : [withoutEnding(run)],
  );
}

function bigrams(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** `objects` → `object`, `deleted` → `delet`, `delete` → `delet`: enough to meet in the middle. */
function withoutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word.replace(/(?:ies|ing|ed|es|s|e|y)$/, '');
}
