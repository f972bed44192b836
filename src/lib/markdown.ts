/**
 * What is in the Markdown of entries: sections, plain text, links. Read by Sätteri, the processor of Astro
 * itself; `markdown-html.ts` renders it.
 *
 * Links in content name their target and not an address: `error:NoSuchKey`,
 * `error:NoSuchKey#message-id` or `topic:put-bucket`.
 */
import type { Definition, Link, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';

/** What is on in all Markdown of the content. */
export const features = { smartPunctuation: false } as const;

/** Levels of nodes, five times what a word in a list in a quote needs. */
const MAX_NESTING = 40;

/** Nodes whose children are blocks. */
const CONTAINERS = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow']);

/** Address of a link for readers, given its target as written in content. */
export type LinkResolver = (target: string) => { href: string; isExternal: boolean };

/** A part of a document under a heading. */
export interface Section {
  /** Text of the heading; empty for what stands before the first one. */
  heading: string;
  /** Line of the heading in the source, counted from 1. */
  line: number;
  /** The Markdown below the heading, trimmed. */
  markdown: string;
}

/** What content rules want to know about a piece of Markdown. */
export interface MarkdownOutline {
  /** Targets of all links, in order. */
  links: string[];
  /** Fenced code blocks, in order. `language` is empty when none is given. */
  codeBlocks: { language: string; value: string }[];
  /** Constructs that entries do not use, e.g. raw HTML, as a reader would call them. */
  forbidden: string[];
}

/** What `isNestedTooDeep` found, as writers are told. */
export const TOO_DEEP = 'lists, quotes or emphasis stand in each other too deep to be read';

/** Whether Markdown is nested deeper than any prose, and than the other functions here can follow. */
export function isNestedTooDeep(markdown: string): boolean {
  let level: Nodes[] = [parse(markdown)];
  for (let depth = 0; depth < MAX_NESTING && level.length > 0; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return level.length > 0;
}

/** Splits Markdown at its headings of level `depth`; what precedes the first has no heading. */
export function splitSections(markdown: string, depth: number): Section[] {
  const starts = parse(markdown).children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth !== depth || !node.position) return [];
    const { start, end } = node.position;
    return [{ heading: textOf(node), line: start.line, from: start.offset, to: end.offset }];
  });
  const lead = { heading: '', line: 1, from: 0, to: 0 };
  return [lead, ...starts].map(({ heading, line, to }, index) => ({
    heading,
    line,
    markdown: markdown.slice(to, starts[index]?.from).trim(),
  }));
}

/** Text of Markdown without its markup and without code blocks, on one line. */
export function plainText(markdown: string): string {
  const textOfBlock = (node: Nodes): string => {
    if (node.type === 'code') return '';
    const isContainer = 'children' in node && CONTAINERS.has(node.type);
    return isContainer ? node.children.map(textOfBlock).join(' ') : textOf(node);
  };
  return textOfBlock(parse(markdown)).replace(/\s+/g, ' ').trim();
}

/** Links, code blocks and unwanted constructs of Markdown. */
export function outlineOf(markdown: string): MarkdownOutline {
  const outline: Omit<MarkdownOutline, 'links'> = { codeBlocks: [], forbidden: [] };
  const visit = (node: Nodes): void => {
    if (node.type === 'code') {
      outline.codeBlocks.push({ language: node.lang ?? '', value: node.value });
    }
    if (node.type === 'html') outline.forbidden.push('raw HTML');
    if (node.type === 'image' || node.type === 'imageReference') outline.forbidden.push('an image');
    if (node.type === 'footnoteDefinition') outline.forbidden.push('a footnote');
    if (node.type === 'heading') outline.forbidden.push(`a heading ("${textOf(node)}")`);
    if ('children' in node) node.children.forEach(visit);
  };
  const root = parse(markdown);
  visit(root);
  return { ...outline, links: linksOf(root).map(({ url }) => url) };
}

/** The Markdown with the address of every link in place of its target. */
export function withResolvedLinks(markdown: string, resolveLink: LinkResolver): string {
  return linksOf(parse(markdown)).reduceRight((text, { url, position }) => {
    const end = position?.end.offset ?? 0;
    // The target stands last in a link; the text before it may be the same.
    const at = text.slice(0, end).lastIndexOf(url);
    return text.slice(0, at) + resolveLink(url).href + text.slice(at + url.length);
  }, markdown);
}

/** Links and definitions of links, in order of their place in the text. */
export function linksOf(node: Nodes): (Link | Definition)[] {
  if (node.type === 'link' || node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}

function parse(markdown: string): Root {
  return markdownToMdast(markdown, { features }) as Root;
}
