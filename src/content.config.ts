import { file } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { entryLoader, type ErrorEntry } from './lib/entry-loader.ts';
import { sources, topics } from './schemas/documents.ts';

export const collections = {
  errors: defineCollection({ loader: entryLoader(), schema: z.custom<ErrorEntry>() }),
  topics: defineCollection({
    loader: file('content/topics.yaml'),
    schema: topics.valueType,
  }),
  sources: defineCollection({
    loader: file('content/sources.yaml'),
    schema: sources.valueType,
  }),
};
