/** The one door to the content for pages and components: entries, guides, documents, sources. */
import { getCollection, getEntry, render, type RenderResult } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import type { ErrorDocument } from '../schemas/api.ts';
import type { Diagram } from '../schemas/diagram.ts';
import type { Source, Topic } from '../schemas/documents.ts';
import { guideLinkResolver } from './content-links.ts';
import type { EcPage } from './ec-loader.ts';
import type { ErrorEntry } from './entry-loader.ts';
import { errorDocumentOf, type Library } from './error-document.ts';
import { finderIndexFiles, type FinderIndexFiles } from './finder-index.ts';
import { guideKey, type Guide } from './guide-loader.ts';
import type { LinkResolver } from './markdown.ts';
import { movedCodes, movedMessages, parsePublishedIds } from './published-ids.ts';
import ids from '../../content/ids.yaml?raw';

export type { EcPage } from './ec-loader.ts';
export type { EntryPage, ErrorEntry, Prose } from './entry-loader.ts';
export type { Guide } from './guide-loader.ts';

/** Everything ever published that has moved; reading the list takes longer than making a page. */
const { moved } = parsePublishedIds(ids);

let entries: Promise<ErrorEntry[]> | undefined;
let library: Promise<Library> | undefined;
let finderFiles: Promise<FinderIndexFiles> | undefined;

/** Entries as programs get them: JSON, Markdown and the files of all entries show the same. */
const documents = new WeakMap<ErrorEntry, ErrorDocument>();

/** All entries, sorted by code. Read once per build. */
export function getErrors(): Promise<ErrorEntry[]> {
  if (import.meta.env.DEV) return readErrors();
  return (entries ??= readErrors());
}

/** ECs with explanations of their own, sorted. */
export async function getEcPages(): Promise<EcPage[]> {
  const collection = await getCollection('ecs');
  return collection.map(({ data }) => data).sort((a, b) => (a.ec < b.ec ? -1 : 1));
}

/** All guides in a language, in the order in which they are listed. */
export async function getGuides(locale: Locale): Promise<Guide[]> {
  const collection = await getCollection('guides', ({ data }) => data.locale === locale);
  return collection.map(({ data }) => data).sort((a, b) => a.order - b.order);
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

/** The indexes of the finder as files. Made once per build, since every page names them. */
export function getFinderFiles(): Promise<FinderIndexFiles> {
  if (import.meta.env.DEV) return makeFinderFiles();
  return (finderFiles ??= makeFinderFiles());
}

/** Entries with the registries that they name. Read once per build. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  return (library ??= readLibrary());
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
  const topic = await getEntry('topics', id);
  if (!topic) throw new Error(`content/topics.yaml has no document "${id}"`);
  return topic.data;
}

/** The source with this id; throws when `content/sources.yaml` has none. */
export async function getSource(id: string): Promise<Source> {
  const source = await getEntry('sources', id);
  if (!source) throw new Error(`content/sources.yaml has no document "${id}"`);
  return source.data;
}

async function readLibrary(): Promise<Library> {
  const [topics, sources] = await Promise.all([getCollection('topics'), getCollection('sources')]);
  const byId = <Data>(items: { id: string; data: Data }[]): Record<string, Data> =>
    Object.fromEntries(items.map(({ id, data }) => [id, data]));
  return { entries: await getErrors(), topics: byId(topics), sources: byId(sources) };
}

async function makeFinderFiles(): Promise<FinderIndexFiles> {
  return finderIndexFiles({ entries: await getErrors(), ecPages: await getEcPages() });
}

async function readErrors(): Promise<ErrorEntry[]> {
  const collection = await getCollection('errors');
  return collection.map(({ data }) => data).sort((a, b) => (a.code < b.code ? -1 : 1));
}
