/** From a text to the entries that explain it: tiers in order, one ranked list. */
import { createCodeMatcher, type CodeMatch } from './code-match.ts';
import type { MessageIndex, WordIndex } from './index-data.ts';
import { createMessageMatcher } from './message-match.ts';
import { normalize } from './normalize.ts';
import { MAX_LENGTH, parse } from './parse.ts';
import { speaksOfOthers } from './subject.ts';
import { createWordMatcher, type WordMatcher } from './word-match.ts';

/** Confidence of a message from which on no other kind of answer is looked for. */
const CERTAIN = 0.8;

/** What a result rests on, surest first. */
export const TIERS = ['ec', 'code+message', 'message', 'code', 'near-code', 'words'] as const;
export type Tier = (typeof TIERS)[number];

export interface FinderResult {
  /** The code, or an EC that has an explanation of its own. */
  code: string;
  /** Undefined where it is not known. */
  httpStatus: number | undefined;
  /** In the reader's language; empty as long as its words are not there. */
  title: string;
  /** Which message of the code, when the text tells. */
  messageId?: string;
  /** The documented text of that message. */
  message?: string;
  /** Parts of `message` that differ from response to response. */
  parts?: readonly string[];
  tier: Tier;
  /** 0 to 1, comparable within a tier. */
  confidence: number;
}

export interface Finder {
  /**
   * Ranked results, at most `limit`; none for a text that has nothing of OSS in it, or that is the
   * error of another vendor (`parse` says whose).
   */
  find(text: string, limit?: number): FinderResult[];
  /** The same finder with more messages of the index; its words are not prepared again. */
  withMessages(index: MessageIndex): Finder;
}

/**
 * Prepares the indexes once. `words`: the reader's language first, then others. Without any the finder
 * knows codes and messages only, so that it can answer while the words are still being loaded.
 */
export function createFinder(index: MessageIndex, words: readonly WordIndex[] = []): Finder {
  return finderWith(index, words, words.length > 0 ? createWordMatcher(words, index) : undefined);
}

function finderWith(
  index: MessageIndex,
  words: readonly WordIndex[],
  wordMatcher: WordMatcher | undefined,
): Finder {
  const codes = createCodeMatcher(index);
  const messages = createMessageMatcher(index);

  const result = (
    code: number,
    row: number | undefined,
    rest: Pick<FinderResult, 'tier' | 'confidence'>,
  ): FinderResult => {
    const [name, httpStatus] = index.codes[code] ?? ['', 0];
    const [title] = words[0]?.fields[code] ?? [''];
    const [, messageId, texts, , parts] =
      (row === undefined ? undefined : index.messages[row]) ?? [];
    const message = texts?.[0];
    return {
      code: name,
      httpStatus: httpStatus > 0 ? httpStatus : undefined,
      title,
      ...(messageId !== undefined && { messageId }),
      ...(message !== undefined && { message }),
      ...(parts && { parts }),
      ...rest,
    };
  };

  const byEc = (ec: string): FinderResult[] => {
    const sure = { tier: 'ec', confidence: 1 } as const;
    return [
      ...index.messages.flatMap(([code, , , ecs], row) =>
        ecs.includes(ec) ? [result(code, row, sure)] : [],
      ),
      ...index.codes.flatMap(([code], at) => (code === ec ? [result(at, undefined, sure)] : [])),
    ];
  };

  const byMessage = (
    text: string,
    named: ReadonlySet<number>,
    said: string | undefined,
  ): FinderResult[] =>
    messages.match(text, named, said).map(({ row, confidence }) => {
      const code = index.messages[row]?.[0] ?? 0;
      const tier = named.has(code) ? 'code+message' : 'message';
      return result(code, row, { tier, confidence });
    });

  const byCode = (matches: readonly CodeMatch[]): FinderResult[] =>
    matches.map(({ code, confidence, kind }) =>
      result(code, undefined, { tier: kind === 'near' ? 'near-code' : 'code', confidence }),
    );

  const byWords = (text: string): FinderResult[] =>
    (wordMatcher?.match(text) ?? []).map(({ code, confidence }) =>
      result(code, undefined, { tier: 'words', confidence }),
    );

  return {
    find(text, limit = 10) {
      const bounded = text.slice(0, MAX_LENGTH).trim();
      if (bounded === '') return [];
      const { ec, code, message, foreign } = parse(bounded);
      if (foreign) return [];
      // What stands in Base64 or behind escapes is read by `parse` alone.
      const hidden = [code, message].filter((it) => it !== undefined && !bounded.includes(it));
      const readable = [bounded, ...hidden].join('\n');
      const named = codes.match(readable);
      const numbers = new Set(named.filter((it) => it.kind === 'named').map(({ code }) => code));
      // "Request entity too large" of nginx spells a code, but not one of OSS.
      const isElsewhere =
        named.some(({ kind }) => kind !== 'named') && speaksOfOthers(normalize(readable));
      const said = byMessage(readable, numbers, message);
      const withEc = ec === undefined ? [] : byEc(ec);
      const isCertain = withEc.length > 0 || said.some(({ confidence }) => confidence >= CERTAIN);
      // Each matcher has its results in order; tiers do not mix.
      const all = [
        ...withEc.sort((a, b) => rankIn(said, a) - rankIn(said, b)),
        ...said,
        ...byCode(named.filter(({ kind }) => kind === 'named' || !isElsewhere)).sort(
          (a, b) => b.confidence - a.confidence,
        ),
        // Where a message or an EC is certain, words add only doubt.
        ...(isCertain ? [] : byWords(bounded)),
      ];
      // A paste may hold several errors; the one that led to the others comes first within its tier.
      const leads = ({ code: found }: FinderResult): number =>
        found.toLowerCase() === code?.toLowerCase() ? 0 : 1;
      all.sort((a, b) => byTier(a, b) || leads(a) - leads(b));
      return withoutRepetition(all).slice(0, limit);
    },
    withMessages: (more) => finderWith(more, words, wordMatcher),
  };
}

/** Place of the message of `result` among `results`, or behind all: messages may share an EC. */
function rankIn(results: readonly FinderResult[], { code, messageId }: FinderResult): number {
  const at = results.findIndex((it) => it.code === code && it.messageId === messageId);
  return at < 0 ? results.length : at;
}

function byTier(a: FinderResult, b: FinderResult): number {
  return TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier);
}

/** Keeps the surest result of each message, and of each code only when no message of it stands. */
function withoutRepetition(sorted: readonly FinderResult[]): FinderResult[] {
  const codes = new Set<string>();
  const messages = new Set<string>();
  return sorted.filter(({ code, messageId }) => {
    const message = `${code}#${messageId ?? ''}`;
    const isNew = messageId === undefined ? !codes.has(code) : !messages.has(message);
    codes.add(code);
    if (messageId !== undefined) messages.add(message);
    return isNew;
  });
}
