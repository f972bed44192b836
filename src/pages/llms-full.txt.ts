import type { APIRoute } from 'astro';
import { getErrorDocuments } from '~/lib/errors.ts';
import { llmsFullFile } from '~/lib/llms.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsFullFile(await getErrorDocuments(site)));
