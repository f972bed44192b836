/** Files that begin with YAML between two lines of `---` and go on in Markdown. */
import type { z } from 'astro/zod';
import { parseYaml } from './checked-yaml.ts';
import { lineAt, type ContentProblem } from './content-error.ts';

/** The two parts of a file. */
export interface FrontMatterFile<Matter> {
  matter: Matter;
  markdown: string;
  /** Line of the file on which the Markdown starts, counted from 1. */
  firstLine: number;
}

/** Splits `text` and holds its front matter to `schema`; otherwise reports why that fails. */
export function parseFrontMatter<Matter>(
  file: string,
  text: string,
  schema: z.ZodType<Matter>,
  problems: ContentProblem[],
): FrontMatterFile<Matter> | undefined {
  const parts = /^---\r?\n([\s\S]*?\r?\n)---\r?\n([\s\S]*)$/.exec(text);
  if (!parts) {
    const message = text.startsWith('---')
      ? 'the front matter is not closed; it stands between two lines that are --- and no more'
      : 'has no front matter; it starts with --- and ends with ---';
    problems.push({ file, field: '', message });
    return undefined;
  }
  const [, frontMatter = '', markdown = ''] = parts;
  // The line break stands for the opening "---", so that reported lines are those of the file.
  const matter = parseYaml(file, `\n${frontMatter}`, schema, problems);
  if (!matter) return undefined;
  const firstLine = lineAt(text, text.length - markdown.length);
  return { matter, markdown, firstLine };
}
