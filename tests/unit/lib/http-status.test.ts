import { describe, expect, it } from 'vitest';
import { reasonPhrase, statusClass } from '../../../src/lib/http-status.ts';

describe('statusClass', () => {
  it.each([
    [200, 'success'],
    [203, 'success'],
    [400, 'client'],
    [499, 'client'],
    [500, 'server'],
    [503, 'server'],
  ])('puts %i in the class "%s"', (status, expected) => {
    expect(statusClass(status)).toBe(expected);
  });
});

describe('reasonPhrase', () => {
  it.each([
    [409, 'Conflict'],
    [416, 'Range Not Satisfiable'],
    [499, ''],
  ])('calls %i "%s"', (status, expected) => {
    expect(reasonPhrase(status)).toBe(expected);
  });
});
