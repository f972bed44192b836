/**
 * Keeps the languages of the content together. `content/pairs.yaml` holds, for each part of it,
 * hashes of the two texts that were last seen to say the same; when one of them changes alone, the
 * other is out of date until someone says that it is not.
 */
import { createHash } from 'node:crypto';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { languagePairs, type LanguagePair, type LanguagePairs } from '../schemas/language-pairs.ts';
import { valueOfYaml } from './checked-yaml.ts';
import type { EcSource } from './ec-reader.ts';
import type { Content, EntrySource, PageSource } from './entry-reader.ts';
import type { GuideSource } from './guide-reader.ts';

/** The list, from the root of the project. */
export const LANGUAGE_PAIRS = 'content/pairs.yaml';

/** The list out of the text of its file; throws a `ContentError` when it is broken. */
export function parseLanguagePairs(text: string): LanguagePairs {
  return valueOfYaml('pairs.yaml', text, languagePairs);
}

/**
 * The pairs as they stand. The parts of an entry are its front matter (`NoSuchKey`), its messages and
 * its background sections (`NoSuchKey#key-not-found`, `NoSuchKey#prevent`); an EC with an explanation
 * of its own (`ec/0002-00000902`) and a guide (`guides/retries`) are parts themselves.
 */
export function pairsOf({
  entries,
  ecPages,
  guides,
}: Pick<Content, 'entries' | 'ecPages' | 'guides'>): LanguagePairs {
  return Object.fromEntries([
    ...entries.flatMap(pairsOfEntry),
    ...ecPages.map(pairOfEc),
    ...guides.map(pairOfGuide),
  ]);
}

/** Where `current` is not what was recorded, a line for each part with the way out. */
export function checkPairs(recorded: LanguagePairs, current: LanguagePairs): string[] {
  return [
    ...oneSided(recorded, current).map(([part, changed]) => complaint(part, changed)),
    ...[...new Set([...Object.keys(recorded), ...Object.keys(current)])]
      .filter((part) => changedLocales(recorded[part], current[part]).length === LOCALE_IDS.length)
      .map((part) => `${LANGUAGE_PAIRS} does not have ${part} as it stands: run npm run pairs`),
  ];
}

/**
 * What to record for `current`: new pairs and those that changed in both languages, and of those
 * that changed in one, the `confirmed` parts, whose other language needs no change. Parts in the
 * order of `current`.
 */
export function recordPairs(
  recorded: LanguagePairs,
  current: LanguagePairs,
  confirmed: readonly string[],
): LanguagePairs {
  const open = new Set(oneSided(recorded, current).map(([part]) => part));
  for (const part of confirmed) open.delete(part);
  return Object.fromEntries(
    Object.entries(current).map(([part, pair]) => [
      part,
      open.has(part) ? (recorded[part] ?? pair) : pair,
    ]),
  );
}

/** The list as the text of its file, one part a line, below the comment that `before` starts with. */
export function formatPairs(before: string, pairs: LanguagePairs): string {
  const [comment = ''] = /^(?:#.*\n)*/.exec(before) ?? [];
  const lines = Object.entries(pairs).map(([part, { zh, en }]) => `${part}: zh ${zh}, en ${en}\n`);
  return comment + lines.join('');
}

function pairsOfEntry({ code, pages }: EntrySource): [string, LanguagePair][] {
  const texts = { zh: textsOf(code, pages.zh), en: textsOf(code, pages.en) };
  return Object.entries(texts.zh).map(([part, zh]) => [
    part,
    { zh: hashOf(zh), en: hashOf(texts.en[part] ?? '') },
  ]);
}

function pairOfEc({ ec, zh, en }: EcSource): [string, LanguagePair] {
  const hash = ({ title, cause, fix }: EcSource[Locale]): string =>
    hashOf(JSON.stringify([title, cause, fix]));
  return [`ec/${ec}`, { zh: hash(zh), en: hash(en) }];
}

function pairOfGuide({ id, pages }: GuideSource): [string, LanguagePair] {
  const hash = ({ title, summary, mdx }: GuideSource['pages'][Locale]): string =>
    hashOf(JSON.stringify([title, summary, mdx]));
  return [`guides/${id}`, { zh: hash(pages.zh), en: hash(pages.en) }];
}

/** Texts of a page by part. Keywords are left out: each language has its own. */
function textsOf(code: string, page: PageSource): Record<string, string> {
  const { title, summary, groups, cases, s3, related, lookalikes, messages, background } = page;
  const parts: [string, string][] = [
    [code, JSON.stringify([title, summary, groups, cases, s3, related, lookalikes])],
    ...Object.entries(messages).map(([id, prose]): [string, string] => [
      `${code}#${id}`,
      `${prose.cause}\n${prose.fix}`,
    ]),
    ...background.map(({ id, markdown }): [string, string] => [`${code}#${id}`, markdown]),
  ];
  return Object.fromEntries(parts);
}

function hashOf(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** Parts that changed in one language alone, each with that language. */
function oneSided(recorded: LanguagePairs, current: LanguagePairs): [string, Locale][] {
  return Object.entries(current).flatMap(([part, pair]) => {
    const changed = changedLocales(recorded[part], pair);
    const [locale] = changed;
    return locale !== undefined && changed.length === 1 ? [[part, locale]] : [];
  });
}

/** Languages in which two states of a part differ: all of them when the part is new or gone. */
function changedLocales(before?: LanguagePair, after?: LanguagePair): Locale[] {
  return LOCALE_IDS.filter((locale) => before?.[locale] !== after?.[locale]);
}

function complaint(part: string, changed: Locale): string {
  const other = LOCALE_IDS.find((locale) => locale !== changed) ?? changed;
  const settled = `or, if it needs no change, run npm run pairs -- ${part}`;
  if (part.startsWith('ec/')) {
    return `content/ec: ${part.slice(3)}: ${changed} changed, but ${other} did not: bring ${other} up to date, ${settled}`;
  }
  const isGuide = part.startsWith('guides/');
  const [name = '', section = isGuide ? 'text' : 'front matter'] = part.split('#');
  const folder = isGuide ? name : `errors/${name}`;
  const ending = isGuide ? 'mdx' : 'md';
  const late = `${other}.${ending}`;
  return `content/${folder}/${changed}.${ending}: ${section}: changed, but ${late} did not: bring ${late} up to date, ${settled}`;
}
