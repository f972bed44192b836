/** The two registries of documents: `topics.yaml` (for readers) and `sources.yaml` (for facts). */
import { z } from 'astro/zod';
import { inBothLanguages, kebabId } from './values.ts';

/** An official document that entries send readers to. */
export const topics = z.record(
  kebabId,
  z.strictObject({
    /** Title as the document has it in each language. */
    title: inBothLanguages(z.string().min(1)),
    /** Address of each language's edition. */
    url: inBothLanguages(z.url({ protocol: /^https$/ })),
  }),
);

/** A document that facts were taken from. */
export const sources = z.record(
  kebabId,
  z.strictObject({
    /** What the document is, in each language. */
    title: inBothLanguages(z.string().min(1)),
    /** Its address, where it has one. */
    url: inBothLanguages(z.url({ protocol: /^https$/ })).optional(),
    /** Edition of the document, or the month in which it was read: `2021` or `2026-10`. */
    date: z.string().regex(/^\d{4}(-\d{2})?$/, 'YYYY or YYYY-MM, in quotes'),
  }),
);

export type Topics = z.infer<typeof topics>;
export type Topic = Topics[string];
export type Sources = z.infer<typeof sources>;
export type Source = Sources[string];
