/**
 * The routes of the site as `content/ids.yaml` lists them, from the files in `src/pages/`. What
 * readers can point at is spelled out; `{locale}` and `{code}` stay, since languages and codes have
 * lists of their own.
 */
import type { Content } from './entry-reader.ts';

/** What pages are made from. */
type Routed = Pick<Content, 'entries' | 'ecPages' | 'guides'>;

/** Parts of a route that are left as they are. */
const PLACEHOLDERS = ['{locale}', '{code}'];

/**
 * Files that nobody points at: the pages for what is missing or not kept, and indexes whose names are
 * hashes.
 */
const UNPUBLISHED = ['404.astro', 'finder/[file].json.ts', 'offline/[locale].astro'];

/**
 * Routes of the pages in `files`, given as paths below `src/pages/`. Throws on a parameter whose
 * values it does not know.
 */
export function routesOf(files: readonly string[], content: Routed): string[] {
  const values = parameterValues(content);
  const routes = files
    .filter((file) => !UNPUBLISHED.includes(file))
    .flatMap((file) => expand(routeOf(file), values));
  return [...new Set(routes)].sort();
}

/** `[locale]/areas/[area].astro` → `/{locale}/areas/{area}/`; `robots.txt.ts` → `/robots.txt` */
function routeOf(file: string): string {
  const path = file.replaceAll('[', '{').replaceAll(']', '}');
  return path.endsWith('.astro')
    ? `/${path.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/')}`
    : `/${path.replace(/\.ts$/, '')}`;
}

/** What stands for each parameter of a page; values may occur more than once. */
function parameterValues({ entries, ecPages, guides }: Routed): Record<string, string[]> {
  const messages = entries.flatMap((entry) => entry.messages);
  const ownEcs = ecPages.map(({ ec }) => ec);
  return {
    '{status}': entries.map(({ httpStatus }) => String(httpStatus)),
    '{area}': entries.map(({ area }) => area),
    '{ec}': [...messages.flatMap(({ ec }) => ec), ...ownEcs],
    '{explained}': ownEcs,
    '{guide}': guides.map(({ id }) => id),
    '{operation}': [
      ...messages.flatMap(({ operations, fixOperations }) => [...operations, ...fixOperations]),
      ...ecPages.flatMap(({ operations }) => operations),
    ],
  };
}

function expand(route: string, values: Record<string, string[]>): string[] {
  const parameter = (route.match(/\{\w+\}/g) ?? []).find((part) => !PLACEHOLDERS.includes(part));
  if (parameter === undefined) return [route];
  const known = values[parameter];
  if (!known) {
    throw new Error(
      `src/pages has ${route}: say in src/lib/published-routes.ts what ${parameter} can be`,
    );
  }
  return known.flatMap((value) => expand(route.replace(parameter, value), values));
}
