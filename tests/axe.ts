/** What axe finds wrong with a page. */
import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** WCAG 2.2 AA, and what is good practice beyond it. */
const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules whose result a theme can change. */
const OF_COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * Brings every part of a long page near the window once. What was never near has a guessed height
 * (styles/chapter.css), which its content would run over when axe measures it.
 */
async function layOutWhole(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

/**
 * Violations of the page as it stands, in light and in dark, each with the elements that have it. Leaves
 * the page in dark.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await layOutWhole(page);
  await page.evaluate(axe.source);
  const run = async (colorScheme: 'light' | 'dark', options: RunOptions): Promise<string[]> => {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(
      async (given) =>
        (window as unknown as { axe: { run(it: RunOptions): Promise<AxeResults> } }).axe.run(given),
      { ...options, resultTypes: ['violations'] } as RunOptions,
    );
    return violations.map(
      ({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  };
  return [...(await run('light', EVERYTHING)), ...(await run('dark', OF_COLOURS))];
}
