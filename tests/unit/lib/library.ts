/** Entries with their registries, for the tests of what is made for programs. */
import type { Library } from '../../../src/lib/error-document.ts';
import { entryOf, messageOf } from './entries.ts';

export const SITE = new URL('https://osserr.example');

const prose = (markdown: string) => ({ markdown, html: '' });

export const alpha = entryOf({
  code: 'Alpha',
  httpStatus: 409,
  updated: '2026-12-01',
  permissions: ['oss:PutBucket'],
  messages: [
    messageOf({
      id: 'name-taken',
      group: 'creating',
      text: 'The bucket `alpha` is taken.',
      variants: ['Taken.'],
      varies: [{ part: 'alpha', name: 'bucket-name' }],
      ec: ['0015-00000104'],
      operations: ['PutBucket'],
      headers: ['x-oss-acl'],
      topics: ['put-bucket'],
      inferred: ['headers'],
    }),
    messageOf({ id: 'too-many', group: 'creating', text: 'Too many.', httpStatus: 400 }),
  ],
  related: ['Beta'],
  sources: [{ document: 'handbook', supports: ['ec'] }],
  zh: {
    title: '名称已被占用',
    summary: '换一个 `name`。',
    keywords: ['重名'],
    groups: { creating: '创建' },
    related: { Beta: '另一种情况' },
    messages: {
      'name-taken': { cause: prose('见[那一条](error:Beta#first)。'), fix: prose('换一个。') },
      'too-many': { cause: prose('太多。'), fix: prose('删几个。') },
    },
    background: [{ id: 'prevent', prose: prose('想好名称。') }],
  },
  en: {
    title: 'The name is taken',
    summary: 'Choose another `name`.',
    keywords: ['duplicate name'],
    groups: { creating: 'Creating' },
    related: { Beta: 'Another case' },
    messages: {
      'name-taken': {
        cause: prose('See [that one](error:Beta#first).'),
        fix: prose('1. Read [this](topic:put-bucket).\n2. Choose another.'),
      },
      'too-many': { cause: prose('Too many.'), fix: prose('Delete some.') },
    },
    background: [{ id: 'prevent', prose: prose('Think of a name.') }],
  },
});

export const beta = entryOf({
  code: 'Beta',
  httpStatus: 404,
  zh: { title: '乙', messages: { first: { cause: prose('因'), fix: prose('法') } } },
  en: { title: 'Beta’s title', messages: { first: { cause: prose('Why'), fix: prose('How') } } },
});

export const library: Library = {
  entries: [alpha, beta],
  topics: {
    'put-bucket': {
      title: { zh: '创建', en: 'Create' },
      url: { zh: 'https://example.com/zh', en: 'https://example.com/en' },
    },
  },
  sources: { handbook: { title: { zh: '手册', en: 'Handbook' }, date: '2026' } },
};
