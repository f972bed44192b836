/**
 * How the content layer says what is wrong: every problem names the file, the field and the way
 * out, and all of them are reported at once.
 */
import type { z } from 'astro/zod';

/** One offence in one file. */
export interface ContentProblem {
  /** Path from the root of the content, e.g. `errors/NoSuchKey/zh.md`. */
  file: string;
  /** Field or line, e.g. `messages.0.id` or `line 12`; empty for the file itself. */
  field: string;
  /** What is wrong and what to do. */
  message: string;
}

/** Thrown when content is broken; the message lists every problem, one a line. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    const lines = problems.map(({ file, field, message }) =>
      ['content/' + file, field, message].filter(Boolean).join(': '),
    );
    super(`${String(problems.length)} problem(s) in the content:\n  ${lines.join('\n  ')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** The issues of a failed zod parse as problems of `file`. */
export function problemsOf(file: string, error: z.ZodError): ContentProblem[] {
  return error.issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys') return { file, field, message: issue.message };
    return {
      file,
      field: [field, issue.keys.join(', ')].filter(Boolean).join('.'),
      message: 'unknown key; see content/errors/README.md for the keys there are',
    };
  });
}

/** The line of `text`, counted from 1, that a position is on. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
