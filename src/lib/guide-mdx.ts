/**
 * How @astrojs/mdx renders guides: code and tables as in entries, and headings with the ids of the
 * English text in every language. Links and diagrams depend on the page; they are components.
 */
import { readFileSync } from 'node:fs';
import { defineHastPlugin, type HastPluginList, type PluginFactoryContext } from 'satteri';
import { anchorsOf, readGuideBody } from './guide-body.ts';
import { highlightCode, tables } from './markdown-html.ts';

/** Plugins of the processor, in run order. */
export const GUIDE_PLUGINS: HastPluginList = [highlightCode, tables, headingAnchors];

/** A plugin for one document: its headings get the ids of the English text beside it, in order. */
function headingAnchors({ fileURL }: PluginFactoryContext): ReturnType<typeof defineHastPlugin> {
  const english = readFileSync(new URL('en.mdx', fileURL), 'utf8');
  const { headings } = readGuideBody(english.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, ''));
  const anchors = anchorsOf(headings);
  let next = 0;
  return defineHastPlugin({
    name: 'heading-anchors',
    element: {
      filter: ['h2', 'h3'],
      visit(node, context) {
        context.setProperty(node, 'id', anchors[next]);
        next += 1;
      },
    },
  });
}
