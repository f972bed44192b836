import type { APIRoute } from 'astro';
import { schemaFile } from '~/lib/api-files.ts';

export const GET: APIRoute = ({ site }) => new Response(schemaFile(site));
