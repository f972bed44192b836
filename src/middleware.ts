/**
 * Gives every page its Content-Security-Policy when the site is built: before the page is written, so
 * that no step has to read and write it again. Not active in development, as in Astro.
 */
import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './lib/content-security-policy.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(withPolicy(await response.text()), response);
});
