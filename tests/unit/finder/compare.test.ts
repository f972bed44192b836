import { describe, expect, it } from 'vitest';
import { compareMessage } from '../../../src/finder/compare.ts';

/** The message with what the text lacks in brackets. */
const marked = (message: string, text: string): string =>
  compareMessage(message, text)
    .map(({ text: piece, isSame }) => (isSame ? piece : `[${piece}]`))
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
});
