import { expect, it } from 'vitest';
import { escapeXml } from '../../../src/lib/xml.ts';

it('escapes what would be markup, once', () => {
  expect(escapeXml(`a < b > c & "d" &lt; 'e'`)).toBe(
    `a &lt; b &gt; c &amp; &quot;d&quot; &amp;lt; 'e'`,
  );
});
