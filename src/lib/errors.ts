/** The one door to the content for pages and components: entries, official documents, sources. */
import { getCollection, getEntry } from 'astro:content';
import type { Source, Topic } from '../schemas/documents.ts';
import type { ErrorEntry } from './entry-loader.ts';

export type { EntryPage, ErrorEntry, Prose } from './entry-loader.ts';

let entries: Promise<ErrorEntry[]> | undefined;

/** All entries, sorted by code. Read once per build. */
export function getErrors(): Promise<ErrorEntry[]> {
  if (import.meta.env.DEV) return readErrors();
  return (entries ??= readErrors());
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
