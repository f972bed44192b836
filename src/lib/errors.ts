/** The one door to the content for pages and components: entries, guides, documents, sources. */
import { getCollection, getEntry, render, type RenderResult } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import type { ErrorDocument } from '../schemas/api.ts';
import type { Diagram } from '../schemas/diagram.ts';
import type { Source, Sources, Topic, Topics } from '../schemas/documents.ts';
import { guideLinkResolver } from './content-links.ts';
import { errorDocumentOf, type Library } from './error-document.ts';
import { finderIndexFiles, type FinderIndexFiles } from './finder-index.ts';
import { guideKey, type Guide } from './guide.ts';
import type { LinkResolver } from './markdown.ts';
import { movedCodes, movedMessages, parsePublishedIds } from './published-ids.ts';
import { renderEcPage, renderEntry, type EcPage, type ErrorEntry } from './rendered-content.ts';
import ids from '../../content/ids.yaml?raw';

export type { Guide } from './guide.ts';
export type { EcPage, EntryPage, ErrorEntry, Prose } from './rendered-content.ts';

/** Everything ever published that has moved; reading the list takes longer than making a page. */
const { moved } = parsePublishedIds(ids);

/** Entries as programs get them: JSON, Markdown and the files of all entries show the same. */
const documents = new WeakMap<ErrorEntry, ErrorDocument>();

/** All entries, sorted by code. */
export const getErrors = oncePerBuild(async (): Promise<ErrorEntry[]> => {
  const collection = await getCollection('errors');
  const { topics } = await getRegistries();
  return collection
    .map(({ data }) => renderEntry(data, topics))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
});

/** ECs with explanations of their own, sorted. */
export const getEcPages = oncePerBuild(async (): Promise<EcPage[]> => {
  const collection = await getCollection('ecs');
  const { topics } = await getRegistries();
  return collection
    .map(({ data }) => renderEcPage(data, topics))
    .sort((a, b) => (a.ec < b.ec ? -1 : 1));
});

/** Entries with the registries that they name. */
export const getLibrary = oncePerBuild(async (): Promise<Library> => ({
  entries: await getErrors(),
  ...(await getRegistries()),
}));

/** Official documents and sources by id. */
const getRegistries = oncePerBuild(async (): Promise<{ topics: Topics; sources: Sources }> => {
  const [topics, sources] = await Promise.all([getCollection('topics'), getCollection('sources')]);
  const byId = <Data>(items: { id: string; data: Data }[]): Record<string, Data> =>
    Object.fromEntries(items.map(({ id, data }) => [id, data]));
  return { topics: byId(topics), sources: byId(sources) };
});

/** The indexes of the finder as files; every page names them. */
export const getFinderFiles = oncePerBuild(async (): Promise<FinderIndexFiles> =>
  finderIndexFiles({ entries: await getErrors(), ecPages: await getEcPages() }),
);

const getAllGuides = oncePerBuild(async (): Promise<Guide[]> => {
  const collection = await getCollection('guides');
  return collection.map(({ data }) => data).sort((a, b) => a.order - b.order);
});

/** All guides in a language, in the order in which they are listed. */
export async function getGuides(locale: Locale): Promise<Guide[]> {
  return (await getAllGuides()).filter((guide) => guide.locale === locale);
}

/** The body of a guide as a component. */
export async function renderGuide({ id, locale }: Guide): Promise<RenderResult['Content']> {
  const guide = await getEntry('guides', guideKey(id, locale));
  if (!guide) throw new Error(`content/guides has no "${id}"`);
  return (await render(guide)).Content;
}

/** The diagram with this name; throws when `content/diagrams/` has none. */
export async function getDiagram(name: string): Promise<Diagram> {
  const diagram = await getEntry('diagrams', name);
  if (!diagram) throw new Error(`content/diagrams has no "${name}"`);
  return diagram.data;
}

/** Where the links of guides in a language lead. */
export async function getGuideLinks(locale: Locale): Promise<LinkResolver> {
  const { entries, topics } = await getLibrary();
  return guideLinkResolver(locale, topics, entries);
}

/** Codes that are gone, each with the entry that took its place; their addresses lead there. */
export async function getMovedCodes(): Promise<{ code: string; entry: ErrorEntry }[]> {
  const all = await getErrors();
  return movedCodes(moved).flatMap(({ code, successor }) =>
    all.filter((entry) => entry.code === successor).map((entry) => ({ code, entry })),
  );
}

/** Messages that `code` no longer has, each with what took its place. */
export function getMovedMessages(code: string): ReturnType<typeof movedMessages> {
  return movedMessages(code, moved);
}

/** An entry as programs get it; `site` is the origin of its addresses. Made once per build. */
export async function getErrorDocument(
  entry: ErrorEntry,
  site: URL | undefined,
): Promise<ErrorDocument> {
  if (import.meta.env.DEV) return errorDocumentOf(entry, await getLibrary(), site);
  const known = documents.get(entry);
  if (known) return known;
  const made = errorDocumentOf(entry, await getLibrary(), site);
  documents.set(entry, made);
  return made;
}

/** All entries as programs get them, sorted by code; `site` is the origin of their addresses. */
export async function getErrorDocuments(site: URL | undefined): Promise<ErrorDocument[]> {
  return Promise.all((await getErrors()).map((entry) => getErrorDocument(entry, site)));
}

/** The official document with this id; throws when `content/topics.yaml` has none. */
export async function getTopic(id: string): Promise<Topic> {
  const topic = (await getRegistries()).topics[id];
  if (!topic) throw new Error(`content/topics.yaml has no document "${id}"`);
  return topic;
}

/** The source with this id; throws when `content/sources.yaml` has none. */
export async function getSource(id: string): Promise<Source> {
  const source = (await getRegistries()).sources[id];
  if (!source) throw new Error(`content/sources.yaml has no document "${id}"`);
  return source;
}

/**
 * Reads something the first time it is asked for, since every page asks. In development each time:
 * content changes while the server runs.
 */
function oncePerBuild<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? read() : (value ??= read()));
}
