import { describe, expect, it } from 'vitest';
import type { EntrySource } from '../../../src/lib/entry-reader.ts';
import { checkEntries } from '../../../src/lib/entry-rules.ts';
import { codesAndEcs, type KnownTargets } from '../../../src/lib/link-rules.ts';
import { entrySourceOf, messageOf } from './entries.ts';

const document = { zh: 'https://example.com/zh', en: 'https://example.com/en' };

const registries = {
  guides: new Set(['keys']),
  diagrams: new Set<string>(),
  topics: { 'put-bucket': { title: document, url: document } },
  sources: { handbook: { title: document, date: '2026' } },
};

/** The problems as lines: `errors/Alpha/en.md | related`. */
function linesOf(entries: EntrySource[], isComplete = true): string[] {
  const known: KnownTargets = {
    ...registries,
    ...(isComplete ? codesAndEcs(entries, []) : { codes: undefined, ecs: undefined }),
  };
  return checkEntries({ entries, ecPages: [] }, known).map(
    ({ file, field }) => `${file} | ${field}`,
  );
}

const withCause = (cause: string): EntrySource =>
  entrySourceOf({
    messages: [messageOf({ id: 'first' }), messageOf({ id: 'second' })],
    en: { messages: { first: { cause, fix: 'A fix.' } } },
  });

describe('checkEntries', () => {
  it('has nothing to say about sound entries that refer to each other', () => {
    const alpha = entrySourceOf({
      messages: [messageOf({ topics: ['put-bucket'] })],
      related: ['Beta'],
      lookalikes: ['Gamma'],
      zh: { related: { Beta: '原因' }, lookalikes: { Gamma: '不同' } },
      en: { related: { Beta: 'A reason' }, lookalikes: { Gamma: 'A difference' } },
    });
    const others = ['Beta', 'Gamma'].map((code) => entrySourceOf({ code }));

    expect(linesOf([alpha, ...others])).toEqual([]);
  });

  it.each([
    'error:Alpha',
    'error:Alpha#first',
    'error:Alpha#second',
    'topic:put-bucket',
    'guide:keys',
  ])('accepts a link to %s', (target) => {
    expect(linesOf([withCause(`[x](${target})`)])).toEqual([]);
  });

  it.each([
    'error:Beta',
    'error:alpha',
    'error:Alpha#third',
    'error:Alpha#',
    'error:',
    'topic:get-bucket',
    'guide:locks',
    'guide:keys#top',
    'ec:0002-00000001',
    'topic:constructor',
    'https://example.com/',
    'mailto:a@example.com',
    '/en/errors/Alpha/',
    '#first',
  ])('refuses a link to %s', (target) => {
    expect(linesOf([withCause(`[x](${target})`)])).toEqual(['errors/Alpha/en.md | ## first']);
  });

  it.each([
    {
      place: 'a cause',
      en: { messages: { first: { cause: '<br>', fix: 'A fix.' } } },
      field: '## first',
    },
    {
      place: 'a fix',
      en: { messages: { first: { cause: 'A cause.', fix: '<br>' } } },
      field: '## first',
    },
    {
      place: 'a background section',
      en: { background: [{ id: 'prevent' as const, markdown: '<br>' }] },
      zh: { background: [{ id: 'prevent' as const, markdown: '文字' }] },
      field: '## prevent',
    },
  ])('checks the prose of $place', ({ en, zh = {}, field }) => {
    expect(linesOf([entrySourceOf({ en, zh })])).toEqual([`errors/Alpha/en.md | ${field}`]);
  });

  it('reports the code that differs from an earlier one only by case', () => {
    const entries = ['Alpha', 'Beta', 'ALPHA'].map((code) => entrySourceOf({ code }));

    expect(linesOf(entries)).toEqual(['errors/ALPHA/facts.yaml | code']);
  });

  describe('while some entries could not be read', () => {
    it('leaves references to codes alone', () => {
      const reason = { Gamma: 'A reason' };
      const alpha = entrySourceOf({
        related: ['Gamma'],
        lookalikes: ['Gamma'],
        zh: { related: reason, lookalikes: reason },
        en: {
          related: reason,
          lookalikes: reason,
          messages: { first: { cause: '[x](error:Gamma)', fix: 'A fix.' } },
        },
      });

      expect(linesOf([alpha], false)).toEqual([]);
      expect(linesOf([alpha])).toEqual([
        'errors/Alpha/en.md | ## first',
        'errors/Alpha/facts.yaml | related',
        'errors/Alpha/facts.yaml | lookalikes',
      ]);
    });

    it('checks everything else', () => {
      const alpha = entrySourceOf({
        messages: [messageOf({ topics: ['get-bucket'] })],
        sources: [{ document: 'hearsay' }],
        related: ['Gamma'],
        zh: { related: { Gamma: '原因' } },
        en: { messages: { first: { cause: '[x](https://example.com/)', fix: 'A fix.' } } },
      });

      expect(linesOf([alpha], false)).toEqual([
        'errors/Alpha/facts.yaml | messages.0.topics',
        'errors/Alpha/facts.yaml | sources',
        'errors/Alpha/en.md | related',
        'errors/Alpha/en.md | ## first',
      ]);
    });
  });
});
