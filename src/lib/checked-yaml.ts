/** YAML of the content, held to its schema. */
import { LineCounter, parseDocument, visit, type Alias, type Document, type YAMLError } from 'yaml';
import type { z } from 'astro/zod';
import { ContentError, problemsOf, type ContentProblem } from './content-error.ts';
import { readContentFile } from './content-file.ts';

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [offence] = [...document.errors, ...document.warnings];
  if (offence) {
    problems.push({ file, field: '', message: `not valid YAML: ${describe(offence)}` });
    return undefined;
  }
  const alias = firstAlias(document);
  if (alias) {
    const field = `line ${String(lines.linePos(alias.range?.[0] ?? 0).line)}`;
    const message = `"*${alias.source}" is an alias of YAML: quote text that begins with *, write values out`;
    problems.push({ file, field, message });
    return undefined;
  }
  const parsed = schema.safeParse(document.toJS());
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

/** What is wrong and on which line, in one line. */
function describe({ code, message, linePos }: YAMLError): string {
  if (code !== 'MULTIPLE_DOCS') return message.split('\n')[0] ?? '';
  return `a second document begins at line ${String(linePos?.[0].line)}; remove the line ---`;
}

/** Aliases have no place in the content, and a few of them can stand for any amount of data. */
function firstAlias(document: Document): Alias | undefined {
  let first: Alias | undefined;
  visit(document, {
    Alias(_key, alias) {
      first = alias;
      return visit.BREAK;
    },
  });
  return first;
}
