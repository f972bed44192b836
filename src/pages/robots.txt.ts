import type { APIRoute } from 'astro';
import { absoluteUrl, assetPath } from '~/lib/routes.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\nSitemap: ${absoluteUrl(assetPath('sitemap-index.xml'), site)}\n`,
  );
