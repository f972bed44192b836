import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '~/i18n/locales.ts';
import { markdownOf } from '~/lib/entry-markdown.ts';
import { errorDocumentOf, type Library } from '~/lib/error-document.ts';
import { getLibrary, getMovedCodes, type ErrorEntry } from '~/lib/errors.ts';
import { inEveryLocale } from '~/lib/locale-paths.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  const own = library.entries.map((entry) => ({ code: entry.code, entry }));
  return inEveryLocale(
    [...own, ...(await getMovedCodes())].map(({ code, entry }) => ({
      params: { code },
      props: { entry, library },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale; entry: ErrorEntry; library: Library }> = ({
  props: { locale, entry, library },
  site,
}) => new Response(`${markdownOf(errorDocumentOf(entry, library, site), locale)}\n`);
