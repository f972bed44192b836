import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHOWN_FIELDS } from '../../src/finder/parse.ts';
import { SECRET_KINDS } from '../../src/finder/redact.ts';
import { en } from '../../src/i18n/en.ts';
import { LOCALE_IDS, LOCALES, otherLocale } from '../../src/i18n/locales.ts';
import { useTranslations } from '../../src/i18n/index.ts';
import { zh } from '../../src/i18n/zh.ts';
import { EC_CATEGORIES } from '../../src/schemas/ec-categories.ts';
import {
  AREAS,
  BACKGROUND_SECTIONS,
  FIXERS,
  LIFECYCLES,
  PRODUCTS,
  RETRIES,
} from '../../src/schemas/taxonomy.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Keys that are built from a value: the part before it, and the values there are. */
const BUILT_KEYS: Record<string, readonly string[]> = {
  'section.': BACKGROUND_SECTIONS,
  'value.area.': AREAS,
  'value.ec.': Object.values(EC_CATEGORIES),
  'value.retry.': RETRIES,
  'value.fixer.': FIXERS,
  'value.lifecycle.': LIFECYCLES,
  'value.product.': PRODUCTS,
  'field.': SHOWN_FIELDS,
  'secret.': SECRET_KINDS,
};

/** Texts that stand in the language they lead to. */
const IN_THE_OTHER_LANGUAGE = ['switch.locale', 'switch.localeHint'];

/** The code that may use strings, without the strings themselves. */
const code = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:astro|[cm]?[jt]s)$/.test(file))
      .map((file) => path.join(folder, file)),
  )
  .filter((file) => !['zh.ts', 'en.ts'].includes(path.basename(file)))
  .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');

/** The text of a key, as it reads with a 2 for every value. */
function textOf(value: string | ((...values: never[]) => string)): string {
  return typeof value === 'string' ? value : (Reflect.apply(value, undefined, [2, 2, 2]) as string);
}

describe('keys', () => {
  it('are all used by a source file', () => {
    const unused = Object.keys(zh)
      .filter((key) => !Object.keys(BUILT_KEYS).some((prefix) => key.startsWith(prefix)))
      .filter((key) => !code.includes(`'${key}'`));

    expect(unused).toEqual([]);
  });

  it.each(Object.entries(BUILT_KEYS))(
    'that begin with %s have a text for each value',
    (prefix, values) => {
      const keys = Object.keys(zh).filter((key) => key.startsWith(prefix));

      expect(keys.toSorted()).toEqual(values.map((value) => prefix + value).toSorted());
      expect(code).toContain(`\`${prefix}\${`);
    },
  );
});

describe.each([
  { locale: 'zh', strings: zh },
  { locale: 'en', strings: en },
] as const)('texts in $locale', ({ locale, strings }) => {
  it('are the ones that pages get', () => {
    expect(useTranslations(locale)).toBe(strings);
  });

  it('are never empty', () => {
    const empty = Object.entries(strings)
      .filter(([, value]) => textOf(value).trim() === '')
      .map(([key]) => key);

    expect(empty).toEqual([]);
  });
});

describe('English texts', () => {
  it('have no Chinese characters, but for the switch to Chinese', () => {
    const chinese = Object.entries(en)
      .filter(([, value]) => /[\p{Script=Han}，。：；（）]/u.test(textOf(value)))
      .map(([key]) => key);

    expect(chinese).toEqual(IN_THE_OTHER_LANGUAGE);
  });
});

describe('otherLocale', () => {
  it('leads from each language to the other one', () => {
    expect(LOCALE_IDS.map(otherLocale)).toEqual(LOCALE_IDS.toReversed());
    expect(LOCALE_IDS.map((locale) => LOCALES[locale].lang)).toEqual(['zh-CN', 'en']);
  });
});
