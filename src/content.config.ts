import { file } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { CONTENT_DIRECTORY } from './lib/content-directory.ts';
import { ecLoader, type EcPage } from './lib/ec-loader.ts';
import { entryLoader, type ErrorEntry } from './lib/entry-loader.ts';
import { sources, topics } from './schemas/documents.ts';

export const collections = {
  errors: defineCollection({ loader: entryLoader(), schema: z.custom<ErrorEntry>() }),
  ecs: defineCollection({ loader: ecLoader(), schema: z.custom<EcPage>() }),
  topics: defineCollection({
    loader: file(`${CONTENT_DIRECTORY}/topics.yaml`),
    schema: topics.valueType,
  }),
  sources: defineCollection({
    loader: file(`${CONTENT_DIRECTORY}/sources.yaml`),
    schema: sources.valueType,
  }),
};
