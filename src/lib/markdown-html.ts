/**
 * Markdown of entries as HTML, by Sätteri. Code is highlighted with classes, because the
 * Content-Security-Policy of the site forbids style attributes.
 */
import type { Element, ElementContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import { defineHastPlugin, markdownToHtml } from 'satteri';
import { features, type LinkResolver } from './markdown.ts';

const lowlight = createLowlight(common);

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
