/**
 * Markdown of entries to HTML, plain text and sections. Rendering uses Sätteri, the processor of
 * Astro itself, and highlights code with classes, because the Content-Security-Policy of the site
 * forbids style attributes.
 *
 * Links in content name their target and not an address: `error:NoSuchKey`,
 * `error:NoSuchKey#message-id` or `topic:put-bucket`.
 */
import type { Element, ElementContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import type { Definition, Link, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { defineHastPlugin, markdownToHtml, markdownToMdast } from 'satteri';

/** What is on in all Markdown of the content. */
export const features = { smartPunctuation: false } as const;
const lowlight = createLowlight(common);

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

/** HTML of Markdown: links resolved, code highlighted with classes, wide blocks scrollable. */
export function renderMarkdown(markdown: string, resolveLink: LinkResolver): string {
  const links = defineHastPlugin({
    name: 'content-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href, isExternal } = resolveLink(String(node.properties['href']));
        context.setProperty(node, 'href', href);
        if (isExternal) context.setProperty(node, 'rel', 'noopener');
      },
    },
  });
  return markdownToHtml(markdown, { features, hastPlugins: [links, highlightCode, tables] }).html;
}

/** HTML of a code block, highlighted. `code` has no fence of backticks of its own. */
export function renderCode(code: string, language: string): string {
  return renderMarkdown(`\`\`\`${language}\n${code}\n\`\`\``, (href) => ({
    href,
    isExternal: false,
  }));
}

/** Marks up code with classes. */
export const highlightCode = defineHastPlugin({
  name: 'highlight-code',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const code = node.children.find((child) => child.type === 'element');
      const [language] = classesOf(code).flatMap((name) => /^language-(.+)$/.exec(name)?.[1] ?? []);
      const value = context.textContent(node).replace(/\n$/, '');
      const children: ElementContent[] =
        language && lowlight.registered(language)
          ? (lowlight.highlight(language, value).children as ElementContent[])
          : [{ type: 'text', value }];
      return element('pre', { tabIndex: 0, ...(language && { dataLanguage: language }) }, [
        element('code', {}, children),
      ]);
    },
  },
});

/** Lets wide tables scroll. */
export const tables = defineHastPlugin({
  name: 'tables',
  element: [
    {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, element('div', { className: ['wide-table'], tabIndex: 0 }, []));
      },
    },
    {
      filter: ['th', 'td'],
      // Alignment would be a style attribute, which the policy of the site forbids.
      visit(node, context) {
        context.setProperty(node, 'style', null);
      },
    },
  ],
});

/** Links and definitions of links, in order of their place in the text. */
export function linksOf(node: Nodes): (Link | Definition)[] {
  if (node.type === 'link' || node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}

function parse(markdown: string): Root {
  return markdownToMdast(markdown, { features }) as Root;
}

function classesOf(node: ElementContent | undefined): string[] {
  const names = node?.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(names) ? names.map(String) : [];
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
