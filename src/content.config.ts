import { file } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { entryLoader } from './lib/entry-loader.ts';
import { sources, topics } from './schemas/documents.ts';

export const collections = {
  errors: defineCollection({ loader: entryLoader() }),
  topics: defineCollection({
    loader: file('content/topics.yaml'),
    schema: topics.valueType,
  }),
  sources: defineCollection({
    loader: file('content/sources.yaml'),
    schema: sources.valueType,
  }),
};
