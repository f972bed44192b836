import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFinder } from '../../src/finder/find.ts';
import { messageFiles } from '../../src/lib/finder-index.ts';
import { IndexParts, type SplitIndex } from '../../src/scripts/index-parts.ts';
import { messageIndexOf } from './finder/entries.ts';

const WORDS = [
  'bucket',
  'object',
  'policy',
  'region',
  'callback',
  'lifecycle',
  'signature',
  'part',
];
const sentence = (word: string): string => `The ${word} that was asked for is not there.`;

const { messages, parts } = messageFiles(
  messageIndexOf(
    ...WORDS.map((word, number) => ({
      code: `NoSuch${word}`,
      messages: [{ id: 'gone', text: sentence(word), ec: [`0003-0000000${String(number)}`] }],
    })),
    { code: '0099-00000001', httpStatus: 404 },
    { code: '0099-00000007', httpStatus: 403 },
  ),
  200,
);
const root = JSON.parse(messages.body) as SplitIndex;

/** Addresses that were asked for; those in `failing` fail. */
let asked: string[];
let failing: Set<string>;
let index: IndexParts;

beforeEach(() => {
  asked = [];
  failing = new Set();
  index = new IndexParts(root, '/base/finder/messages.0.json');
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const part = parts.find(({ name }) => url === `/base/finder/${name}`);
    const isThere = part && !failing.has(url);
    return Promise.resolve(new Response(part?.body, { status: isThere ? 200 : 503 }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('loads the parts that a message needs and not the others', async () => {
  const known = await index.indexFor(sentence('policy'));
  expect(createFinder(known).find(sentence('policy'), 1)).toMatchObject([
    { code: 'NoSuchpolicy', messageId: 'gone', confidence: 1 },
  ]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(root.split.parts);
});

it('loads the part of an EC', async () => {
  const text = '<Error><EC>0003-00000004</EC></Error>';
  const known = await index.indexFor(text);
  expect(createFinder(known).find(text, 1)).toMatchObject([{ code: 'NoSuchcallback', tier: 'ec' }]);
});

it('knows ECs that have explanations before any part is there', async () => {
  const { codes } = await index.indexFor('');
  expect(asked).toEqual([]);
  expect(codes.slice(-2)).toEqual([
    ['0099-00000001', 404],
    ['0099-00000007', 403],
  ]);
});

it('asks for a part once, and says by the same object that nothing was added', async () => {
  const [first, again] = await Promise.all([
    index.indexFor(sentence('region')),
    index.indexFor(sentence('region')),
  ]);
  expect(again).toBe(first);
  expect(await index.indexFor(sentence('region'))).toBe(first);
  expect(new Set(asked).size).toBe(asked.length);
});

it('keeps what earlier texts needed', async () => {
  await index.indexFor(sentence('policy'));
  const known = await index.indexFor(sentence('bucket'));
  expect(known.messages.map(([, , [text]]) => text)).toEqual(
    expect.arrayContaining([sentence('policy'), sentence('bucket')]),
  );
});

it('asks again for a part that failed', async () => {
  await index.indexFor(sentence('object'));
  const addresses = asked;
  index = new IndexParts(root, '/base/finder/messages.0.json');
  failing = new Set(addresses);
  await expect(index.indexFor(sentence('object'))).rejects.toThrow('503');
  failing.clear();
  const known = await index.indexFor(sentence('object'));
  expect(createFinder(known).find(sentence('object'), 1)).toMatchObject([{ messageId: 'gone' }]);
});
