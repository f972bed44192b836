import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '~/i18n/locales.ts';
import { markdownOf } from '~/lib/entry-markdown.ts';
import { getErrorDocument, getErrors, getMovedCodes, type ErrorEntry } from '~/lib/errors.ts';
import { inEveryLocale } from '~/lib/locale-paths.ts';

export const getStaticPaths = (async () => {
  const own = (await getErrors()).map((entry) => ({ code: entry.code, entry }));
  return inEveryLocale(
    [...own, ...(await getMovedCodes())].map(({ code, entry }) => ({
      params: { code },
      props: { entry },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale; entry: ErrorEntry }> = async ({
  props: { locale, entry },
  site,
}) => new Response(`${markdownOf(await getErrorDocument(entry, site), locale)}\n`);
