import type { APIRoute, GetStaticPaths } from 'astro';
import { errorFile } from '~/lib/api-files.ts';
import { getErrorDocument, getErrors, getMovedCodes, type ErrorEntry } from '~/lib/errors.ts';

export const getStaticPaths = (async () => {
  const own = (await getErrors()).map((entry) => ({ code: entry.code, entry }));
  return [...own, ...(await getMovedCodes())].map(({ code, entry }) => ({
    params: { code },
    props: { entry },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: ErrorEntry }> = async ({ props: { entry }, site }) =>
  new Response(errorFile(await getErrorDocument(entry, site)));
