import type { APIRoute } from 'astro';
import { getErrorDocuments, getGuides } from '~/lib/errors.ts';
import { llmsFile } from '~/lib/llms.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsFile(await getErrorDocuments(site), await getGuides('en'), site));
