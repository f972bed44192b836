/**
 * Messages by how much of them a text has. A message counts as a set of neighbouring word pairs,
 * each weighted by how rare its words are among all messages (inverse document frequency), so that
 * "WORM" says more than "the". A paste is long and must cover the message; a reader who is still
 * typing has a fragment, which the message must cover.
 */
import { editDistance } from './edit-distance.ts';
import { latinWords, normalize } from './normalize.ts';
import type { MessageIndex } from './index-data.ts';

/** Share of a message that a text must have to count, and of a fragment that a message must have. */
const ENOUGH = 0.8;

/** How much of a text is cut into parts, and how many parts are looked at. */
const LONGEST_SEGMENTED = 20_000;
const MOST_SEGMENTS = 40;

/** Texts with more words are not typed by hand, and short words are too alike to be mended. */
const MOST_TYPED_WORDS = 40;
const SHORTEST_MENDED = 5;

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

type Pairs = Map<string, number>;

/** Prepares all messages of the index once; matching then takes time linear in the text. */
export function createMessageMatcher(index: MessageIndex): MessageMatcher {
  const words = index.messages.map(([, , texts, , parts]) =>
    texts.map((text) => wordsOf(withoutParts(text, parts))),
  );
  const frequency = documentFrequency(words.map((texts) => texts.flat()));
  const rarest = Math.log(1 + words.length);
  const weightOf = (word: string): number =>
    Math.log(1 + words.length / (frequency.get(word) ?? 1)) / rarest;
  const templates = words.map((texts) => texts.map((text) => pairsOf(text, weightOf)));

  /** Whether a message is the only one of its code. */
  const isSingle = (row: number): boolean =>
    index.messages.filter(([code]) => code === index.messages[row]?.[0]).length === 1;

  return {
    match(text, codes, said = '') {
      const fragments = [text, ...segmentsOf(text)].map((part): Fragment => {
        const spelled = spelledRight(wordsOf(part), frequency);
        const pairs = pairsOf(withoutUnfinished(spelled, frequency), weightOf);
        return { pairs, weight: weigh(pairs) };
      });
      const given = text.trim().toLowerCase();
      const spoken = wordsOf(text).join(' ');
      const saidWord = wordsOf(said).join(' ');
      return templates
        .flatMap((texts, row) => {
          const isNamed = codes.has(index.messages[row]?.[0] ?? -1);
          const matches = texts.map((template, at) => {
            // A message of one word has no pairs, and is often the code too, but for a full stop: it
            // must stand alone as it is, follow the code, or be all that the code says.
            const [only, ...others] = words[row]?.[at] ?? [];
            if (only !== undefined && others.length === 0) {
              const isSaid =
                given === index.messages[row]?.[2][at]?.toLowerCase() ||
                saidWord === only ||
                (isNamed && (isSingle(row) || spoken.includes(`${only} ${only}`)));
              return isSaid ? { confidence: 1, strength: weightOf(only) } : NOTHING;
            }
            return matchOf(fragments, template, isNamed);
          });
          const best = matches.reduce((a, b) => (b.strength > a.strength ? b : a), NOTHING);
          return best.confidence > 0 ? [{ row, ...best }] : [];
        })
        .sort((a, b) => b.strength - a.strength)
        .map(({ row, confidence }) => ({ row, confidence }));
    },
  };
}

/** How sure a match is, and how much text it rests on: among sure matches the larger one leads. */
interface Strength {
  confidence: number;
  strength: number;
}

const NOTHING: Strength = { confidence: 0, strength: 0 };

/** A text that may be a part of a message, and the sum of its pairs' weights. */
interface Fragment {
  pairs: Pairs;
  weight: number;
}

/** `fragments`: the whole text, then parts of it. */
function matchOf(fragments: readonly Fragment[], template: Pairs, isNamed: boolean): Strength {
  const whole = weigh(template);
  let best = NOTHING;
  for (const [at, { pairs, weight }] of fragments.entries()) {
    const common = weigh(template, (pair) => pairs.has(pair));
    if (at === 0 && common === 0) return NOTHING;
    const ofMessage = common / whole;
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
function segmentsOf(text: string): string[] {
  return text
    .slice(0, LONGEST_SEGMENTED)
    .split(/[:;"'`<>{}()[\]=\n]+/)
    .filter((part) => part.length >= 20 && part.length < text.length)
    .slice(0, MOST_SEGMENTS);
}

/** Sum of the weights of the pairs that fulfil `accept`. */
function weigh(pairs: Pairs, accept: (pair: string) => boolean = () => true): number {
  let sum = 0;
  for (const [pair, weight] of pairs) if (accept(pair)) sum += weight;
  return sum;
}

/** The text without the parts that vary, which no reader's text has. */
function withoutParts(text: string, parts: readonly string[] = []): string {
  return parts.reduce((rest, part) => rest.replace(part, () => ' '), text);
}

function wordsOf(text: string): string[] {
  return latinWords(normalize(text));
}

function pairsOf(words: readonly string[], weightOf: (word: string) => number): Pairs {
  const pairs: Pairs = new Map();
  words.slice(1).forEach((word, at) => {
    const before = words[at] ?? '';
    pairs.set(`${before} ${word}`, (weightOf(before) + weightOf(word)) / 2);
  });
  return pairs;
}

/** Mends words of a short text that no message has but that are one edit from a word of messages. */
function spelledRight(words: string[], known: ReadonlyMap<string, number>): string[] {
  if (words.length > MOST_TYPED_WORDS) return words;
  return words.map((word) => {
    if (known.has(word) || word.length < SHORTEST_MENDED) return word;
    for (const right of known.keys()) if (editDistance(word, right, 1) <= 1) return right;
    return word;
  });
}

/** Drops a last word that no message has: it is half typed, or not part of the message. */
function withoutUnfinished(words: string[], known: ReadonlyMap<string, number>): string[] {
  return known.has(words.at(-1) ?? '') ? words : words.slice(0, -1);
}

function documentFrequency(documents: readonly string[][]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const words of documents) {
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return frequency;
}
