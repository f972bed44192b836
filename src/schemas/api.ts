/**
 * What programs get: the JSON files below `/api/v1/`. They are built to these schemas, and the JSON
 * Schema that the site publishes is made from them, so descriptions are written for its readers.
 * Within version 1 fields are added, never removed or given another meaning.
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
import { inBothLanguages } from './values.ts';

/** The version of the files, as it stands in their path. */
export const API_VERSION = 1;

const url = z.url();
const texts = inBothLanguages(z.string()).meta({
  id: 'Texts',
  description: 'A text in Chinese and in English.',
});
const addresses = inBothLanguages(url).meta({
  id: 'Addresses',
  description: 'The address of each language’s edition.',
});

const file = {
  $schema: url.describe('The JSON Schema of this file.'),
  version: z.literal(API_VERSION).describe('Version of the format.'),
};
const code = z.string().describe('Error code, spelled as OSS spells it.');
const httpStatus = z.int().min(200).max(599).describe('HTTP status of the response.');
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal digits; another value says that something changed.');

const message = z
  .strictObject({
    id: z.string().describe('Stable id within the code; also the fragment of its addresses.'),
    text: z
      .string()
      .nullable()
      .describe('The message exactly as the service sends it; null where no source has it.'),
    case: texts
      .optional()
      .describe('What happened, for messages without a text of codes that have several.'),
    variants: z.array(z.string()).describe('Other texts with the same meaning.'),
    varies: z
      .array(
        z.strictObject({
          part: z.string().describe('The part as it stands in the text.'),
          name: z.string().describe('What stands there, e.g. bucket-name.'),
        }),
      )
      .describe('Parts of the text that differ from response to response.'),
    group: z
      .strictObject({ id: z.string(), title: texts })
      .optional()
      .describe('What the caller was doing, where a code has many messages.'),
    httpStatus,
    ec: z.array(z.string()).describe('Fine-grained codes, as in the header x-oss-ec.'),
    operations: z.array(z.enum(OPERATIONS)).describe('Operations that return the message.'),
    fixOperations: z
      .array(z.enum(OPERATIONS))
      .describe('Operations that are called to put things right.'),
    headers: z.array(z.string()).describe('Headers, parameters and elements that play a part.'),
    inferred: z
      .array(z.enum(INFERABLE))
      .describe('Fields of this message that no source states and that were concluded.'),
    topics: z
      .array(z.strictObject({ title: texts, url: addresses }))
      .describe('Official documents to read on.'),
    cause: texts.describe('Why OSS answers so. Markdown, links absolute.'),
    fix: texts.describe('What to do. Markdown, links absolute.'),
    urls: z.strictObject({
      permanent: url.describe('Never changes, and leads to the reader’s language.'),
      page: addresses,
    }),
  })
  .meta({ id: 'Message', description: 'A message that comes with the code.' });

const otherCode = z.strictObject({
  code,
  url: addresses.describe('Its page.'),
  reason: texts.describe('In one line; backticks mark code.'),
});

/** `/api/v1/errors/<Code>.json` */
export const errorDocument = z
  .strictObject({
    ...file,
    code,
    httpStatus,
    area: z.enum(AREAS).describe('What the error is about.'),
    lifecycle: z.enum(LIFECYCLES).describe('Whether OSS still returns it.'),
    retry: z.enum(RETRIES).describe('Whether sending the same request again can help.'),
    fixer: z.enum(FIXERS).describe('Who can remove the cause.'),
    permissions: z.array(z.string()).describe('RAM actions that the call or its repair needs.'),
    updated: z.iso
      .date()
      .optional()
      .describe('Day on which the entry was added or its meaning changed, where recorded.'),
    urls: z.strictObject({
      permanent: url.describe('Never changes, and leads to the reader’s language.'),
      page: addresses,
      markdown: addresses,
    }),
    title: texts.describe('What happened, in a few words.'),
    summary: texts.describe('Cause and way out in a sentence; backticks mark code.'),
    inferred: z
      .array(z.enum(['httpStatus']))
      .describe('Fields of the entry that no source states and that were concluded.'),
    s3: z
      .strictObject({ code, difference: texts })
      .optional()
      .describe('The code of Amazon S3 to compare with, and what differs.'),
    keywords: inBothLanguages(z.array(z.string())).describe('How people say it.'),
    messages: z.array(message).min(1).describe('All messages of the code, in reading order.'),
    background: z
      .array(z.strictObject({ id: z.enum(BACKGROUND_SECTIONS), text: texts }))
      .describe('Sections that belong to all messages. Markdown, links absolute.'),
    lookalikes: z.array(otherCode).describe('Codes that are easily mistaken for this one.'),
    related: z.array(otherCode).describe('Codes to read on.'),
    sources: z
      .array(
        z.strictObject({
          title: texts,
          url: addresses.optional(),
          date: z.string().describe('Edition, or month in which it was read.'),
          supports: z.array(z.string()).optional().describe('What it backs, if not everything.'),
        }),
      )
      .describe('Where the facts come from.'),
  })
  .meta({ id: 'Error', description: 'An error code with everything that is known about it.' });

/** `/api/v1/index.json` */
export const indexDocument = z
  .strictObject({
    ...file,
    hash: hash.describe('SHA-256 over the hashes of all files, in their order, as one text.'),
    errors: z.array(
      z.strictObject({
        code,
        httpStatus,
        title: texts.describe('What happened, in a few words.'),
        path: z.string().describe('Permanent path of the code on this site.'),
        url: url.describe('Its file.'),
        hash: hash.describe('SHA-256 of its file.'),
        messages: z.array(z.string()).describe('Ids of its messages.'),
      }),
    ),
  })
  .meta({ id: 'Index', description: 'All error codes.' });

/** `/api/v1/ecs.json` */
export const ecsDocument = z
  .strictObject({
    ...file,
    ecs: z.array(
      z.strictObject({
        ec: z.string().describe('Fine-grained code, as in the header x-oss-ec.'),
        category: z.string().optional().describe('Name of its category, where it is documented.'),
        url: url.describe('Its permanent address.'),
        messages: z
          .array(z.strictObject({ code, id: z.string().describe('Id of the message.') }))
          .describe('Messages that come with it; none when it has an explanation of its own.'),
        explanation: z
          .strictObject({
            code: code.optional().describe('The error code, where a source names it.'),
            httpStatus: httpStatus.optional(),
            lifecycle: z.enum(LIFECYCLES).describe('Whether OSS still returns it.'),
            title: texts.describe('What happened, in a few words.'),
            cause: texts.describe('Why OSS answers so. Markdown, links absolute.'),
            fix: texts
              .optional()
              .describe('What to do, where it is known. Markdown, links absolute.'),
          })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'Ecs', description: 'All fine-grained codes (EC).' });

/** Any of the files. */
export const apiDocument = z.union([errorDocument, indexDocument, ecsDocument]);

export type ErrorDocument = z.infer<typeof errorDocument>;
export type MessageDocument = ErrorDocument['messages'][number];
export type EcsDocument = z.infer<typeof ecsDocument>;
export type IndexDocument = z.infer<typeof indexDocument>;
