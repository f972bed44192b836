/**
 * A diagram as Graphviz gets it: boxes and labels as bare sizes. Graphviz places them; it knows
 * neither our fonts nor Chinese, so sizes are computed here from the characters. Lengths are in
 * pixels, which are the points of Graphviz.
 */
import type { Graph } from '@viz-js/viz';
import type { Locale } from '../i18n/locales.ts';
import type { Diagram, DiagramNode } from '../schemas/diagram.ts';

/** Font sizes and line heights. Codes stand in rows high enough for a finger. */
export const TEXT = { size: 14, line: 20 } as const;
export const CODE = { size: 13, line: 24 } as const;
export const EDGE_TEXT = { size: 13, line: 18 } as const;

/** Length of the sloping part at each end of a question's box. */
export const SLOPE = 10;

const PADDING = { x: 12, y: 8 } as const;
const POINTS_PER_INCH = 72;
/** Width of a character of a monospaced font, in parts of the font size. */
const MONO_WIDTH = 0.61;

export interface Size {
  width: number;
  height: number;
}

/** The diagram for Graphviz. Nodes have their names, edges their place in the file as `id`. */
export function graphOf(diagram: Diagram, locale: Locale): Graph {
  return {
    graphAttributes: {
      rankdir: diagram.direction === 'down' ? 'TB' : 'LR',
      nodesep: 0.3,
      ranksep: 0.35,
    },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    nodes: Object.entries(diagram.nodes).map(([name, node]) => {
      const { width, height } = boxSize(node, locale);
      return {
        name,
        attributes: { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
      };
    }),
    edges: diagram.edges.map((edge, at) => {
      const label = edge[locale];
      const table = label === undefined ? {} : { label: { html: emptyTable(labelSize(label)) } };
      return { tail: edge.from, head: edge.to, attributes: { id: String(at), ...table } };
    }),
  };
}

/** Lines of a label as they are shown. */
export function linesOf(label: string): string[] {
  return label.trim().split('\n');
}

/** Width of a line of text. Chinese characters are as wide as the font is high, others differ. */
export function textWidth(line: string, fontSize: number): number {
  return Array.from(line, characterWidth).reduce((sum, width) => sum + width, 0) * fontSize;
}

/** Size of a node's box: its label, and below it its codes. */
export function boxSize(node: DiagramNode, locale: Locale): Size {
  const lines = linesOf(node[locale]);
  const widest = Math.max(
    ...lines.map((line) => textWidth(line, TEXT.size)),
    ...node.errors.map((code) => code.length * MONO_WIDTH * CODE.size),
  );
  const slopes = node.kind === 'question' ? SLOPE : 0;
  return {
    width: Math.ceil(widest) + 2 * (PADDING.x + slopes),
    height: lines.length * TEXT.line + node.errors.length * CODE.line + 2 * PADDING.y,
  };
}

function labelSize(label: string): Size {
  const lines = linesOf(label);
  return {
    width: Math.ceil(Math.max(...lines.map((line) => textWidth(line, EDGE_TEXT.size)))) + 8,
    height: lines.length * EDGE_TEXT.line + 4,
  };
}

/** The label of an edge has no size of its own in Graphviz; a table of that size stands for it. */
function emptyTable({ width, height }: Size): string {
  return `<table border="0" cellborder="0" fixedsize="true" width="${String(width)}" height="${String(height)}"><tr><td></td></tr></table>`;
}

function characterWidth(character: string): number {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—～]/u.test(character)) return 1;
  if (/[mwMW@%]/.test(character)) return 0.86;
  if (/[A-Z]/.test(character)) return 0.7;
  if (/[ijltfr.,:;'|!()[\] ]/.test(character)) return 0.36;
  return 0.59;
}
