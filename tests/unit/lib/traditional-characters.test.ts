import { expect, it } from 'vitest';
import { traditionalCharacters } from '../../../src/lib/traditional-characters.ts';

it('maps traditional characters to the simplified ones that the text has, and to no others', () => {
  const [from, to] = traditionalCharacters('权限，密钥 key');
  const map = new Map(Array.from(from, (character, at) => [character, to[at]]));
  expect(map.get('權')).toBe('权');
  expect(map.get('鑰')).toBe('钥');
  expect(map.has('檔')).toBe(false);
  expect(Array.from(to, (it) => '权限密钥'.includes(it))).not.toContain(false);
});

it('maps nothing for a text without Chinese', () => {
  expect(traditionalCharacters('bucket')).toEqual(['', '']);
});
