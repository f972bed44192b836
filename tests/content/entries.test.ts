import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/finder/find.ts';
import { LOCALE_IDS, type Locale } from '../../src/i18n/locales.ts';
import { readContent, type EntrySource } from '../../src/lib/entry-reader.ts';
import { finderIndexes } from '../../src/lib/finder-index.ts';
import { outlineOf } from '../../src/lib/markdown.ts';
import { OPERATIONS } from '../../src/schemas/taxonomy.ts';
import { PROBES, TOTALS } from '../content-facts.ts';
import { SHAPES } from '../paste-shapes.ts';
import { halfWidthPunctuation, missingSpaces, readableText, spacesAtPunctuation } from './rules.ts';

const { entries, sources, topics } = await readContent('content');

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

describe('Chinese text', () => {
  const all = (entry: EntrySource): string => {
    const { title, summary, related, lookalikes } = entry.pages.zh;
    const lines = [title, summary, ...Object.values(related), ...Object.values(lookalikes)];
    return readableText([...lines, markdownOf(entry, 'zh')].join('\n\n'));
  };

  it('has a space between Chinese and Latin text', () => {
    expect(offences('zh', (entry) => missingSpaces(all(entry)))).toEqual([]);
  });

  it('has full-width punctuation', () => {
    expect(offences('zh', (entry) => halfWidthPunctuation(all(entry)))).toEqual([]);
  });

  it('has no spaces at full-width punctuation', () => {
    expect(offences('zh', (entry) => spacesAtPunctuation(all(entry)))).toEqual([]);
  });

  it('says Bucket and Object as users do', () => {
    const unusual = /存储空间|儲存空間|对象存储桶/;
    expect(offences('zh', (entry) => (unusual.test(all(entry)) ? ['存储空间'] : []))).toEqual([]);
  });
});

it('English text has no Chinese characters', () => {
  const han = /\p{Script=Han}|[，。；：（）]/u;
  expect(
    offences('en', (entry) => {
      const { title, summary, keywords } = entry.pages.en;
      return [title, summary, ...keywords, markdownOf(entry, 'en')].filter((text) =>
        han.test(text),
      );
    }),
  ).toEqual([]);
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
  const code = (value: string): string =>
    value
      .replace(/"""[\s\S]*?"""/g, '""')
      .replace(/(["'])(?:(?!\1).)*\1/g, '""')
      .replace(/(#|\/\/).*$/gm, '');
  const samples = (entry: EntrySource, locale: Locale): string[] =>
    outlineOf(markdownOf(entry, locale)).codeBlocks.map(({ value }) => code(value));
  for (const entry of entries)
    expect(samples(entry, 'zh'), entry.code).toEqual(samples(entry, 'en'));
});

it.each(LOCALE_IDS)('JavaScript and JSON samples parse (%s)', (locale) => {
  for (const entry of entries) {
    for (const { language, value } of outlineOf(markdownOf(entry, locale)).codeBlocks) {
      if (language === 'json') expect(() => JSON.parse(value) as unknown, entry.code).not.toThrow();
      if (language !== 'js') continue;
      const args = ['--input-type=module', '--check', '-'];
      const { status, stderr } = spawnSync(process.execPath, args, {
        input: value,
        encoding: 'utf8',
      });
      expect(status, `${entry.code} (${locale}): ${stderr}`).toBe(0);
    }
  }
});

const python = spawnSync('python3', ['--version']).status === 0;

it.skipIf(!python).each(LOCALE_IDS)('Python samples parse (%s)', (locale) => {
  for (const entry of entries) {
    for (const { language, value } of outlineOf(markdownOf(entry, locale)).codeBlocks) {
      if (language !== 'python') continue;
      const args = ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'];
      const { status, stderr } = spawnSync('python3', args, { input: value, encoding: 'utf8' });
      expect(status, `${entry.code} (${locale}): ${stderr}`).toBe(0);
    }
  }
});

describe('the vocabularies have no word that nothing uses', () => {
  it('operations', () => {
    const used = new Set(
      entries.flatMap(({ messages }) =>
        messages.flatMap(({ operations, fixOperations }) => [...operations, ...fixOperations]),
      ),
    );
    expect(OPERATIONS.filter((name) => !used.has(name))).toEqual([]);
  });

  it('sources', () => {
    const used = new Set(entries.flatMap((entry) => entry.sources.map(({ document }) => document)));
    expect(Object.keys(sources).filter((id) => !used.has(id))).toEqual([]);
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
  const { messages: indexes, words } = finderIndexes(entries);

  for (const locale of LOCALE_IDS) {
    const finder = createFinder(indexes[locale], words);

    it.each(Object.entries(SHAPES))(
      `brings every message to its own entry first: %s (${locale})`,
      (_, shapeOf) => {
        const misses = entries.flatMap(({ code, httpStatus, messages }) =>
          messages.flatMap(({ id, text, variants, ec }) =>
            [text, ...variants]
              .map((message) => shapeOf({ code, status: httpStatus, message, ec: ec[0] ?? '' }))
              .filter((paste) => {
                const [first] = finder.find(paste);
                return first?.code !== code || first.messageId !== id;
              }),
          ),
        );
        expect(misses).toEqual([]);
      },
    );

    for (const [query, code] of PROBES[locale]) {
      it(`answers "${query}" with ${code} first (${locale})`, () => {
        expect(finder.find(query)[0]?.code).toBe(code);
      });
    }
  }
});
