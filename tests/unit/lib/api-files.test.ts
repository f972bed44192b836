import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { errorFile, indexFile, schemaFile } from '../../../src/lib/api-files.ts';
import { errorDocumentOf } from '../../../src/lib/error-document.ts';
import type { IndexDocument } from '../../../src/schemas/api.ts';
import { library, SITE } from './library.ts';

const documents = library.entries.map((entry) => errorDocumentOf(entry, library, SITE));
const read = (text: string): IndexDocument => JSON.parse(text) as IndexDocument;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('errorFile', () => {
  it('refuses a document that departs from its schema', () => {
    const [document] = documents;
    const stray = { ...document, surprise: true } as unknown as (typeof documents)[number];

    expect(() => errorFile(stray)).toThrow('surprise');
  });
});

describe('indexFile', () => {
  it('names every code with status, titles, path and messages', () => {
    const { errors } = read(indexFile(documents, SITE));

    expect(errors).toMatchObject([
      {
        code: 'Alpha',
        httpStatus: 409,
        title: { zh: '名称已被占用', en: 'The name is taken' },
        path: '/e/Alpha',
        url: 'https://osserr.example/api/v1/errors/Alpha.json',
        messages: ['name-taken', 'too-many'],
      },
      {
        code: 'Beta',
        httpStatus: 404,
        title: { zh: '乙', en: 'Beta’s title' },
        path: '/e/Beta',
        url: 'https://osserr.example/api/v1/errors/Beta.json',
        messages: ['first'],
      },
    ]);
  });

  it('has the hash of each file, and one over all of them', () => {
    const { hash, errors } = read(indexFile(documents, SITE));
    const hashes = documents.map((document) => sha256(errorFile(document)));

    expect(errors.map((error) => error.hash)).toEqual(hashes);
    expect(hash).toBe(sha256(hashes.join('')));
  });
});

describe('schemaFile', () => {
  const schema = JSON.parse(schemaFile(SITE)) as Record<string, unknown>;

  it('is of draft 2020-12 and says where it stands', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe('https://osserr.example/api/v1/schema.json');
  });

  it('accepts the files and nothing else', () => {
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    const files = [...documents.map(errorFile), indexFile(documents, SITE)];

    expect(files.map((file) => validate(JSON.parse(file)))).toEqual([true, true, true]);
    expect(validate({ ...documents[0], surprise: true })).toBe(false);
  });
});
