/**
 * `content/ec/<category>.yaml`: fine-grained codes (EC) that no message of an entry has, each explained
 * by itself. One file per category; the key of each explanation is the EC.
 */
import { z } from 'astro/zod';
import { LIFECYCLES, OPERATIONS } from './taxonomy.ts';
import { fineGrainedCode, line } from './values.ts';

/** The words about an EC in one language. */
const words = z.strictObject({
  /** What happened, in a few words, e.g. `The signature in the header is empty`. */
  title: line.max(70),
  /** What was the case when OSS refused. Markdown, links as in entries. */
  cause: z.string().min(1),
  /** Steps that put it right. Markdown; left out when none is known. */
  fix: z.string().min(1).optional(),
});

const explanation = z.strictObject({
  /** The error code that comes with it, where a source says so. */
  code: z.string().optional(),
  /** HTTP status of the response, where a source says so. */
  httpStatus: z.int().min(200).max(599).optional(),
  /** `unverified` when only a test or a third party knows it. */
  lifecycle: z.enum(LIFECYCLES),
  /** Operations that return it. */
  operations: z.array(z.enum(OPERATIONS)).default([]),
  /** Headers, parameters and elements that play a part. */
  headers: z.array(z.string().min(1)).default([]),
  /** Codes to read on, e.g. of the same cause with a message of its own. */
  related: z.array(z.string()).default([]),
  /** Ids of documents in `content/sources.yaml`. */
  sources: z.array(z.string()).min(1, 'at least one source'),
  zh: words,
  en: words,
});

/** A file of explanations, by EC. */
export const ecPages = z.record(fineGrainedCode, explanation);

export type EcFacts = z.infer<typeof explanation>;
