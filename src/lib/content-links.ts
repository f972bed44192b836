/** Where the links of entries lead: content names targets, readers get addresses. */
import type { Locale } from '../i18n/locales.ts';
import type { Topics } from '../schemas/documents.ts';
import type { LinkResolver } from './markdown.ts';
import { absoluteUrl, errorPath } from './routes.ts';

/** Resolver for pages: paths within the site. Targets are known to exist: the reader has checked them. */
export function linkResolver(locale: Locale, topics: Topics): LinkResolver {
  return (target) => {
    const [, kind, id = '', anchor] = /^(error|topic):([^#]*)(?:#(.*))?$/.exec(target) ?? [];
    const topic = topics[id];
    if (kind === 'topic' && topic) return { href: topic.url[locale], isExternal: true };
    if (kind === 'error') return { href: errorPath(locale, id, anchor), isExternal: false };
    throw new Error(`unchecked link target: ${target}`);
  };
}

/** The same with absolute addresses, for text that is read elsewhere. */
export function absoluteLinkResolver(resolve: LinkResolver, site: URL | undefined): LinkResolver {
  return (target) => {
    const { href, isExternal } = resolve(target);
    return { href: absoluteUrl(href, site), isExternal };
  };
}
