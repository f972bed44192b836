import { describe, expect, it } from 'vitest';
import { errorDocumentOf } from '../../../src/lib/error-document.ts';
import { errorDocument } from '../../../src/schemas/api.ts';
import { entryOf } from './entries.ts';
import { alpha, beta, library, SITE } from './library.ts';

const document = errorDocumentOf(alpha, library, SITE);

describe('the document of an entry', () => {
  it('fits its schema', () => {
    expect(errorDocument.parse(document)).toEqual(document);
  });

  it('has all facts of a message, both languages, and addresses', () => {
    expect(document.messages[0]).toEqual({
      id: 'name-taken',
      text: 'The bucket `alpha` is taken.',
      variants: ['Taken.'],
      varies: [{ part: 'alpha', name: 'bucket-name' }],
      group: { id: 'creating', title: { zh: '创建', en: 'Creating' } },
      httpStatus: 409,
      ec: ['0015-00000104'],
      operations: ['PutBucket'],
      fixOperations: [],
      headers: ['x-oss-acl'],
      inferred: ['headers'],
      topics: [library.topics['put-bucket']],
      cause: {
        zh: '见[那一条](https://osserr.example/zh/errors/Beta/#first)。',
        en: 'See [that one](https://osserr.example/en/errors/Beta/#first).',
      },
      fix: {
        zh: '换一个。',
        en: '1. Read [this](https://example.com/en).\n2. Choose another.',
      },
      urls: {
        permanent: 'https://osserr.example/e/Alpha#name-taken',
        page: {
          zh: 'https://osserr.example/zh/errors/Alpha/#name-taken',
          en: 'https://osserr.example/en/errors/Alpha/#name-taken',
        },
      },
    });
  });

  it('gives a message its own status when it has one', () => {
    expect(document.messages.map(({ httpStatus }) => httpStatus)).toEqual([409, 400]);
  });

  it('has relations in both directions, sources and background', () => {
    const back = errorDocumentOf(beta, library, SITE);

    expect(document.related.map(({ code, reason }) => [code, reason])).toEqual([
      ['Beta', { zh: '另一种情况', en: 'Another case' }],
    ]);
    expect(back.related.map(({ code, reason }) => [code, reason])).toEqual([
      ['Alpha', { zh: '名称已被占用', en: 'The name is taken' }],
    ]);
    expect(document.sources).toEqual([
      { title: { zh: '手册', en: 'Handbook' }, date: '2026', supports: ['ec'] },
    ]);
    expect(document.background).toEqual([
      { id: 'prevent', text: { zh: '想好名称。', en: 'Think of a name.' } },
    ]);
  });

  it('has a day of change only where one is recorded', () => {
    expect(document.updated).toBe('2026-12-01');
    expect(errorDocumentOf(beta, library, SITE)).not.toHaveProperty('updated');
  });

  it('cannot be made when a registry lacks what the entry names', () => {
    const stray = entryOf({ sources: [{ document: 'elsewhere' }] });

    expect(() => errorDocumentOf(stray, library, SITE)).toThrow('"elsewhere"');
  });
});
