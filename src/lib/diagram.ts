/** Draws diagrams with Graphviz, which is there as WebAssembly when the site is built. */
import { instance, type Viz } from '@viz-js/viz';
import type { Locale } from '../i18n/locales.ts';
import type { Diagram } from '../schemas/diagram.ts';
import { graphOf, type Size } from './diagram-graph.ts';
import { svgOf, type Layout } from './diagram-svg.ts';

let graphviz: Promise<Viz> | undefined;

/** The diagram in a language as SVG, with its size in pixels. */
export async function drawDiagram(
  diagram: Diagram,
  locale: Locale,
): Promise<{ svg: string } & Size> {
  graphviz ??= instance();
  const viz = await graphviz;
  const layout = viz.renderJSON(graphOf(diagram, locale), { yInvert: true }) as Layout;
  return svgOf(diagram, locale, layout);
}
