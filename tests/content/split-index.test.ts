/** The content's own index, cut into small parts as one of many times its size would be. */
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/finder/find.ts';
import type { MessageIndex, MessageRow } from '../../src/finder/index-data.ts';
import { createPartChooser, withParts } from '../../src/finder/message-parts.ts';
import { splitMessages } from '../../src/finder/split-messages.ts';
import { readContent } from '../../src/lib/entry-reader.ts';
import { finderIndexes, finderIndexFiles } from '../../src/lib/finder-index.ts';

const content = readContent('content');
const { messages: index } = finderIndexes(content);
const texts = index.messages.flatMap(([, , documented]) => documented);

it('is one file at its own size', () => {
  const { messages, parts } = finderIndexFiles(content);
  expect(parts).toEqual([]);
  expect(JSON.parse(messages.body)).toEqual(index);
});

it('is a file and its parts where it is too large, each name with a hash', () => {
  const { messages, parts } = finderIndexFiles(content, 5_000);
  const { messages: none, split } = JSON.parse(messages.body) as MessageIndex;
  expect(none).toEqual([]);
  expect(parts.length).toBeGreaterThan(split?.parts ?? Infinity);
  for (const [number, { name, body }] of parts.entries()) {
    expect(name).toBe(`message-part-${String(number)}.${split?.hash ?? ''}.json`);
    expect(body.length).toBeLessThanOrEqual(5_000);
  }
});

describe.each([3_000, 10_000])('in parts of %i characters', (most) => {
  const { codes, table, parts } = splitMessages(index, most);
  const choose = createPartChooser(table);
  const partsFor = (text: string): MessageRow[][] => choose(text).map((part) => parts[part] ?? []);

  it('no part is larger', () => {
    expect(table.parts).toBeGreaterThan(3);
    for (const rows of parts) expect(JSON.stringify(rows).length).toBeLessThanOrEqual(most);
  });

  it('every message is in a part that its text needs', () => {
    const lost = index.messages.flatMap(([code, id, documented]) =>
      documented.filter(
        (text) =>
          !partsFor(text)
            .flat()
            .some((row) => row[0] === code && row[1] === id),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('every EC leads to all its messages', () => {
    const ecs = new Set(index.messages.flatMap(([, , , own]) => own));
    expect(ecs.size).toBeGreaterThan(0);
    for (const ec of ecs) {
      const found = partsFor(`<Error><EC>${ec}</EC></Error>`)
        .flat()
        .filter(([, , , own]) => own.includes(ec));
      const having = index.messages.filter(([, , , own]) => own.includes(ec));
      expect(new Set(found.map(([code, id]) => `${String(code)}#${id}`)).size, ec).toBe(
        having.length,
      );
    }
  });

  it('with all parts there it is the whole index: the same answers, to the last digit', () => {
    const joined = withParts(codes, table, parts);
    expect(joined.codes).toEqual(index.codes);
    expect(joined.messages).toHaveLength(index.messages.length);
    const [whole, split] = [createFinder(index), createFinder(joined)];
    for (const text of texts) expect(split.find(text, 50)).toEqual(whole.find(text, 50));
  });

  it('a code is answered as by the whole index, whatever parts it brings', () => {
    const whole = createFinder(index);
    for (const [code] of index.codes) {
      const split = createFinder(withParts(codes, table, partsFor(code)));
      expect(split.find(code, 1), code).toEqual(whole.find(code, 1));
    }
  });

  it('with the parts that a message needs, that message comes first', () => {
    const whole = createFinder(index);
    for (const text of texts) {
      const split = createFinder(withParts(codes, table, partsFor(text)));
      expect(split.find(text, 1), text).toEqual(whole.find(text, 1));
    }
  });
});
