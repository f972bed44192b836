/** All ECs as programs get them: what each leads to, and the explanations that stand by themselves. */
import { perLocale } from '../i18n/locales.ts';
import { API_VERSION, type EcsDocument } from '../schemas/api.ts';
import { categoryOf } from '../schemas/ec-categories.ts';
import { absoluteLinkResolver, linkResolver } from './content-links.ts';
import type { Library } from './error-document.ts';
import { withResolvedLinks } from './markdown.ts';
import { messagesByEc } from './relations.ts';
import type { EcPage } from './rendered-content.ts';
import { absoluteUrl, apiSchemaPath, ecPath } from './routes.ts';

/** The document of all ECs, sorted. `site` is the origin. */
export function ecsDocumentOf(
  { entries, topics }: Library,
  ecPages: readonly EcPage[],
  site: URL | undefined,
): EcsDocument {
  const resolvers = perLocale((locale) => absoluteLinkResolver(linkResolver(locale, topics), site));
  const facts = (ec: string): Pick<EcsDocument['ecs'][number], 'ec' | 'category' | 'url'> => {
    const category = categoryOf(ec);
    return { ec, ...(category && { category }), url: absoluteUrl(ecPath(ec), site) };
  };
  const ofMessages = messagesByEc(entries).map(([ec, messages]) => ({
    ...facts(ec),
    messages: messages.map(({ entry, message }) => ({ code: entry.code, id: message.id })),
  }));
  const ofTheirOwn = ecPages.map((page) => ({
    ...facts(page.ec),
    messages: [],
    explanation: {
      ...(page.code !== undefined && { code: page.code }),
      ...(page.httpStatus !== undefined && { httpStatus: page.httpStatus }),
      lifecycle: page.lifecycle,
      title: perLocale((locale) => page[locale].title),
      cause: perLocale((locale) =>
        withResolvedLinks(page[locale].cause.markdown, resolvers[locale]),
      ),
      ...(page.en.fix && {
        fix: perLocale((locale) =>
          withResolvedLinks(page[locale].fix?.markdown ?? '', resolvers[locale]),
        ),
      }),
    },
  }));
  return {
    $schema: absoluteUrl(apiSchemaPath(), site),
    version: API_VERSION,
    ecs: [...ofMessages, ...ofTheirOwn].sort((a, b) => (a.ec < b.ec ? -1 : 1)),
  };
}
