import { describe, expect, it } from 'vitest';
import { contributionTemplates, filledIn } from '../../../src/lib/contribution.ts';

describe('filledIn', () => {
  it('keeps the slashes of a path and encodes what a query would misread', () => {
    const path = 'content/errors/NoSuchKey/zh.md';
    expect(filledIn('https://forge.example/edit/main/{path}', { path })).toBe(
      'https://forge.example/edit/main/content/errors/NoSuchKey/zh.md',
    );
    expect(filledIn('mailto:us@forge.example?subject={title}', { title: 'A & B' })).toBe(
      'mailto:us@forge.example?subject=A%20%26%20B',
    );
  });

  it('leaves a name that it does not know', () => {
    expect(filledIn('https://forge.example/{branch}', {})).toBe('https://forge.example/{branch}');
  });
});

describe('contributionTemplates', () => {
  it('has none where none is configured', () => {
    expect(contributionTemplates({ EDIT_URL: '' })).toEqual({ edit: undefined, report: undefined });
  });

  it('refuses what is not an address', () => {
    expect(() => contributionTemplates({ REPORT_URL: 'javascript:alert(1)' })).toThrow(
      'REPORT_URL is "javascript:alert(1)"; it has to begin with https:// or mailto:',
    );
  });
});
