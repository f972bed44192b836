import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/finder/find.ts';
import { LOCALE_IDS, type Locale } from '../../src/i18n/locales.ts';
import type { EcSource } from '../../src/lib/ec-reader.ts';
import { readContent, type EntrySource } from '../../src/lib/entry-reader.ts';
import type { GuideSource } from '../../src/lib/guide-reader.ts';
import { finderIndexes, wordsFor } from '../../src/lib/finder-index.ts';
import { outlineOf } from '../../src/lib/markdown.ts';
import { OPERATIONS } from '../../src/schemas/taxonomy.ts';
import { PROBES, TOTAL, TOTALS } from '../content-facts.ts';
import { SHAPES } from '../paste-shapes.ts';
import { guideTexts } from './guide-texts.ts';
import { halfWidthPunctuation, missingSpaces, readableText, spacesAtPunctuation } from './rules.ts';
import { codeOf, PLAIN_SAMPLES, SAMPLE_CHECKS } from './samples.ts';

const content = readContent('content');
const { entries, ecPages, guides, diagrams, sources, topics } = content;

/** All Markdown of one language of an entry. */
function markdownOf(entry: EntrySource, locale: Locale): string {
  const { messages, background } = entry.pages[locale];
  return [
    ...Object.values(messages).flatMap(({ cause, fix }) => [cause, fix]),
    ...background.map(({ markdown }) => markdown),
  ].join('\n\n');
}

/** Offences of a rule over all entries, each with the file that has it. */
function offences(locale: Locale, rule: (entry: EntrySource) => string[]): string[] {
  return entries.flatMap((entry) =>
    rule(entry).map((offence) => `content/errors/${entry.code}/${locale}.md: ${offence}`),
  );
}

it.each(Object.entries(TOTALS))(
  'chapter %s has all codes and messages of the facts',
  (status, total) => {
    const chapter = entries.filter(({ httpStatus }) => httpStatus === Number(status));
    expect(chapter).toHaveLength(total.codes);
    expect(chapter.flatMap(({ messages }) => messages)).toHaveLength(total.messages);
  },
);

it('all chapters together have all codes and messages of the facts', () => {
  expect(entries).toHaveLength(TOTAL.codes);
  expect(entries.flatMap(({ messages }) => messages)).toHaveLength(TOTAL.messages);
  expect(ecPages).toHaveLength(TOTAL.ecPages);
});

/** Everything that is said about an entry in one language, as Markdown. */
function proseOf(entry: EntrySource, locale: Locale): string {
  const { title, summary, s3 = '', cases, groups, related, lookalikes } = entry.pages[locale];
  const lines = [cases, groups, related, lookalikes].flatMap((texts) => Object.values(texts));
  return [title, summary, s3, ...lines, markdownOf(entry, locale)].join('\n\n');
}

/** The same for an EC with an explanation of its own. */
function proseOfEc(page: EcSource, locale: Locale): string {
  const { title, cause, fix = '' } = page[locale];
  return [title, cause, fix].join('\n\n');
}

/** Offences of a rule over all texts of a language, each with the file that has it. */
function offencesOfText(locale: Locale, rule: (text: string) => string[]): string[] {
  return [
    ...offences(locale, (entry) => rule(proseOf(entry, locale))),
    ...ecPages.flatMap((page) =>
      rule(proseOfEc(page, locale)).map(
        (offence) => `content/${page.file}: ${page.ec}: ${offence}`,
      ),
    ),
    ...guideTexts(content, locale).flatMap(({ place, text }) =>
      rule(text).map((offence) => `${place}: ${offence}`),
    ),
  ];
}

describe('Chinese text', () => {
  it('has a space between Chinese and Latin text', () => {
    expect(offencesOfText('zh', (text) => missingSpaces(readableText(text)))).toEqual([]);
  });

  it('has full-width punctuation', () => {
    expect(offencesOfText('zh', (text) => halfWidthPunctuation(readableText(text)))).toEqual([]);
  });

  it('has no spaces at full-width punctuation', () => {
    expect(offencesOfText('zh', (text) => spacesAtPunctuation(readableText(text)))).toEqual([]);
  });

  it('says Bucket and Object as users do', () => {
    const unusual = /存储空间|儲存空間|对象存储桶/;
    const rule = (text: string): string[] => unusual.exec(readableText(text)) ?? [];
    expect(offencesOfText('zh', rule)).toEqual([]);
  });
});

it('English text has no Chinese characters', () => {
  const han = /\p{Script=Han}|[，。；：（）]/u;
  const rule = (text: string): string[] => han.exec(text) ?? [];
  expect(offencesOfText('en', rule)).toEqual([]);
  expect(offences('en', ({ pages }) => pages.en.keywords.flatMap(rule))).toEqual([]);
});

it('summaries are one sentence, and reasons and titles have no full stop', () => {
  for (const locale of LOCALE_IDS) {
    expect(
      offences(locale, ({ pages }) => {
        const { title, summary, related, lookalikes } = pages[locale];
        const ended = [title, ...Object.values(related), ...Object.values(lookalikes)].filter(
          (text) => /[.。]$/.test(text),
        );
        return /[.。](?!$)(?=\s|\p{Script=Han})/u.test(summary) ? [...ended, summary] : ended;
      }),
    ).toEqual([]);
  }
});

it('samples are the same in both languages: count, order and language', () => {
  const shape = (entry: EntrySource, locale: Locale): string[] =>
    outlineOf(markdownOf(entry, locale)).codeBlocks.map(({ language }) => language);
  expect(
    entries.filter((entry) => shape(entry, 'zh').join() !== shape(entry, 'en').join()),
  ).toEqual([]);
});

it('samples differ between languages in comments and texts alone', () => {
  const samples = (entry: EntrySource, locale: Locale): string[] =>
    outlineOf(markdownOf(entry, locale)).codeBlocks.map(({ value }) => codeOf(value));
  for (const entry of entries)
    expect(samples(entry, 'zh'), entry.code).toEqual(samples(entry, 'en'));
});

it('samples of guides are the same in both languages, but for comments and texts', () => {
  const samples = ({ pages }: GuideSource, locale: Locale): string[] =>
    pages[locale].body.codeBlocks.map(({ language, value }) => `${language}\n${codeOf(value)}`);
  for (const guide of guides) expect(samples(guide, 'zh'), guide.id).toEqual(samples(guide, 'en'));
});

const samples = LOCALE_IDS.flatMap((locale) => [
  ...[
    ...entries.map((entry) => ({
      place: `content/errors/${entry.code}/${locale}.md`,
      markdown: markdownOf(entry, locale),
    })),
    ...ecPages.map((page) => ({
      place: `content/${page.file}: ${page.ec}`,
      markdown: proseOfEc(page, locale),
    })),
  ].flatMap(({ place, markdown }) =>
    outlineOf(markdown).codeBlocks.map((block) => ({ ...block, place })),
  ),
  ...guides.flatMap(({ id, pages }) =>
    pages[locale].body.codeBlocks.map((block) => ({
      ...block,
      place: `content/guides/${id}/${locale}.mdx`,
    })),
  ),
]);

it('samples are in a language that is checked, or plain', () => {
  const known = [...Object.keys(SAMPLE_CHECKS), ...PLAIN_SAMPLES];
  expect(samples.filter(({ language }) => !known.includes(language))).toEqual([]);
});

describe.each(Object.entries(SAMPLE_CHECKS))('samples in %s', (language, check) => {
  const isMissing =
    ['bash', 'python'].includes(language) &&
    spawnSync(language === 'python' ? 'python3' : language, ['--version']).status !== 0;

  it.skipIf(isMissing)('parse', () => {
    const own = samples.filter((sample) => sample.language === language);
    const complaints = check(own.map(({ value }) => value));
    const broken = own.flatMap(({ place }, at) =>
      complaints[at] === '' ? [] : [`${place}: ${complaints[at] ?? 'not checked'}`],
    );
    expect(broken).toEqual([]);
  });
});

describe('the vocabularies have no word that nothing uses', () => {
  it('operations', () => {
    const used = new Set([
      ...entries.flatMap(({ messages }) =>
        messages.flatMap(({ operations, fixOperations }) => [...operations, ...fixOperations]),
      ),
      ...ecPages.flatMap(({ operations }) => operations),
    ]);
    expect(OPERATIONS.filter((name) => !used.has(name))).toEqual([]);
  });

  it('sources', () => {
    const used = new Set([
      ...entries.flatMap((entry) => entry.sources.map(({ document }) => document)),
      ...ecPages.flatMap((page) => page.sources),
      ...guides.flatMap((guide) => guide.sources),
    ]);
    expect(Object.keys(sources).filter((id) => !used.has(id))).toEqual([]);
  });

  it('diagrams', () => {
    const used = new Set(guides.flatMap(({ pages }) => pages.zh.body.diagrams));
    expect(Object.keys(diagrams).filter((name) => !used.has(name))).toEqual([]);
  });
});

it('a document has one address per language and stands once', () => {
  const addresses = Object.values(topics).map(({ url }) => url.zh);
  expect(addresses.filter((url, at) => addresses.indexOf(url) !== at)).toEqual([]);
});

it('the template has the three files that an entry has', () => {
  expect(readdirSync('content/errors/_template').sort()).toEqual(['en.md', 'facts.yaml', 'zh.md']);
  expect(readFileSync('content/errors/_template/zh.md', 'utf8')).toContain('### 解决方法');
});

describe('the finder', () => {
  /** Messages, as `Code#id`, that have this text: some codes share one. */
  const owners = new Map<string, string[]>();
  for (const { code, messages } of entries) {
    for (const { id, text, variants } of messages) {
      for (const each of text === undefined ? [] : [text, ...variants]) {
        owners.set(each, [...(owners.get(each) ?? []), `${code}#${id}`]);
      }
    }
  }
  const ownersOf = (text: string): string[] => owners.get(text) ?? [];
  const indexes = finderIndexes(content);

  for (const locale of LOCALE_IDS) {
    const finder = createFinder(indexes.messages, wordsFor(indexes, locale));

    it.each(Object.entries(SHAPES))(
      `brings every message to its own entry first: %s (${locale})`,
      (_, shapeOf) => {
        const misses = entries.flatMap(({ code, httpStatus, messages }) =>
          messages.flatMap(({ id, text, variants, ec }) =>
            (text === undefined ? [] : [text, ...variants]).flatMap((message) => {
              const paste = shapeOf({ code, status: httpStatus, message, ec: ec[0] ?? '' });
              const [first] = finder.find(paste);
              const own = `${code}#${id}`;
              // Where the paste does not name the code, any owner of the same text is right.
              const right = paste.includes(code) ? [own] : ownersOf(message);
              const found = `${first?.code ?? 'nothing'}#${first?.messageId ?? ''}`;
              return right.includes(found) ? [] : [`${own} → ${found}: ${paste}`];
            }),
          ),
        );
        expect(misses).toEqual([]);
      },
    );

    it(`brings every EC to what explains it first (${locale})`, () => {
      const misses = [
        ...entries.flatMap(({ code, messages }) =>
          messages.flatMap(({ ec }) => ec.map((each) => [each, code] as const)),
        ),
        ...ecPages.map(({ ec }) => [ec, ec] as const),
      ].filter(([ec, expected]) => {
        const found = finder.find(`<Error><EC>${ec}</EC></Error>`);
        const owners = found.filter(({ tier }) => tier === 'ec').map(({ code }) => code);
        return !owners.includes(expected);
      });
      expect(misses).toEqual([]);
    });

    for (const [query, code] of PROBES[locale]) {
      it(`answers "${query}" with ${code} first (${locale})`, () => {
        expect(finder.find(query)[0]?.code).toBe(code);
      });
    }
  }
});
