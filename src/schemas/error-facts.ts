/**
 * `facts.yaml`: what is known about an error code and has no language. The words are in
 * `error-page.ts`; `lib/entry-reader.ts` joins both.
 */
import { z } from 'astro/zod';
import {
  AREAS,
  BACKGROUND_SECTIONS,
  FIXERS,
  INFERABLE,
  LIFECYCLES,
  OPERATIONS,
  RETRIES,
} from './taxonomy.ts';
import { fineGrainedCode, kebabId, unique } from './values.ts';

/** An error code as OSS spells it, e.g. `NoSuchKey`. */
const code = z.string().regex(/^[A-Z][A-Za-z0-9]+$/, 'an error code, spelled as OSS spells it');

/** It is the anchor of the message on the page. */
const messageId = kebabId.refine((id) => !(BACKGROUND_SECTIONS as readonly string[]).includes(id), {
  error: 'this id is reserved for a background section',
});

const operation = z.enum(OPERATIONS, {
  error: 'not an operation in src/schemas/taxonomy.ts (add it there if the API has it)',
});

/** Where a fact comes from: a document of `content/sources.yaml`. */
const source = z.strictObject({
  /** Id of the document in `content/sources.yaml`. */
  document: z.string(),
  /** What it supports, when not everything: names of fields, e.g. `[ec, variants]`. */
  supports: unique(
    z.enum(['messages', 'variants', 'ec', 'cause', 'fix', 'operations', 'lifecycle', 's3']),
  ).optional(),
});

/** A part of a message that differs from response to response. */
const variablePart = z.strictObject({
  /** The part as it stands in `text`; it must occur there. */
  part: z.string().min(1),
  /** What stands there, kebab-case, e.g. `bucket-name`. */
  name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
});

const message = z
  .strictObject({
    /** Stable id, e.g. `name-not-available`. */
    id: messageId,
    /** What the caller was doing, for codes of many messages; its title is in zh.md and en.md. */
    group: kebabId.optional(),
    /** The message exactly as the service sends it, mistakes included; left out when no source has it. */
    text: z.string().min(1).optional(),
    /** Other texts that the service sends with the same meaning, exactly. */
    variants: unique(z.string().min(1)).default([]),
    /** Parts of `text` that vary. */
    varies: z.array(variablePart).default([]),
    /** HTTP status of this message when it differs from that of the code. */
    httpStatus: z.int().min(200).max(599).optional(),
    /** Fine-grained error codes (header `x-oss-ec`), e.g. `0026-00000016`. */
    ec: unique(fineGrainedCode).default([]),
    /** Operations that return this message. */
    operations: unique(operation).default([]),
    /** Operations that are called to put things right. */
    fixOperations: unique(operation).default([]),
    /** Request and response headers, parameters and elements that play a part. */
    headers: unique(z.string().min(1)).default([]),
    /** Official documents on this, ids of `content/topics.yaml`. */
    topics: unique(z.string()).default([]),
    /** Fields of this message whose values we concluded ourselves. */
    inferred: unique(z.enum(INFERABLE)).default([]),
  })
  .superRefine((value, context) => {
    const { text, varies, variants } = value;
    for (const { part } of varies.filter(({ part }) => !text?.includes(part))) {
      context.addIssue({
        code: 'custom',
        path: ['varies'],
        message: `"${part}" does not occur in text`,
      });
    }
    if (text === undefined && variants.length > 0) {
      context.addIssue({ code: 'custom', path: ['variants'], message: 'variants of no text' });
    }
  });

export const errorFacts = z
  .strictObject({
    /** The code; also the name of the folder. */
    code,
    /** HTTP status of the response. */
    httpStatus: z.int().min(200).max(599),
    /** Day on which the entry was added or its meaning changed, `2026-11-22`; feeds then have it. */
    updated: z.iso.date('a day, YYYY-MM-DD').optional(),
    /** Fields of the entry itself whose values we concluded ourselves. */
    inferred: unique(z.enum(['httpStatus'])).default([]),
    /** What the error is about. */
    area: z.enum(AREAS),
    /** The code of Amazon S3 to compare this one with, e.g. `KMS.DisabledException`. */
    s3Code: z
      .string()
      .regex(/^[A-Z][A-Za-z0-9.]+$/, 'an error code of Amazon S3')
      .optional(),
    /** Whether OSS still returns it. */
    lifecycle: z.enum(LIFECYCLES),
    /** Whether sending the request again can help. */
    retry: z.enum(RETRIES),
    /** Who can remove the cause. */
    fixer: z.enum(FIXERS),
    /** RAM actions without which the call, or its repair, is refused, e.g. `oss:PutBucketAcl`. */
    permissions: unique(z.string().regex(/^[a-z]+:[A-Za-z]+$/)).default([]),
    /** The messages that come with the code, most frequent first. */
    messages: z.array(message).min(1),
    /** Codes to read on; each has a reason in both languages. Written on one side only. */
    related: unique(code).default([]),
    /** Codes that are easily mistaken for this one; both languages say what tells them apart. */
    lookalikes: unique(code).default([]),
    /** Where the facts come from. */
    sources: z.array(source).min(1, 'at least one source'),
  })
  .superRefine((value, context) => {
    const ids = value.messages.map(({ id }) => id);
    for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) {
      context.addIssue({ code: 'custom', path: ['messages'], message: `id "${id}" stands twice` });
    }
    for (const problem of groupProblems(value.messages.map(({ group }) => group))) {
      context.addIssue({ code: 'custom', path: ['messages'], message: problem });
    }
    for (const field of ['related', 'lookalikes'] as const) {
      if (!value[field].includes(value.code)) continue;
      context.addIssue({ code: 'custom', path: [field], message: `${value.code} names itself` });
    }
  });

/** What is wrong with the groups of an entry's messages, given in their order. */
function groupProblems(groups: (string | undefined)[]): string[] {
  const starts = groups.filter((group, at) => group !== groups[at - 1]);
  const scattered = starts.filter((group, at) => group && starts.indexOf(group) < at);
  const isMixed = groups.some((group) => group) && groups.some((group) => !group);
  return [
    ...(isMixed ? ['some messages have a group and some have none; give one to all'] : []),
    ...scattered.map((group) => `messages of the group "${group ?? ''}" do not stand together`),
  ];
}

export type ErrorFacts = z.infer<typeof errorFacts>;
export type MessageFacts = ErrorFacts['messages'][number];
export type SourceReference = ErrorFacts['sources'][number];
