/**
 * Traditional characters for the simplified ones of a text, so that a reader who types 權限 finds 权限.
 * Derived from OpenCC at build time: what is sent to the browser covers just the text given.
 */
import { Converter } from 'opencc-js/t2cn';
import type { CharacterMap } from '../finder/index-data.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** The CJK Unified Ideographs of Unicode. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Traditional characters whose simplified form occurs in `text`, with that form. */
export function traditionalCharacters(text: string): CharacterMap {
  const used = new Set(text);
  const map: CharacterMap = ['', ''];
  for (let point = FIRST; point <= LAST; point++) {
    const traditional = String.fromCodePoint(point);
    const simplified = toSimplified(traditional);
    if (simplified === traditional || !used.has(simplified)) continue;
    map[0] += traditional;
    map[1] += simplified;
  }
  return map;
}
