/** What must not compile around the closed vocabularies; `tsc` fails on an idle expectation. */
import type { FinderLocale } from '../../src/finder/index-data.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { areaPath, homePath, operationPath } from '../../src/lib/routes.ts';
import { productOf, type Area, type BackgroundSection } from '../../src/schemas/taxonomy.ts';

export const area: Area = 'bucket';

// @ts-expect-error There is no such area.
export const unknownArea: Area = 'buckets';

// @ts-expect-error There is no such area.
areaPath('en', 'buckets');

// @ts-expect-error There is no such language.
homePath('fr');

// @ts-expect-error There is no such operation.
operationPath('en', 'PutBuckets');

// @ts-expect-error There is no such operation.
productOf('putBucket');

// @ts-expect-error There is no such section.
export const section: BackgroundSection = 'notes';

// The finder imports nothing of the site, so its languages are written down twice.
export const toFinder: Record<Locale, FinderLocale> = { zh: 'zh', en: 'en' };
export const fromFinder: Record<FinderLocale, Locale> = { zh: 'zh', en: 'en' };
