import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '~/i18n/locales.ts';
import { getErrors } from '~/lib/errors.ts';
import { atomFeed } from '~/lib/feed.ts';
import { inEveryLocale } from '~/lib/locale-paths.ts';

export const getStaticPaths = (() =>
  inEveryLocale([{ params: {}, props: {} }])) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props, site }) =>
  new Response(atomFeed(await getErrors(), props.locale, site));
