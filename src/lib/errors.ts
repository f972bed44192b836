/** The one door to the content for pages and components: entries, official documents, sources. */
import { getCollection, getEntry } from 'astro:content';
import type { ErrorDocument } from '../schemas/api.ts';
import type { Source, Topic } from '../schemas/documents.ts';
import type { ErrorEntry } from './entry-loader.ts';
import { errorDocumentOf, type Library } from './error-document.ts';
import { movedCodes, parsePublishedIds } from './published-ids.ts';
import ids from '../../content/ids.yaml?raw';

export type { EntryPage, ErrorEntry, Prose } from './entry-loader.ts';

let entries: Promise<ErrorEntry[]> | undefined;

/** All entries, sorted by code. Read once per build. */
export function getErrors(): Promise<ErrorEntry[]> {
  if (import.meta.env.DEV) return readErrors();
  return (entries ??= readErrors());
}

/** Codes that are gone, each with the entry that took its place; their addresses lead there. */
export async function getMovedCodes(): Promise<{ code: string; entry: ErrorEntry }[]> {
  const all = await getErrors();
  return movedCodes(parsePublishedIds(ids).moved).flatMap(({ code, successor }) =>
    all.filter((entry) => entry.code === successor).map((entry) => ({ code, entry })),
  );
}

/** Entries with the registries that they name. */
export async function getLibrary(): Promise<Library> {
  const [topics, sources] = await Promise.all([getCollection('topics'), getCollection('sources')]);
  const byId = <Data>(items: { id: string; data: Data }[]): Record<string, Data> =>
    Object.fromEntries(items.map(({ id, data }) => [id, data]));
  return { entries: await getErrors(), topics: byId(topics), sources: byId(sources) };
}

/** All entries as programs get them, sorted by code; `site` is the origin of their addresses. */
export async function getErrorDocuments(site: URL | undefined): Promise<ErrorDocument[]> {
  const library = await getLibrary();
  return library.entries.map((entry) => errorDocumentOf(entry, library, site));
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

async function readErrors(): Promise<ErrorEntry[]> {
  const collection = await getCollection('errors');
  return collection.map(({ data }) => data).sort((a, b) => (a.code < b.code ? -1 : 1));
}
