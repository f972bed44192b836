import { describe, expect, it } from 'vitest';
import { errorDocumentOf } from '../../../src/lib/error-document.ts';
import { llmsFile, llmsFullFile } from '../../../src/lib/llms.ts';
import { guideOf } from './entries.ts';
import { library, SITE } from './library.ts';

const documents = library.entries.map((entry) => errorDocumentOf(entry, library, SITE));

describe('llmsFile', () => {
  const text = llmsFile(documents, [guideOf({ title: 'The `keys`' })], SITE);

  it('begins with the name of the site and what it is', () => {
    expect(text).toMatch(/^# osserr\n\n> Reference of /);
  });

  it('says how addresses are made', () => {
    expect(text).toContain('Markdown: https://osserr.example/en/errors/<Code>.md,');
    expect(text).toContain(
      'JSON, both languages: https://osserr.example/api/v1/errors/<Code>.json',
    );
    expect(text).toContain('https://osserr.example/e/<Code>, and `#<message id>`');
  });

  it('has a line for each guide', () => {
    expect(text).toContain(
      '## Guides\n\n- [The keys](https://osserr.example/en/guides/keys/): What it says.\n',
    );
  });

  it('has a line for each code', () => {
    expect(text.split('## Error codes\n\n')[1]).toBe(
      `- [Alpha](https://osserr.example/en/errors/Alpha.md): HTTP 409. The name is taken
- [Beta](https://osserr.example/en/errors/Beta.md): HTTP 404. Beta’s title
`,
    );
  });
});

describe('llmsFullFile', () => {
  it('has every entry, one after the other', () => {
    const headings = llmsFullFile(documents).match(/^# .*/gm);

    expect(headings).toEqual(['# Alpha', '# Beta']);
  });
});
