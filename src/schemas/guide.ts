/**
 * `content/guides/<id>/`: longer articles that explain several errors together. `guide.yaml` holds
 * what has no language; `zh.mdx` and `en.mdx` begin with the front matter below.
 */
import { z } from 'astro/zod';
import { line } from './line.ts';

const unique = z.array(z.string()).refine((list) => new Set(list).size === list.length, {
  error: 'the same value twice',
});

/** kebab-case; it is the address of the guide and never changes once published. */
export const guideId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case: lower-case words joined by hyphens');

export const guideFacts = z.strictObject({
  /** Place in the list of guides, from 1. */
  order: z.int().min(1),
  /** Codes that the guide explains; their entries lead to it. */
  errors: unique,
  /** Day on which the guide was added or its meaning changed, `2026-11-22`. */
  updated: z.iso.date('a day, YYYY-MM-DD'),
  /** Ids of documents in `content/sources.yaml`. */
  sources: unique.min(1, 'at least one source'),
});

export const guidePage = z.strictObject({
  /** What the guide is about, in a few words. Inline code in backticks, no other markup. */
  title: line.max(60).refine((text) => !/[.。]$/.test(text), { error: 'no full stop' }),
  /** One or two sentences: what a reader can do after it. Inline code in backticks. */
  summary: line.max(200),
});

export type GuideFacts = z.infer<typeof guideFacts>;
export type GuidePageMatter = z.infer<typeof guidePage>;
