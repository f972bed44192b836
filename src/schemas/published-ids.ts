/** `content/ids.yaml`: everything that tickets and programs may point at, for good. */
import { z } from 'astro/zod';

/** A path of the site; `{locale}` and `{code}` stand for every language and every code. */
const route = z.string().regex(/^\/\S*$/, 'a path that starts with a slash');

/** An error code, or a message of it: `NoSuchKey`, `NoSuchKey#key-not-found`. */
const id = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]+(#[a-z0-9]+(-[a-z0-9]+)*)?$/, 'an error code or <Code>#<message id>');

const list = <T extends z.ZodType>(item: T) =>
  z.array(item).superRefine((values, context) => {
    for (const value of values.filter((each, at) => values.indexOf(each) < at)) {
      context.addIssue({ code: 'custom', message: `"${String(value)}" stands twice` });
    }
  });

export const publishedIds = z.strictObject({
  /** Paths of pages and files, `/{locale}/status/409/`. */
  routes: list(route),
  /** Codes and messages; each has its permanent address, `/e/<id>`. */
  ids: list(id),
  /** What is gone, and what took its place. */
  moved: z.record(z.union([route, id]), z.union([route, id])),
});

export type PublishedIds = z.infer<typeof publishedIds>;
