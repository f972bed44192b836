import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { CONTENT_DIRECTORY } from './lib/content-directory.ts';
import { ecLoader, entryLoader, guideLoader } from './lib/content-loaders.ts';
import type { EcSource } from './lib/ec-reader.ts';
import type { EntrySource } from './lib/entry-reader.ts';
import type { Guide } from './lib/guide.ts';
import { diagram } from './schemas/diagram.ts';
import { sources, topics } from './schemas/documents.ts';

export const collections = {
  errors: defineCollection({ loader: entryLoader(), schema: z.custom<EntrySource>() }),
  ecs: defineCollection({ loader: ecLoader(), schema: z.custom<EcSource>() }),
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
