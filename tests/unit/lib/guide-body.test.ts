import { describe, expect, it } from 'vitest';
import { anchorsOf, readGuideBody, withoutMdx } from '../../../src/lib/guide-body.ts';

describe('readGuideBody', () => {
  it('reads what rules and pages want to know', () => {
    const body = readGuideBody(`A [link](error:Alpha).

## Of \`code\`

<Diagram name="keys" />

### Below

\`\`\`bash
echo
\`\`\`
`);

    expect(body).toEqual({
      headings: [
        { depth: 2, text: 'Of code' },
        { depth: 3, text: 'Below' },
      ],
      links: ['error:Alpha'],
      codeBlocks: [{ language: 'bash', value: 'echo' }],
      diagrams: ['keys'],
      forbidden: [],
    });
  });

  it('throws with line and column for what is not MDX', () => {
    expect(() => readGuideBody('Fine.\n\nNot {fine.')).toThrow(/^3:5: /);
  });
});

describe('anchorsOf', () => {
  const anchors = (...texts: string[]): string[] =>
    anchorsOf(texts.map((text) => ({ depth: 2, text })));

  it('makes ids of the words of headings', () => {
    expect(anchors('Which clock?', 'The `x-oss-date` header')).toEqual([
      'which-clock',
      'the-x-oss-date-header',
    ]);
  });

  it('gives no id twice, nor one that the page has', () => {
    expect(anchors('Case', 'Case', 'Sources')).toEqual(['case', 'case-2', 'sources-2']);
  });
});

it('withoutMdx leaves what a reader sees', () => {
  expect(withoutMdx('Write \\{x\\}.\n\n<Diagram name="keys" />\n')).toBe('Write {x}.\n\n\n');
});
