/**
 * Messages by how much of them a text has. A message counts as a set of neighbouring word pairs,
 * each weighted by how rare its words are among all messages (inverse document frequency), so that
 * "WORM" says more than "the". A paste is long and must cover the message; a reader who is still
 * typing has a fragment, which the message must cover.
 */
import type { MessageIndex } from './index-data.ts';
import {
  createMessageTemplates,
  wordsOf,
  type Fragment,
  type MessageTemplates,
  type Template,
} from './message-templates.ts';
import { createSpeller, type Speller } from './spelling.ts';

/** Share of a message that a text must have to count, and of a fragment that a message must have. */
const ENOUGH = 0.8;

/** How much of a text is cut into parts, and how many parts are looked at. */
const LONGEST_SEGMENTED = 20_000;
const MOST_SEGMENTS = 40;

/** Texts with more words are not typed by hand, and short words are too alike to be mended. */
export const MOST_TYPED_WORDS = 40;
export const SHORTEST_MENDED = 5;

/** Share that is enough when the text names the message's own code as well. */
const ENOUGH_WITH_CODE = 0.5;

/** Weight, in units of the rarest word pair, below which a fragment says too little. */
const SHORTEST_FRAGMENT = 1.2;

/** The same for a part of a longer text, which must say more. */
const SHORTEST_SEGMENT = 2;

export interface MessageMatch {
  /** Number of the message in `MessageIndex.messages`. */
  row: number;
  /** 0 to 1. */
  confidence: number;
}

export interface MessageMatcher {
  /**
   * Messages that the text has or begins, best first. A message that holds another one whole ("… this
   * object." and "… this object because of bucket acl.") comes before it when the text has both.
   * `codes`: numbers of the codes that the text names. `said`: what the text says is the message.
   */
  match(text: string, codes: ReadonlySet<number>, said?: string): MessageMatch[];
}

/** Prepares all messages of the index once; a search then looks at those that share a word pair. */
export function createMessageMatcher(index: MessageIndex): MessageMatcher {
  const prepared = createMessageTemplates(index);
  const { templates, frequency, weightOf, having } = prepared;
  const spell = createSpeller(frequency.keys());
  const single = templates.flatMap(({ words: [only, ...others] }, number) =>
    only !== undefined && others.length === 0 ? [{ number, only }] : [],
  );
  // Of a split index, other messages of a code need not be there.
  const messagesOfCode = new Map(index.whole?.several.map((code) => [code, 1]));
  for (const [code] of index.messages) {
    messagesOfCode.set(code, (messagesOfCode.get(code) ?? 0) + 1);
  }

  /**
   * Messages of one word that the text says. Such a message has no pairs, and is often the code too, but
   * for a full stop: it must stand alone as it is, follow the code, or be all that the code says.
   */
  const saidWords = (text: string, codes: ReadonlySet<number>, said: string): Set<number> => {
    const given = text.trim().toLowerCase();
    const spoken = wordsOf(text).join(' ');
    const saidWord = wordsOf(said).join(' ');
    const isSaid = ({ number, only }: (typeof single)[number]): boolean => {
      const code = codeOf(templates[number]);
      return (
        given === templates[number]?.text.toLowerCase() ||
        saidWord === only ||
        (codes.has(code) && (messagesOfCode.get(code) === 1 || spoken.includes(`${only} ${only}`)))
      );
    };
    return new Set(single.filter(isSaid).map(({ number }) => number));
  };
  const codeOf = (template: Template | undefined): number =>
    index.messages[template?.row ?? -1]?.[0] ?? -1;

  return {
    match(text, codes, said = '') {
      const fragments = [text, ...segmentsOf(text)].map((part) => {
        const spelled = spelledRight(wordsOf(part), frequency, spell);
        return prepared.fragmentOf(withoutUnfinished(spelled, frequency));
      });
      const whole = saidWords(text, codes, said);
      const numbers = new Set(whole);
      for (const { pairs } of fragments) {
        for (const pair of pairs) for (const number of having[pair] ?? []) numbers.add(number);
      }
      const best = new Map<number, Strength>();
      for (const number of [...numbers].sort((a, b) => a - b)) {
        const template = templates[number];
        if (!template) continue;
        const match = whole.has(number)
          ? { confidence: 1, strength: weightOf(template.words[0] ?? '') }
          : matchOf(fragments, template, prepared, codes.has(codeOf(template)));
        const known = best.get(template.row) ?? NOTHING;
        if (match.strength > known.strength) best.set(template.row, match);
      }
      return [...best]
        .sort(([, a], [, b]) => b.strength - a.strength)
        .map(([row, { confidence }]) => ({ row, confidence }));
    },
  };
}

/** How sure a match is, and how much text it rests on: among sure matches the larger one leads. */
interface Strength {
  confidence: number;
  strength: number;
}

const NOTHING: Strength = { confidence: 0, strength: 0 };

/** `fragments`: the whole text, then parts of it. */
function matchOf(
  fragments: readonly Fragment[],
  template: Template,
  { weights }: MessageTemplates,
  isNamed: boolean,
): Strength {
  let best = NOTHING;
  for (const [at, { pairs, weight }] of fragments.entries()) {
    let common = 0;
    for (const pair of template.pairs) if (pairs.has(pair)) common += weights[pair] ?? 0;
    const ofMessage = common / template.weight;
    if (at === 0 && ofMessage >= (isNamed ? ENOUGH_WITH_CODE : ENOUGH)) {
      return { confidence: ofMessage, strength: common * ofMessage };
    }
    if (common / weight < ENOUGH || common < (at === 0 ? SHORTEST_FRAGMENT : SHORTEST_SEGMENT)) {
      continue;
    }
    // A fragment is never as sure as the whole message.
    const confidence = (common / weight) * (0.5 + 0.4 * ofMessage);
    if (common * confidence > best.strength) best = { confidence, strength: common * confidence };
  }
  return best;
}

/** Parts of a line between punctuation, as in "Error on ListObjects: bucket must be addressed …". */
export function segmentsOf(text: string): string[] {
  return text
    .slice(0, LONGEST_SEGMENTED)
    .split(/[:;"'`<>{}()[\]=\n]+/)
    .filter((part) => part.length >= 20 && part.length < text.length)
    .slice(0, MOST_SEGMENTS);
}

/** Mends words of a short text that no message has but that are one edit from a word of messages. */
function spelledRight(
  words: string[],
  known: ReadonlyMap<string, number>,
  spell: Speller,
): string[] {
  if (words.length > MOST_TYPED_WORDS) return words;
  return words.map((word) =>
    known.has(word) || word.length < SHORTEST_MENDED ? word : (spell.near(word)[0] ?? word),
  );
}

/** Drops a last word that no message has: it is half typed, or not part of the message. */
function withoutUnfinished(words: string[], known: ReadonlyMap<string, number>): string[] {
  return known.has(words.at(-1) ?? '') ? words : words.slice(0, -1);
}
