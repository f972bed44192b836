/** Where the links of content lead: it names targets, readers get addresses. */
import type { Locale } from '../i18n/locales.ts';
import type { Topics } from '../schemas/documents.ts';
import type { EntrySource } from './entry-reader.ts';
import type { LinkResolver } from './markdown.ts';
import { absoluteUrl, ecPagePath, errorPath, guidePath } from './routes.ts';

/** Resolver for pages: paths within the site. Targets are known to exist: the reader has checked them. */
export function linkResolver(locale: Locale, topics: Topics): LinkResolver {
  return (target) => {
    const [, kind, id = '', anchor] = /^(error|topic|guide):([^#]*)(?:#(.*))?$/.exec(target) ?? [];
    const topic = topics[id];
    if (kind === 'topic' && topic) return { href: topic.url[locale], isExternal: true };
    if (kind === 'error') return { href: errorPath(locale, id, anchor), isExternal: false };
    if (kind === 'guide') return { href: guidePath(locale, id), isExternal: false };
    throw new Error(`unchecked link target: ${target}`);
  };
}

/** The same for guides, which may name ECs: the message that has it, or its own explanation. */
export function guideLinkResolver(
  locale: Locale,
  topics: Topics,
  entries: readonly Pick<EntrySource, 'code' | 'messages'>[],
): LinkResolver {
  const resolve = linkResolver(locale, topics);
  return (target) => {
    const [, ec] = /^ec:(.*)$/.exec(target) ?? [];
    if (ec === undefined) return resolve(target);
    const [owner] = entries.flatMap(({ code, messages }) =>
      messages.filter((message) => message.ec.includes(ec)).map(({ id }) => ({ code, id })),
    );
    const href = owner ? errorPath(locale, owner.code, owner.id) : ecPagePath(locale, ec);
    return { href, isExternal: false };
  };
}

/** The same with absolute addresses, for text that is read elsewhere. */
export function absoluteLinkResolver(resolve: LinkResolver, site: URL | undefined): LinkResolver {
  return (target) => {
    const { href, isExternal } = resolve(target);
    return { href: absoluteUrl(href, site), isExternal };
  };
}
