/**
 * Full text of the current language, by Pagefind. Loaded when somebody searches; Pagefind itself
 * picks the index by `<html lang>`.
 */
import { FULL_TEXT_WORDS } from '../i18n/full-text.ts';
import type { Locale } from '../i18n/locales.ts';
import { optionFor, optionGroup } from './finder-client.ts';

interface FullTextHit {
  /** Path of the page, with the anchor of the best section. */
  path: string;
  code: string;
  title: string;
  /** Pieces of the text around the match; matched pieces are marked. */
  excerpt: { text: string; isMatch: boolean }[];
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { url: string; excerpt: string }[];
}

/** Pages shown; each costs a small download of its own. */
const MOST_HITS = 4;

export class FullText {
  private readonly folder: string;
  private pagefind: Promise<Pagefind> | undefined;

  /** `folder`: path of the index, with a slash at its end. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Best pages for a query. Rejects when the index cannot be loaded; the next call tries again. */
  async search(query: string): Promise<FullTextHit[]> {
    this.pagefind ??= this.load();
    this.pagefind.catch(() => (this.pagefind = undefined));
    const { results } = await (await this.pagefind).search(query);
    const pages = await Promise.all(results.slice(0, MOST_HITS).map((result) => result.data()));
    const hits = pages.map((page) => {
      const best = page.sub_results[0] ?? page;
      return {
        path: best.url,
        code: page.meta['code'] ?? '',
        title: page.meta['title'] ?? '',
        excerpt: piecesOf(best.excerpt),
      };
    });
    return hits.filter((hit) => hasHalfAWord(hit, query));
  }

  private async load(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ `${this.folder}pagefind.js`)) as Pagefind;
    await pagefind.options({
      baseUrl: this.folder.replace(/pagefind\/$/, ''),
      excerptLength: 24,
      ranking: { metaWeights: { title: 3, code: 8, kw: 4 }, termSimilarity: 2, pageLength: 0.4 },
    });
    return pagefind;
  }
}

/** Items of a list for hits, under a heading. */
export function optionsOfHits(hits: readonly FullTextHit[], locale: Locale): HTMLElement[] {
  const { group, guide } = FULL_TEXT_WORDS[locale];
  const items = hits.map(({ path, code, title, excerpt }) => {
    const kind = code.startsWith('guide:') ? guide : undefined;
    return optionFor({ href: path, code, kind, title, text: excerpt, isMessage: false });
  });
  return optionGroup(group, items);
}

/**
 * Whether a hit has at least half of some word of the query. When no page has a word, Pagefind goes on
 * with an ever shorter beginning of it, down to a letter. Chinese words are cut by Pagefind, not so.
 */
function hasHalfAWord({ code, title, excerpt }: FullTextHit, query: string): boolean {
  const words = query.toLowerCase().match(/[a-z\d]{3,}/g);
  if (!words || /\p{Script=Han}/u.test(query)) return true;
  const matches = excerpt.flatMap(({ text, isMatch }) => (isMatch ? [text] : []));
  const found = [code, title, ...matches].join(' ').toLowerCase();
  return words.some((word) => found.includes(word.slice(0, Math.ceil(word.length / 2))));
}

/**
 * Pagefind marks matches with `<mark>` and escapes the rest as HTML; this reads both back as text. An
 * excerpt may begin with the punctuation of what was before it.
 */
function piecesOf(excerpt: string): FullTextHit['excerpt'] {
  return excerpt
    .replace(/^[\s,.;:!?，。、；：！？）”]+/, '')
    .split(/<\/?mark>/)
    .flatMap((piece, index) => {
      const text = piece
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      return text ? [{ text, isMatch: index % 2 === 1 }] : [];
    });
}
