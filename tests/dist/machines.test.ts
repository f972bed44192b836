import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { LOCALE_IDS, type Locale } from '../../src/i18n/locales.ts';
import { readContent } from '../../src/lib/entry-reader.ts';
import { renderMarkdown } from '../../src/lib/markdown-html.ts';
import { useTranslations } from '../../src/i18n/index.ts';
import { apiErrorPath, errorMarkdownPath, feedPath } from '../../src/lib/routes.ts';
import type { EcsDocument, ErrorDocument, IndexDocument } from '../../src/schemas/api.ts';
import { fileText, machineFiles, pageAt, site, textOf } from './built-site.ts';

const { entries, ecPages } = readContent('content');
const json = (file: string): unknown => JSON.parse(fileText(file));
const documents = entries.map(({ code }) => json(apiErrorPath(code)) as ErrorDocument);
const index = json('/api/v1/index.json') as IndexDocument;
const ecs = json('/api/v1/ecs.json') as EcsDocument;
const origin = new URL(index.$schema).origin;

/** A piece of prose as readers see it, and where its links lead. */
interface Reading {
  text: string;
  links: string[];
}

function readingOf(elements: readonly Element[]): Reading {
  const links = elements.flatMap((element) => [...element.querySelectorAll('a[href]')]);
  return {
    text: elements.map(textOf).join(' ').replace(/\s+/g, ''),
    links: links.map((link) => new URL(link.getAttribute('href') ?? '', origin).href),
  };
}

function rendered(markdown: string): Element[] {
  const html = renderMarkdown(markdown, (href) => ({ href, isExternal: false }));
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`) as unknown as {
    document: Document;
  };
  return [...document.body.children];
}

/** Messages with cause and fix, in order. */
type Messages = { text: string; cause: Reading; fix: Reading }[];

function messagesOfJson({ messages }: ErrorDocument, locale: Locale): Messages {
  return messages.map(({ text, case: title, cause, fix }) => ({
    // What stands for a text that is not known.
    text: text ?? title?.[locale] ?? useTranslations(locale)['entry.textUnknown'],
    cause: readingOf(rendered(cause[locale])),
    fix: readingOf(rendered(fix[locale])),
  }));
}

function messagesOfPage(code: string, locale: Locale): Messages {
  const { document } = pageAt(`/${locale}/errors/${code}/`);
  return [...document.querySelectorAll('section.message')].map((card) => {
    const [cause, fix] = [...card.querySelectorAll('.prose')].map((it) => readingOf([it]));
    if (!cause || !fix) throw new Error(`${code}: a message without cause or fix`);
    return { text: textOf(card.querySelector('h2, h3')), cause, fix };
  });
}

/** A message is a heading before that of a cause; the fix stands under the heading after it. */
function messagesOfTwin(code: string, locale: Locale): Messages {
  const elements = rendered(fileText(errorMarkdownPath(locale, code)));
  const isHeading = ({ tagName }: Element): boolean => /^H\d$/.test(tagName);
  const below = (heading: number): Reading => {
    const after = elements.slice(heading + 1);
    const end = after.findIndex((element) => isHeading(element) || element.tagName === 'HR');
    return readingOf(after.slice(0, end));
  };
  const causeHeading = useTranslations(locale)['entry.cause'];
  return elements.flatMap((element, at) => {
    if (!isHeading(element)) return [];
    const cause = elements.findIndex((it, other) => other > at && isHeading(it));
    if (cause < 0 || textOf(elements[cause] ?? null) !== causeHeading) return [];
    const fix = elements.findIndex((it, other) => other > cause && isHeading(it));
    return [{ text: textOf(element), cause: below(cause), fix: below(fix) }];
  });
}

describe('the JSON', () => {
  it('of every file fits the schema', () => {
    const ajv = new Ajv2020({ validateFormats: false }).addSchema(
      json('/api/v1/schema.json') as object,
      'api',
    );
    const offences = (definition: string, document: unknown): string[] => {
      const validate = ajv.getSchema(`api#/$defs/${definition}`);
      if (!validate) throw new Error(`the schema does not define ${definition}`);
      return validate(document) ? [] : [ajv.errorsText(validate.errors)];
    };
    expect(offences('Index', index)).toEqual([]);
    expect(offences('Ecs', ecs)).toEqual([]);
    expect(
      documents.flatMap((document) =>
        offences('Error', document).map((offence) => `${document.code}: ${offence}`),
      ),
    ).toEqual([]);
  });

  it('lists every EC with what explains it', () => {
    const explained = [
      ...entries.flatMap(({ messages }) => messages.flatMap(({ ec }) => ec)),
      ...ecPages.map(({ ec }) => ec),
    ];
    expect(ecs.ecs.map(({ ec }) => ec)).toEqual([...new Set(explained)].sort());
    const lost = ecs.ecs.filter(
      ({ messages, explanation }) => messages.length > 0 === (explanation !== undefined),
    );
    expect(lost).toEqual([]);
  });

  it('lists every code and message, with the hash of its file', () => {
    expect(index.errors.map(({ code, messages }) => [code, messages])).toEqual(
      entries.map(({ code, messages }) => [code, messages.map(({ id }) => id)]),
    );
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(index.errors.map(({ hash }) => hash)).toEqual(
      entries.map(({ code }) => sha256(fileText(apiErrorPath(code)))),
    );
  });
});

describe.each(LOCALE_IDS)('in %s', (locale) => {
  it('page, Markdown and JSON of an entry say the same', () => {
    for (const document of documents) {
      const { code } = document;
      const expected = messagesOfPage(code, locale);
      expect(expected.length, code).toBe(document.messages.length);
      expect(messagesOfJson(document, locale), `JSON of ${code}`).toEqual(expected);
      expect(messagesOfTwin(code, locale), `Markdown of ${code}`).toEqual(expected);
    }
  });

  it('an entry’s page names its Markdown and its JSON', () => {
    const named = entries.map(({ code }) =>
      ['text/markdown', 'application/json'].map((type) =>
        pageAt(`/${locale}/errors/${code}/`)
          .document.querySelector(`link[rel=alternate][type="${type}"]`)
          ?.getAttribute('href'),
      ),
    );
    expect(named).toEqual(
      entries.map(({ code }) => [errorMarkdownPath(locale, code), apiErrorPath(code)]),
    );
  });

  it('an entry’s page has its article and the way to it as linked data', () => {
    for (const { code } of entries) {
      const { document } = pageAt(`/${locale}/errors/${code}/`);
      const script = document.querySelector('script[type="application/ld+json"]');
      const data = JSON.parse(script?.textContent ?? '') as { '@graph': Record<string, string>[] };
      expect(data['@graph'].map((part) => part['@type'])).toEqual([
        'TechArticle',
        'BreadcrumbList',
      ]);
      expect(data['@graph'][0]?.['headline']).toContain(`${code}: `);
    }
  });

  it('the examples of the page for programs do what they say', async () => {
    const { document } = pageAt(`/${locale}/api/`);
    const blocks = (language: string): string[] =>
      [...document.querySelectorAll(`pre[data-language=${language}]`)].map(
        ({ textContent }) => textContent,
      );
    const commands = blocks('sh').flatMap((text) => text.split('\n'));
    const read = commands.map((command) => fileText(pathOf(command.replace('curl -s ', ''))));
    expect(read).toEqual([
      fileText('/api/v1/errors/NoSuchKey.json'),
      fileText(`/${locale}/errors/NoSuchKey.md`),
    ]);

    const [explain = '', list = ''] = blocks('js');
    const known = documents.find(({ code }) => code === 'BucketNotEmpty');
    expect(await outputOf(explain)).toEqual([known?.messages[0]?.fix[locale]]);
    const conflicts = documents.filter(({ httpStatus }) => httpStatus === 409);
    expect(await outputOf(list)).toEqual(
      conflicts.map(({ code, title }) => `${code} ${title[locale]}`),
    );
  });

  it('the feed is well-formed and begins with the latest', () => {
    const feed = parseXml(fileText(feedPath(locale)));
    const updated = [...feed.getElementsByTagName('updated')].map((it) => it.textContent ?? '');
    expect(updated.length).toBeGreaterThan(1);
    expect(updated).toEqual(updated.toSorted().reverse());
  });
});

it('every address of the site in files for programs leads somewhere', () => {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const pattern = new RegExp(`${origin}/[^\\s"<>()\\\\,]*(<Code>)?`, 'g');
  const lost = machineFiles().flatMap((file) =>
    [...fileText(file).matchAll(pattern)]
      .filter(([, placeholder]) => placeholder === undefined)
      .filter(([address]) => {
        const { pathname, hash } = new URL(address);
        if (site.files.has(pathname)) return false;
        const page = pages.get(pathname) ?? pages.get(`${pathname}/`);
        const hasAnchor = /^\/(zh|en)\//.test(pathname) && hash !== '';
        return !page || (hasAnchor && !page.document.getElementById(hash.slice(1)));
      })
      .map(([address]) => `${file}: ${address}`),
  );
  expect(lost).toEqual([]);
});

it('llms.txt names every code, and llms-full.txt has every message', () => {
  const overview = fileText('/llms.txt');
  const everything = fileText('/llms-full.txt');
  expect(entries.filter(({ code }) => !overview.includes(`- [${code}](`))).toEqual([]);
  const missing = documents.flatMap(({ code, messages }) =>
    messages
      .filter(({ text, cause, fix }) =>
        [text ?? '', cause.en, fix.en].some((part) => !everything.includes(part)),
      )
      .map(({ id }) => `${code}#${id}`),
  );
  expect(missing).toEqual([]);
});

it('every page in a language offers the search of the browser, whose description is well-formed', () => {
  const description = parseXml(fileText('/opensearch.xml'));
  const template = description.getElementsByTagName('Url')[0]?.getAttribute('template');
  expect(template).toBe(`${origin}/find/#text={searchTerms}`);
  for (const path of ['/zh/', '/en/', '/zh/errors/NoSuchKey/']) {
    const link = pageAt(path).document.querySelector('link[rel=search]');
    expect(link?.getAttribute('href')).toBe('/opensearch.xml');
  }
});

function pathOf(address: string): string {
  expect(new URL(address).origin).toBe(origin);
  return new URL(address).pathname;
}

/** Lines that JavaScript logs when `fetch` reads the built site. */
async function outputOf(code: string): Promise<string[]> {
  const lines: string[] = [];
  const fetch = (address: string): Promise<Response> =>
    Promise.resolve(new Response(fileText(pathOf(address))));
  const console = { log: (...values: string[]) => lines.push(values.join(' ')) };
  await runInNewContext(`(async () => {${code}})()`, { fetch, console });
  return lines;
}

/** Throws for what is not well-formed. */
function parseXml(text: string): ReturnType<DOMParser['parseFromString']> {
  const onError = (_level: string, message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}
