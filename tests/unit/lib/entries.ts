/** Entries for the tests of the library, as written (`entrySourceOf`) and as rendered (`entryOf`). */
import type { EcPage, ErrorEntry } from '../../../src/lib/rendered-content.ts';
import type { EntrySource, PageSource } from '../../../src/lib/entry-reader.ts';
import type { Guide } from '../../../src/lib/guide.ts';
import type { GuideSource } from '../../../src/lib/guide-reader.ts';
import type { ErrorFacts, MessageFacts } from '../../../src/schemas/error-facts.ts';

type Pages<Page> = Record<'zh' | 'en', Page>;

/** Both languages, or what to change in each. */
interface PageOverrides<Page> {
  zh?: Partial<Page>;
  en?: Partial<Page>;
}

export function messageOf(overrides: Partial<MessageFacts> = {}): MessageFacts {
  return {
    id: 'first',
    text: 'Something is wrong.',
    variants: [],
    varies: [],
    ec: [],
    operations: [],
    fixOperations: [],
    headers: [],
    topics: [],
    inferred: [],
    ...overrides,
  };
}

export function factsOf(overrides: Partial<ErrorFacts> = {}): ErrorFacts {
  return {
    code: 'Alpha',
    httpStatus: 409,
    inferred: [],
    area: 'bucket',
    lifecycle: 'current',
    retry: 'never',
    fixer: 'caller',
    permissions: [],
    messages: [messageOf()],
    related: [],
    lookalikes: [],
    sources: [{ document: 'handbook' }],
    ...overrides,
  };
}

export function entrySourceOf({
  zh,
  en,
  ...facts
}: Partial<ErrorFacts> & PageOverrides<PageSource> = {}): EntrySource {
  const page: PageSource = {
    title: 'A title',
    summary: 'A summary.',
    keywords: ['a keyword'],
    cases: {},
    groups: {},
    related: {},
    lookalikes: {},
    messages: { first: { cause: 'A cause.', fix: 'A fix.' } },
    background: [],
  };
  return { ...factsOf(facts), pages: { zh: { ...page, ...zh }, en: { ...page, ...en } } };
}

export function entryOf({
  zh,
  en,
  ...facts
}: Partial<ErrorFacts> & PageOverrides<ErrorEntry['pages']['en']> = {}): ErrorEntry {
  const page: ErrorEntry['pages']['en'] = {
    title: 'A title',
    summary: 'A summary.',
    keywords: ['a keyword'],
    cases: {},
    groups: {},
    related: {},
    lookalikes: {},
    messages: {},
    background: [],
  };
  const pages: Pages<typeof page> = { zh: { ...page, ...zh }, en: { ...page, ...en } };
  return { ...factsOf(facts), pages };
}

export function ecPageOf(overrides: Partial<EcPage> = {}): EcPage {
  const words = { title: 'A title', cause: { markdown: 'A cause.', html: '' }, fix: undefined };
  return {
    ec: '0002-00000001',
    lifecycle: 'current',
    operations: [],
    headers: [],
    related: [],
    sources: ['handbook'],
    zh: words,
    en: words,
    ...overrides,
  };
}

const guideFacts = {
  id: 'keys',
  order: 1,
  errors: ['Alpha'],
  updated: '2026-11-22',
  sources: ['handbook'],
};

export function guideSourceOf(overrides: Partial<GuideSource> = {}): GuideSource {
  const body = { headings: [], links: [], codeBlocks: [], diagrams: [], forbidden: [] };
  const page = { title: 'A guide', summary: 'What it says.', mdx: '', body };
  return { ...guideFacts, pages: { zh: page, en: page }, ...overrides };
}

export function guideOf(overrides: Partial<Guide> = {}): Guide {
  return {
    ...guideFacts,
    locale: 'en',
    title: 'A guide',
    summary: 'What it says.',
    headings: [],
    ...overrides,
  };
}
