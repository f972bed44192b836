/** Front matter of `zh.md` and `en.md`: the words about an error code in one language. */
import { z } from 'astro/zod';
import { line } from './values.ts';

export const errorPage = z.strictObject({
  /** What happened, in a few words, without the code, e.g. `The bucket is not empty`. */
  title: line.max(70),
  /** One sentence: the cause and the way out. Inline code in backticks, no other markup. */
  summary: line.max(240),
  /** How people say it when they search: synonyms, other spellings, the traditional form. */
  keywords: z.array(line).min(1),
  /** Title of each group of messages in facts.yaml: what the caller was doing. */
  groups: z.record(z.string(), line.max(60)).default({}),
  /** What happened, for each message whose text is not known; not needed when it is the only one. */
  cases: z.record(z.string(), line.max(90)).default({}),
  /** How `s3Code` of facts.yaml compares: same or other meaning, or the name there. */
  s3: line.max(200).optional(),
  /** Reason for each code under `related` in facts.yaml: one sentence or less. */
  related: z.record(z.string(), line).default({}),
  /** For each code under `lookalikes` in facts.yaml: what tells the two apart. */
  lookalikes: z.record(z.string(), line).default({}),
});

export type ErrorPageMatter = z.infer<typeof errorPage>;
