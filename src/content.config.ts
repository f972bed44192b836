import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { CONTENT_DIRECTORY } from './lib/content-directory.ts';
import { ecLoader, type EcPage } from './lib/ec-loader.ts';
import { entryLoader, type ErrorEntry } from './lib/entry-loader.ts';
import { guideLoader, type Guide } from './lib/guide-loader.ts';
import { diagram } from './schemas/diagram.ts';
import { sources, topics } from './schemas/documents.ts';

export const collections = {
  errors: defineCollection({ loader: entryLoader(), schema: z.custom<ErrorEntry>() }),
  ecs: defineCollection({ loader: ecLoader(), schema: z.custom<EcPage>() }),
  guides: defineCollection({ loader: guideLoader(), schema: z.custom<Guide>() }),
  diagrams: defineCollection({
    loader: glob({ base: `${CONTENT_DIRECTORY}/diagrams`, pattern: '*.yaml' }),
    schema: diagram,
  }),
  topics: defineCollection({
    loader: file(`${CONTENT_DIRECTORY}/topics.yaml`),
    schema: topics.valueType,
  }),
  sources: defineCollection({
    loader: file(`${CONTENT_DIRECTORY}/sources.yaml`),
    schema: sources.valueType,
  }),
};
