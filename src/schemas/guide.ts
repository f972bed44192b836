/**
 * `content/guides/<id>/`: longer articles that explain several errors together. `guide.yaml` holds
 * what has no language; `zh.mdx` and `en.mdx` begin with the front matter below.
 */
import { z } from 'astro/zod';
import { line, unique } from './values.ts';

export const guideFacts = z.strictObject({
  /** Place in the list of guides, from 1. */
  order: z.int().min(1),
  /** Codes that the guide explains; their entries lead to it. */
  errors: unique(z.string()),
  /** Day on which the guide was added or its meaning changed, `2026-11-22`. */
  updated: z.iso.date('a day, YYYY-MM-DD'),
  /** Ids of documents in `content/sources.yaml`. */
  sources: unique(z.string()).min(1, 'at least one source'),
});

export const guidePage = z.strictObject({
  /** What the guide is about, in a few words. Inline code in backticks, no other markup. */
  title: line.max(60).refine((text) => !/[.。]$/.test(text), { error: 'no full stop' }),
  /** One or two sentences: what a reader can do after it. Inline code in backticks. */
  summary: line.max(200),
});

export type GuideFacts = z.infer<typeof guideFacts>;
export type GuidePageMatter = z.infer<typeof guidePage>;
