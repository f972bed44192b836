/**
 * Writes the JSON Schema of `facts.yaml` into `.astro/`, where the editor settings of the
 * repository point: completion and checks while writing an entry.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { errorFacts } from '../schemas/error-facts.ts';

export function factsSchema(): AstroIntegration {
  return {
    name: 'osserr-facts-schema',
    hooks: {
      'astro:config:done': async ({ config }) => {
        const folder = new URL('.astro/', config.root);
        const schema = z.toJSONSchema(errorFacts, { io: 'input' });
        await mkdir(folder, { recursive: true });
        await writeFile(new URL('facts.schema.json', folder), JSON.stringify(schema));
      },
    },
  };
}
