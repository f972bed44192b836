import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawDiagram } from '../../../src/lib/diagram.ts';
import { boxSize, graphOf, textWidth } from '../../../src/lib/diagram-graph.ts';
import { svgOf } from '../../../src/lib/diagram-svg.ts';
import type { Diagram, DiagramNode } from '../../../src/schemas/diagram.ts';

function nodeOf(overrides: Partial<DiagramNode> = {}): DiagramNode {
  return { kind: 'state', zh: '启用中', en: 'Enabled', errors: [], ...overrides };
}

/** Two states, to and fro, of which the way back is written first. */
const keys: Diagram = {
  direction: 'down',
  title: { zh: '密钥的状态', en: 'States of a "key"' },
  alt: { zh: '启用和禁用。', en: 'Enabled and disabled.' },
  nodes: {
    enabled: nodeOf({ kind: 'good' }),
    disabled: nodeOf({ kind: 'bad', zh: '已禁用', en: 'Disabled\n& locked', errors: ['Beta'] }),
    gone: nodeOf({ kind: 'end', zh: '没有了', en: 'Gone' }),
  },
  edges: [
    { from: 'disabled', to: 'gone' },
    { from: 'disabled', to: 'enabled', zh: '启用', en: 'Enable' },
    { from: 'enabled', to: 'disabled', zh: '禁用', en: 'Disable' },
  ],
};

function parsed(svg: string): Document {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`) as unknown as {
    document: Document;
  };
  return document;
}

const textsIn = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('textWidth', () => {
  it('takes a Chinese character as wide as the font is high, and Latin ones by their shape', () => {
    expect(textWidth('密钥，', 14)).toBe(42);
    expect(textWidth('illi', 10)).toBeLessThan(textWidth('mwmw', 10));
    expect(textWidth('Enabled', 14) / 14 / 7).toBeCloseTo(0.57, 1);
  });
});

describe('boxSize', () => {
  it('grows with the longest line, the lines and the codes', () => {
    const one = boxSize(nodeOf(), 'en');
    const two = boxSize(nodeOf({ en: 'Enabled\nby the owner' }), 'en');
    const coded = boxSize(nodeOf({ errors: ['KeyPendingDeletion', 'KeyDisabled'] }), 'en');

    expect(two.height - one.height).toBe(20);
    expect(two.width).toBeGreaterThan(one.width);
    expect(coded.height - one.height).toBe(48);
    expect(coded.width).toBeGreaterThan(two.width);
  });
});

describe('graphOf', () => {
  it('gives Graphviz sizes in place of texts', () => {
    const { graphAttributes, nodes, edges } = graphOf(keys, 'zh');
    const { width, height } = boxSize(nodeOf(), 'zh');

    expect(graphAttributes).toMatchObject({ rankdir: 'TB' });
    expect(nodes?.[0]).toEqual({
      name: 'enabled',
      attributes: { width: width / 72, height: height / 72 },
    });
    expect(edges?.map(({ tail, head }) => `${tail} ${head}`)).toEqual([
      'disabled gone',
      'disabled enabled',
      'enabled disabled',
    ]);
    expect(edges?.[0]?.attributes).toEqual({ id: '0' });
    expect(JSON.stringify(edges?.[1])).toMatch(/fixedsize=.*width=/);
    expect(graphOf({ ...keys, direction: 'right' }, 'zh').graphAttributes).toMatchObject({
      rankdir: 'LR',
    });
  });
});

describe('svgOf', () => {
  const layout = {
    bb: '0,120,200,0',
    objects: [
      { name: 'gone', pos: '150,100' },
      { name: 'disabled', pos: '50,60' },
      { name: 'enabled', pos: '50,20' },
    ],
    edges: [{ id: '2', pos: 'e,50,50 50,30 50,35 50,40 50,41', lp: '70,40' }],
  };
  const { svg, width, height } = svgOf(keys, 'en', layout);
  const document = parsed(svg);

  it('has the size of the layout', () => {
    expect([width, height]).toEqual([204, 124]);
    expect(document.querySelector('svg')?.getAttribute('viewBox')).toBe('-2 -2 204 124');
  });

  it('is an image with the title as its name, and no style attribute', () => {
    const image = document.querySelector('[role=img]');
    expect(image?.getAttribute('aria-label')).toBe('States of a "key"');
    expect(svg).not.toContain('style=');
  });

  it('puts texts where Graphviz put their nodes and edges, whatever the order', () => {
    expect(textsIn(document, '.good text')).toEqual(['Enabled']);
    expect(textsIn(document, '.bad text')).toEqual(['Disabled', '& locked']);
    expect(document.querySelector('.end text')?.getAttribute('x')).toBe('150');
    expect(textsIn(document, '.label text')).toEqual(['Disable']);
    expect(document.querySelector('.label text')?.getAttribute('x')).toBe('70');
  });

  it('ends an arrow at its tip', () => {
    expect(document.querySelector('path')?.getAttribute('d')).toBe(
      'M50,30C50,35 50,40 50,41L50,41',
    );
    expect(document.querySelector('.head')?.getAttribute('points')).toBe('50,50 46,41 54,41');
  });

  it('links codes beside the image, each in a row for a finger', () => {
    expect(document.querySelector('[role=img] a')).toBeNull();
    const link = document.querySelector('a');
    expect(link?.getAttribute('href')).toBe('/en/errors/Beta/');
    expect(link?.textContent).toBe('Beta');
    expect(link?.querySelector('rect')?.getAttribute('height')).toBe('24');
  });
});

describe('drawDiagram', () => {
  it('lets Graphviz place everything, each label at its own arrow', async () => {
    const { svg, width, height } = await drawDiagram(keys, 'zh');
    const document = parsed(svg);

    expect(document.querySelectorAll('path')).toHaveLength(3);
    expect(textsIn(document, '.label text').toSorted()).toEqual(['启用', '禁用'].toSorted());
    expect(height).toBeGreaterThan(width / 2);
    const corners = [...document.querySelectorAll('[role=img] rect')].map((rect) =>
      ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name))),
    );
    for (const [x = 0, y = 0, wide = 0, high = 0] of corners) {
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y + high).toBeLessThanOrEqual(height);
    }
  });

  it('gives both languages the same links', async () => {
    const [zh, en] = await Promise.all([drawDiagram(keys, 'zh'), drawDiagram(keys, 'en')]);

    expect(textsIn(parsed(zh.svg), 'a')).toEqual(textsIn(parsed(en.svg), 'a'));
  });

  it('keeps labels at their arrows when edges are not in the order of the nodes', async () => {
    const chain: Diagram = {
      ...keys,
      nodes: { a: nodeOf(), b: nodeOf(), c: nodeOf() },
      edges: [
        { from: 'b', to: 'c', zh: '后', en: 'Second' },
        { from: 'a', to: 'b', zh: '先', en: 'First' },
      ],
    };
    const labels = [
      ...parsed((await drawDiagram(chain, 'en')).svg).querySelectorAll('.label text'),
    ];
    const heightOf = (label: string): number =>
      Number(labels.find(({ textContent }) => textContent === label)?.getAttribute('y'));

    expect(heightOf('First')).toBeLessThan(heightOf('Second'));
  });
});
