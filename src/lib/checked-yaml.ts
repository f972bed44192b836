/** YAML of the content, held to its schema. */
import type { z } from 'astro/zod';
import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import { ContentError, lineAt, problemsOf, type ContentProblem } from './content-error.ts';
import { readContentFile } from './content-file.ts';

/** What is wrong with a text, and where if that is not part of the message. */
type Offence = Pick<ContentProblem, 'message' | 'field'>;

/**
 * The value of YAML `text` if it is well formed and fits `schema`; otherwise reports why not. Of what
 * is not well formed, the first offence is reported, since the others follow from it.
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): T | undefined {
  const reading = readDocument(text);
  if ('message' in reading) {
    problems.push({ file, ...reading });
    return undefined;
  }
  const parsed = schema.safeParse(reading.value);
  if (parsed.success) return parsed.data;
  problems.push(...problemsOf(file, parsed.error));
  return undefined;
}

/** The value of the YAML file at `file` below `directory`, in the same way. */
export function readYaml<T>(
  directory: string,
  file: string,
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): T | undefined {
  const text = readContentFile(directory, file, problems);
  return text === undefined ? undefined : parseYaml(file, text, schema, problems);
}

/** The value of YAML `text`; throws a `ContentError` when `parseYaml` has something to report. */
export function valueOfYaml<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const problems: ContentProblem[] = [];
  const value = parseYaml(file, text, schema, problems);
  if (value === undefined) throw new ContentError(problems);
  return value;
}

/** The value of the one document in `text`. */
function readDocument(text: string): { value: unknown } | Offence {
  try {
    const events = parseEvents(text, {});
    const offence = aliasIn(text, events) ?? secondDocumentIn(text, events);
    return offence ?? { value: constructFromEvents(events, { source: text })[0] };
  } catch (error) {
    return { field: '', message: `not valid YAML: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof YAMLException)) return String(error);
  return error.mark ? `${error.reason} at line ${String(error.mark.line + 1)}` : error.reason;
}

/** Aliases have no place in the content, and a few of them can stand for any amount of data. */
function aliasIn(text: string, events: readonly Event[]): Offence | undefined {
  const alias = events.find((event) => event.type === EVENT_ID.ALIAS);
  if (!alias) return undefined;
  const name = text.slice(alias.anchorStart, alias.anchorEnd);
  return {
    field: `line ${String(lineAt(text, alias.anchorStart))}`,
    message: `"*${name}" is an alias of YAML: quote text that begins with *, write values out`,
  };
}

function secondDocumentIn(text: string, events: readonly Event[]): Offence | undefined {
  const [first, second] = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  if (!first || !second) return undefined;
  const markers = Array.from(text.matchAll(/^---(?!\S)/gm), ({ index }) => index);
  const line = lineAt(text, markers[first.explicitStart ? 1 : 0] ?? 0);
  const message = `not valid YAML: a second document begins at line ${String(line)}; remove the line ---`;
  return { field: '', message };
}
