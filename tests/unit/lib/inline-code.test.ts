import { describe, expect, it } from 'vitest';
import { inlineCodePieces, withoutBackticks } from '../../../src/lib/inline-code.ts';

describe('inlineCodePieces', () => {
  it.each([
    { text: 'plain', expected: [['text', 'plain']] },
    {
      text: 'say `code` now',
      expected: [
        ['text', 'say '],
        ['code', 'code'],
        ['text', ' now'],
      ],
    },
    {
      text: '`a``b`',
      expected: [
        ['code', 'a'],
        ['code', 'b'],
      ],
    },
    { text: '', expected: [] },
  ])('cuts "$text"', ({ text, expected }) => {
    const pieces = inlineCodePieces(text).map((it) => [it.isCode ? 'code' : 'text', it.text]);

    expect(pieces).toEqual(expected);
  });
});

describe('withoutBackticks', () => {
  it('drops every backtick', () => {
    expect(withoutBackticks('use `a` or `b`')).toBe('use a or b');
  });
});
