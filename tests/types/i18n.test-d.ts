/** What must not compile around the strings of the interface; `tsc` fails on an idle expectation. */
import { en } from '../../src/i18n/en.ts';
import { useTranslations, type Strings } from '../../src/i18n/index.ts';
import type { Locale } from '../../src/i18n/locales.ts';

export const whole: Strings = { ...en };

declare const withoutKey: Omit<typeof en, 'nav.home'>;
// @ts-expect-error English has every key of Chinese.
export const missingKey: Strings = withoutKey;

export const unknownKey: Strings = {
  ...en,
  // @ts-expect-error English has no key that Chinese lacks.
  'nav.nowhere': 'Nowhere',
};

export const textForFunction: Strings = {
  ...en,
  // @ts-expect-error A string with values stays a function.
  'nav.chapter': 'Codes',
};

export const otherParameter: Strings = {
  ...en,
  // @ts-expect-error A string keeps the types of its values.
  'nav.chapter': (status: string) => status,
};

// @ts-expect-error There is no such language.
export const locale: Locale = 'fr';

// @ts-expect-error A locale is the first segment of a path, not a language tag.
useTranslations('zh-CN');

const t = useTranslations('en');

export const chapter: string = t['nav.chapter'](409);

// @ts-expect-error The status is a number.
t['nav.chapter']('409');

// @ts-expect-error Both numbers are needed.
t['errors.lead'](1);

// @ts-expect-error There is no such key.
export type Nowhere = Strings['nav.nowhere'];
