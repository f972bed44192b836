import type { APIRoute, GetStaticPaths } from 'astro';
import { errorFile } from '~/lib/api-files.ts';
import { errorDocumentOf, type Library } from '~/lib/error-document.ts';
import { getLibrary, getMovedCodes, type ErrorEntry } from '~/lib/errors.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  const own = library.entries.map((entry) => ({ code: entry.code, entry }));
  return [...own, ...(await getMovedCodes())].map(({ code, entry }) => ({
    params: { code },
    props: { entry, library },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: ErrorEntry; library: Library }> = ({ props, site }) =>
  new Response(errorFile(errorDocumentOf(props.entry, props.library, site)));
