/** Integrations whose last steps do not wait for each other: one may be a program, another work here. */
import type { AstroIntegration } from 'astro';

export function together(
  name: string,
  integrations: readonly AstroIntegration[],
): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:config:done': async (options) => {
        for (const { hooks } of integrations) await hooks['astro:config:done']?.(options);
      },
      'astro:build:done': async (options) => {
        await Promise.all(
          integrations.map(async ({ hooks }) => {
            await hooks['astro:build:done']?.(options);
          }),
        );
      },
    },
  };
}
