import { describe, expect, it } from 'vitest';
import { outlineOfEntry, outlineOfGuide } from '../../../src/lib/outline.ts';
import { entryOf, guideOf, messageOf } from './entries.ts';

const prose = { markdown: 'Text.', html: '<p>Text.</p>' };
const entry = entryOf({
  permissions: ['oss:PutBucket'],
  messages: [messageOf({ id: 'first', text: 'One.' }), messageOf({ id: 'second', text: 'Two.' })],
  zh: { background: [{ id: 'prevent', prose }], s3: '同名' },
  en: { background: [{ id: 'prevent', prose }], s3: 'The same' },
});

describe('outlineOfEntry', () => {
  it('lists messages, background and what stands below them, in page order', () => {
    const items = outlineOfEntry(entry, 'en', { hasLookalikes: true, hasRelated: true });

    expect(items).toEqual([
      { anchor: 'first', label: 'One.', isMessage: true },
      { anchor: 'second', label: 'Two.', isMessage: true },
      { anchor: 'prevent', label: 'How to prevent it' },
      { anchor: 'permissions', label: 'Permissions involved' },
      { anchor: 'lookalikes', label: 'Easily mistaken for' },
      { anchor: 's3', label: 'Compared with Amazon S3' },
      { anchor: 'related', label: 'Related codes' },
      { anchor: 'sources', label: 'Sources' },
    ]);
  });

  it.each([
    { hasLookalikes: true, hasRelated: false, expected: ['lookalikes', 'sources'] },
    { hasLookalikes: false, hasRelated: true, expected: ['related', 'sources'] },
    { hasLookalikes: false, hasRelated: false, expected: ['sources'] },
  ])('ends with $expected when only those are there', ({ expected, ...has }) => {
    const anchors = outlineOfEntry(entryOf(), 'en', has).map(({ anchor }) => anchor);

    expect(anchors).toEqual(['first', ...expected]);
  });

  it('labels sections in the language of the page, and leaves messages as they are', () => {
    const labels = outlineOfEntry(entry, 'zh', { hasLookalikes: false, hasRelated: false });

    expect(labels.map(({ label }) => label)).toEqual([
      'One.',
      'Two.',
      '如何避免',
      '相关权限',
      '与 Amazon S3 比较',
      '来源',
    ]);
  });

  it('lists groups in place of their messages', () => {
    const grouped = entryOf({
      messages: [
        messageOf({ id: 'one', group: 'forms' }),
        messageOf({ id: 'two', group: 'forms' }),
      ],
      en: { groups: { forms: 'Forms' } },
    });
    const items = outlineOfEntry(grouped, 'en', { hasLookalikes: false, hasRelated: false });

    expect(items.map(({ anchor, label }) => [anchor, label])).toEqual([
      ['group-forms', 'Forms'],
      ['sources', 'Sources'],
    ]);
  });
});

describe('outlineOfGuide', () => {
  const headings = [
    { depth: 2 as const, text: '状态', anchor: 'states' },
    { depth: 3 as const, text: '启用', anchor: 'enable-it' },
  ];

  it('lists chapters, then what stands below the text', () => {
    expect(outlineOfGuide(guideOf({ headings, locale: 'zh' }))).toEqual([
      { anchor: 'states', label: '状态' },
      { anchor: 'errors', label: '本指南解释的错误码' },
      { anchor: 'sources', label: '来源' },
    ]);
  });

  it('leaves out errors where there are none', () => {
    const anchors = outlineOfGuide(guideOf({ errors: [] })).map(({ anchor }) => anchor);

    expect(anchors).toEqual(['sources']);
  });
});
