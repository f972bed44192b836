/** Kinds of values that several schemas have. */
import { z } from 'astro/zod';
import { EC_PATTERN } from './ec-categories.ts';

/** A text of one line that is not empty. */
export const line = z
  .string()
  .min(1)
  .refine((text) => !text.includes('\n'), { error: 'one line' });

/** An id of ours, e.g. `name-not-available`; one that is part of an address never changes once published. */
export const kebabId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case: lower-case words joined by hyphens');

/** A fine-grained error code (EC), e.g. `0026-00000016`. */
export const fineGrainedCode = z
  .string()
  .regex(EC_PATTERN, 'an EC: four digits that begin with 00, hyphen, eight digits');

/** A value in Chinese and in English. */
export function inBothLanguages<T extends z.ZodType>(
  value: T,
): z.ZodObject<{ zh: T; en: T }, z.core.$strict> {
  return z.strictObject({ zh: value, en: value });
}

/** A list in which nothing stands twice. */
export function unique<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return z.array(item).refine((list) => new Set(list).size === list.length, {
    error: 'the same value twice',
  });
}
