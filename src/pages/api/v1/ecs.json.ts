import type { APIRoute } from 'astro';
import { ecsFile } from '~/lib/api-files.ts';
import { ecsDocumentOf } from '~/lib/ec-document.ts';
import { getEcPages, getLibrary } from '~/lib/errors.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(ecsFile(ecsDocumentOf(await getLibrary(), await getEcPages(), site)));
