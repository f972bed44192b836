/** `content/diagrams/<name>.yaml`: boxes and arrows, drawn when the site is built. */
import { z } from 'astro/zod';
import { inBothLanguages, kebabId } from './values.ts';

/** What a node is; each kind has its shape and colour. */
export const NODE_KINDS = ['start', 'step', 'question', 'state', 'good', 'bad', 'end'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

const MOST_LINES = 3;

/** Text of a node or an arrow; line breaks stand as they are shown. */
const label = z
  .string()
  .min(1)
  .refine((text) => text.trim().split('\n').length <= MOST_LINES, {
    error: `at most ${String(MOST_LINES)} lines; phones are narrow`,
  });

const node = z.strictObject({
  /** Shape and colour. */
  kind: z.enum(NODE_KINDS),
  zh: label,
  en: label,
  /** Error codes that are returned here; shown below the label as links. */
  errors: z.array(z.string()).default([]),
});

const edge = z
  .strictObject({
    /** Ids of nodes. */
    from: z.string(),
    to: z.string(),
    /** What leads from one to the other; in both languages or in none. */
    zh: label.optional(),
    en: label.optional(),
  })
  .refine(({ zh, en }) => (zh === undefined) === (en === undefined), {
    error: 'has a label in one language only',
  });

export const diagram = z
  .strictObject({
    /** Where arrows point; `down` suits phones. */
    direction: z.enum(['down', 'right']),
    /** What is shown, in a few words. */
    title: inBothLanguages(z.string().min(1).max(80)),
    /** All that the diagram says, in sentences, for those who do not see it. */
    alt: inBothLanguages(z.string().min(20)),
    /** Boxes by id, in reading order. */
    nodes: z.record(kebabId, node),
    edges: z.array(edge).min(1),
  })
  .superRefine(({ nodes, edges }, context) => {
    edges.forEach(({ from, to }, at) => {
      for (const id of [from, to].filter((name) => !Object.hasOwn(nodes, name))) {
        context.addIssue({ code: 'custom', path: ['edges', at], message: `no node "${id}"` });
      }
    });
  });

export type Diagram = z.infer<typeof diagram>;
export type DiagramNode = Diagram['nodes'][string];
