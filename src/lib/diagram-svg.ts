/**
 * A diagram that Graphviz has placed, as SVG. Colours and fonts are classes (styles/guide.css),
 * because pages have themes and their policy forbids style attributes.
 */
import type { Locale } from '../i18n/locales.ts';
import type { Diagram, DiagramNode, NodeKind } from '../schemas/diagram.ts';
import { boxSize, CODE, EDGE_TEXT, linesOf, SLOPE, TEXT, type Size } from './diagram-graph.ts';
import { errorPath } from './routes.ts';
import { escapeXml } from './xml.ts';

/** The part of Graphviz's JSON that is used here, with y downwards. */
export interface Layout {
  /** `x,y,x,y` of two corners. */
  bb: string;
  /** Nodes; `pos` is the centre, `x,y`. */
  objects: { name: string; pos: string }[];
  /** Edges, in an order of Graphviz; `pos` is a spline with its tip, `lp` the centre of the label. */
  edges: { id: string; pos: string; lp?: string }[];
}

interface Point {
  x: number;
  y: number;
}

/** Space around the drawing, for strokes. */
const MARGIN = 2;
const ARROW = { length: 9, halfWidth: 4 } as const;

/** Radius of the corners of a box; `full`: half of its height. */
const CORNERS: Record<NodeKind, number | 'full'> = {
  start: 'full',
  end: 'full',
  step: 3,
  question: 0,
  state: 10,
  good: 10,
  bad: 10,
};

/**
 * The SVG. The drawing is one image with the title of the diagram as its name; the codes are links
 * beside it, since an image cannot contain any.
 */
export function svgOf(diagram: Diagram, locale: Locale, layout: Layout): { svg: string } & Size {
  const [left = 0, top = 0, right = 0, bottom = 0] = layout.bb.split(',').map(Number);
  const x = Math.min(left, right) - MARGIN;
  const y = Math.min(top, bottom) - MARGIN;
  const width = Math.ceil(Math.abs(right - left)) + 2 * MARGIN;
  const height = Math.ceil(Math.abs(bottom - top)) + 2 * MARGIN;
  const centres = new Map(layout.objects.map(({ name, pos }) => [name, pointOf(pos)]));
  const nodes = Object.entries(diagram.nodes).flatMap(([name, node]) => {
    const centre = centres.get(name);
    return centre ? [{ node, centre }] : [];
  });
  const edges = layout.edges.map(({ id, pos, lp }) => {
    const label = diagram.edges[Number(id)]?.[locale];
    const text = label !== undefined && lp !== undefined ? edgeLabel(label, pointOf(lp)) : '';
    return arrow(pos) + text;
  });
  const boxes = nodes.map(({ node, centre }) => box(node, locale, centre));
  const links = nodes.map(({ node, centre }) => codeLinks(node, locale, centre));
  const svg =
    `<svg viewBox="${[x, y, width, height].map(rounded).join(' ')}" width="${String(width)}" height="${String(height)}">` +
    `<g role="img" aria-label="${escapeXml(diagram.title[locale])}">${edges.join('')}${boxes.join('')}</g>` +
    `${links.join('')}</svg>`;
  return { svg, width, height };
}

function box(node: DiagramNode, locale: Locale, centre: Point): string {
  const size = boxSize(node, locale);
  const lines = linesOf(node[locale]);
  const middle = { x: centre.x, y: centre.y - (node.errors.length * CODE.line) / 2 };
  return `<g class="${node.kind}">${outline(node.kind, size, centre)}${text(lines, middle, TEXT)}</g>`;
}

function outline(kind: NodeKind, { width, height }: Size, { x, y }: Point): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const [right, bottom] = [x + width / 2, y + height / 2];
  if (kind === 'question') {
    const corners = [
      { x: left, y },
      { x: left + SLOPE, y: top },
      { x: right - SLOPE, y: top },
      { x: right, y },
      { x: right - SLOPE, y: bottom },
      { x: left + SLOPE, y: bottom },
    ];
    return `<polygon points="${corners.map(pair).join(' ')}"/>`;
  }
  const corner = CORNERS[kind];
  const radius = corner === 'full' ? Math.min(height / 2, 20) : corner;
  return `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(width)}" height="${rounded(height)}" rx="${rounded(radius)}"/>`;
}

/** Codes of a node as links, one below the other under its label. */
function codeLinks(node: DiagramNode, locale: Locale, centre: Point): string {
  const { width, height } = boxSize(node, locale);
  const firstRow = centre.y + height / 2 - (node.errors.length + 1 / 3) * CODE.line;
  return node.errors
    .map((code, row) => {
      const top = firstRow + row * CODE.line;
      const area = `<rect x="${rounded(centre.x - width / 2)}" y="${rounded(top)}" width="${rounded(width)}" height="${String(CODE.line)}"/>`;
      const label = text([code], { x: centre.x, y: top + CODE.line / 2 }, CODE);
      return `<a href="${escapeXml(errorPath(locale, code))}">${area}${label}</a>`;
    })
    .join('');
}

/** `e,tip start control control point …` as a line with a head. */
function arrow(spline: string): string {
  const [end = '', ...rest] = spline.split(' ');
  const tip = pointOf(end.replace(/^e,/, ''));
  const [start, ...points] = rest.map(pointOf);
  const last = points.at(-1);
  if (!start || !last) return '';
  const distance = Math.hypot(tip.x - last.x, tip.y - last.y) || 1;
  const along = { x: (tip.x - last.x) / distance, y: (tip.y - last.y) / distance };
  const base = { x: tip.x - along.x * ARROW.length, y: tip.y - along.y * ARROW.length };
  const across = { x: -along.y * ARROW.halfWidth, y: along.x * ARROW.halfWidth };
  const corners = [
    tip,
    { x: base.x + across.x, y: base.y + across.y },
    { x: base.x - across.x, y: base.y - across.y },
  ];
  return (
    `<path d="M${pair(start)}C${points.map(pair).join(' ')}L${pair(base)}"/>` +
    `<polygon class="head" points="${corners.map(pair).join(' ')}"/>`
  );
}

function edgeLabel(label: string, centre: Point): string {
  return `<g class="label">${text(linesOf(label), centre, EDGE_TEXT)}</g>`;
}

/** Lines of text around a centre. */
function text(
  lines: readonly string[],
  centre: Point,
  font: { size: number; line: number },
): string {
  // The baseline lies a third of the font size below the middle of a line.
  const first = centre.y - ((lines.length - 1) * font.line) / 2 + font.size * 0.35;
  return lines
    .map((line, at) => {
      const y = rounded(first + at * font.line);
      return `<text x="${rounded(centre.x)}" y="${y}">${escapeXml(line)}</text>`;
    })
    .join('');
}

function pointOf(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y };
}

function pair({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
