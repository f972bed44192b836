/**
 * What stands in the body of a guide, read from its MDX. Guides use Markdown and one component,
 * `<Diagram name="…" />`; whatever else MDX allows is named, so that it can be refused.
 */
import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { mdxToMdast, type MdxJsxFlowElement } from 'satteri';
import { features, linksOf } from './markdown.ts';

/** A heading of a guide. */
export interface GuideHeading {
  depth: Heading['depth'];
  text: string;
}

export interface GuideBody {
  /** In page order. */
  headings: GuideHeading[];
  /** Targets of all links, in order. */
  links: string[];
  /** Fenced code blocks, in order. `language` is empty when none is given. */
  codeBlocks: { language: string; value: string }[];
  /** Names of the diagrams, in order; empty for one without a name. */
  diagrams: string[];
  /** Constructs that guides do not use, each with its line in `mdx`, counted from 1. */
  forbidden: { line: number; construct: string }[];
}

/** The one component. */
const DIAGRAM = 'Diagram';

/** Nodes that guides do not use, by type, as a writer would call them. */
const FORBIDDEN: Record<string, string> = {
  image: 'an image',
  imageReference: 'an image',
  footnoteDefinition: 'a footnote',
  html: 'raw HTML',
  mdxFlowExpression: 'an expression in braces; write \\{',
  mdxTextExpression: 'an expression in braces; write \\{',
  mdxjsEsm: 'an import or export',
};

/** Ids that the page of a guide has for itself. */
const TAKEN = ['main', 'guides', 'errors', 'sources', 'on-this-page'];

/** Reads the body. Throws an `Error` that begins with line and column where `mdx` is not MDX. */
export function readGuideBody(mdx: string): GuideBody {
  const root = mdxToMdast(mdx, { features }) as Root;
  const nodes = allNodes(root);
  return {
    headings: nodes
      .filter((node) => node.type === 'heading')
      .map((node) => ({ depth: node.depth, text: textOf(node) })),
    links: linksOf(root).map(({ url }) => url),
    codeBlocks: nodes
      .filter((node) => node.type === 'code')
      .map(({ lang, value }) => ({ language: lang ?? '', value })),
    diagrams: nodes
      .filter((node) => node.type === 'mdxJsxFlowElement')
      .filter(({ name }) => name === DIAGRAM)
      .map(nameOfDiagram),
    forbidden: nodes.flatMap((node) => {
      const construct = forbiddenIn(node);
      const line = node.position?.start.line ?? 1;
      return construct === undefined ? [] : [{ line, construct }];
    }),
  };
}

/**
 * Ids of the headings of a guide, in order, made of the English ones: both languages have the same,
 * so that switching keeps the place.
 */
export function anchorsOf(english: readonly GuideHeading[]): string[] {
  const anchors: string[] = [];
  for (const { text } of english) {
    const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? ['section'];
    const anchor = words.join('-');
    const isFree = (candidate: string): boolean =>
      !anchors.includes(candidate) && !TAKEN.includes(candidate);
    let free = anchor;
    for (let number = 2; !isFree(free); number += 1) free = `${anchor}-${String(number)}`;
    anchors.push(free);
  }
  return anchors;
}

/** Body as a reader sees it: diagrams taken out, what is escaped for MDX as it is shown. */
export function withoutMdx(mdx: string): string {
  return mdx.replace(/^<Diagram [^>]*\/>$/gm, '').replace(/\\([{}<])/g, '$1');
}

function allNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(allNodes) : [])];
}

function nameOfDiagram({ attributes }: MdxJsxFlowElement): string {
  const [attribute] = attributes;
  const isName = attribute?.type === 'mdxJsxAttribute' && attribute.name === 'name';
  return isName && typeof attribute.value === 'string' ? attribute.value : '';
}

function forbiddenIn(node: Nodes): string | undefined {
  if (node.type === 'mdxJsxFlowElement' && node.name === DIAGRAM) {
    const isPlain = node.attributes.length === 1 && node.children.length === 0;
    return isPlain && nameOfDiagram(node)
      ? undefined
      : 'a diagram not of the form <Diagram name="…" />';
  }
  if (node.type === 'heading' && node.depth !== 2 && node.depth !== 3) {
    return `a heading of level ${String(node.depth)}; guides have ## and ###`;
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return `<${node.name ?? ''}>; a diagram stands on a line of its own, other tags are written \\<`;
  }
  return FORBIDDEN[node.type];
}
