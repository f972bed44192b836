import { describe, expect, it } from 'vitest';
import { compareMessage } from '../../../src/finder/compare.ts';

/** The message with what the text lacks in brackets. */
const marked = (message: string, text: string): string =>
  compareMessage(message, text)
    .map(({ text: piece, kind }) => (kind === 'same' ? piece : `[${piece}]`))
    .join('');

describe('compareMessage', () => {
  it.each([
    ['The object is immutable.', 'THE OBJECT is immutable', 'The object is immutable.'],
    ['The object is immutable.', 'the file is immutable', 'The [object ]is immutable.'],
    ["It can't be updated.", 'error: it can’t be updated (x)', "It can't be updated."],
    ['A b c.', '<Message>A b c.</Message>', 'A b c.'],
    ['one two three', 'three two one', '[one two ]three'],
    ['A b.', 'nothing alike', '[A b.]'],
    ['A b.', '', '[A b.]'],
  ])('of "%s" and "%s" is "%s"', (message, text, expected) => {
    expect(marked(message, text)).toBe(expected);
  });

  it('keeps the message verbatim, whatever the text', () => {
    const message = 'Policy  Condition failed: " + RelatedUnit; //XXX';
    const text = 'x '.repeat(100_000);
    expect(
      compareMessage(message, text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(message);
  });

  it.each([
    ['Supported is.', ['is.'], 'Supported is 20.', ['Supported ', 'is 20.']],
    [
      'Condition failed: " + RelatedUnit; //XXX',
      ['" + RelatedUnit; //XXX'],
      '<Message>Condition failed: ["eq", "$key", "a b"]</Message>',
      ['Condition failed: ', '["eq", "$key", "a b"]'],
    ],
    [
      'The bucket x1 is gone.',
      ['x1'],
      'bucket my-logs is gone',
      ['bucket ', 'my-logs ', 'is gone.'],
    ],
  ])('puts the values of the reader into "%s"', (message, parts, text, expected) => {
    const pieces = compareMessage(message, text, parts).filter(({ kind }) => kind !== 'missing');
    expect(pieces.map((piece) => piece.text)).toEqual(expected);
    expect(pieces[1]?.kind).toBe('value');
  });

  it.each([
    ['The bucket x1 is gone.', ['x1'], 'is gone'],
    ['The bucket x1 is gone.', ['x1'], 'The bucket'],
    ['Supported is.', ['is.'], `Supported ${'x'.repeat(300)}`],
    ['Supported is.', ['is.'], 'Supported'],
  ])('keeps "%s" as it is when %j cannot be told in "%s"', (message, parts, text) => {
    const pieces = compareMessage(message, text, parts);
    expect(pieces.map((piece) => piece.text).join('')).toBe(message);
  });
});
