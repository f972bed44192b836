/** YAML of the content, held to its schema. */
import { parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import { ContentError, problemsOf, type ContentProblem } from './content-error.ts';

/** The value of YAML `text` if it is well formed and fits `schema`; otherwise reports why not. */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): T | undefined {
  const document = parseDocument(text);
  for (const { message } of document.errors) {
    problems.push({ file, field: '', message: `not valid YAML: ${message.split('\n')[0] ?? ''}` });
  }
  if (document.errors.length > 0) return undefined;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  problems.push(...problemsOf(file, parsed.error));
  return undefined;
}

/** The value of YAML `text`; throws a `ContentError` when `parseYaml` has something to report. */
export function valueOfYaml<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const problems: ContentProblem[] = [];
  const value = parseYaml(file, text, schema, problems);
  if (value === undefined) throw new ContentError(problems);
  return value;
}
