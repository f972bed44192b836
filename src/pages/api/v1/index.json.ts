import type { APIRoute } from 'astro';
import { indexFile } from '~/lib/api-files.ts';
import { getErrorDocuments } from '~/lib/errors.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(indexFile(await getErrorDocuments(site), site));
