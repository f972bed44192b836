import type { APIRoute } from 'astro';
import { openSearchDescription } from '~/lib/open-search.ts';

export const GET: APIRoute = ({ site }) => new Response(openSearchDescription(site));
