import { describe, expect, it } from 'vitest';
import { changed, problemsIn, readTree, VALID, type Files } from './content-tree.ts';

const FACTS = 'guides/keys/guide.yaml';
const ZH = 'guides/keys/zh.mdx';
const EN = 'guides/keys/en.mdx';
const DIAGRAM = 'diagrams/key-states.yaml';

/** Every problem that is reported: file, field, part of the message. */
type Problems = [file: string, field: string, message: string][];

const folders: [breakage: string, files: Files, problems: Problems][] = [
  ['a missing language', { [EN]: null }, [[EN, '', 'missing']]],
  ['missing facts', { [FACTS]: null }, [[FACTS, '', 'missing']]],
  ['a stray file in it', { 'guides/keys/en.md': '' }, [['guides/keys/en.md', '', 'stray file']]],
  ['a stray file beside it', { 'guides/keys.mdx': '' }, [['guides/keys.mdx', '', 'not a guide']]],
  ['another case', { 'guides/Keys/en.mdx': '' }, [['guides/Keys', '', 'kebab-case names']]],
  ['a stray diagram', { 'diagrams/keys.dot': '' }, [['diagrams/keys.dot', '', 'stray file']]],
];

const facts: typeof folders = [
  [
    'an unknown key',
    changed(FACTS, ['order: 1', 'order: 1\ncolour: red']),
    [[FACTS, 'colour', 'unknown key']],
  ],
  [
    'a day that is none',
    changed(FACTS, ['2026-11-22', '2026-11-31']),
    [[FACTS, 'updated', 'a day']],
  ],
  ['no source', changed(FACTS, ['[handbook]', '[]']), [[FACTS, 'sources', 'at least one']]],
  [
    'an unknown source',
    changed(FACTS, ['handbook', 'hearsay']),
    [[FACTS, 'sources', 'no document "hearsay"']],
  ],
  ['an unknown code', changed(FACTS, ['Alpha', 'Gamma']), [[FACTS, 'errors', 'no entry "Gamma"']]],
  [
    'a code that stands twice',
    changed(FACTS, ['[Alpha]', '[Alpha, Alpha]']),
    [[FACTS, 'errors', 'same value twice']],
  ],
  [
    'a place that another guide has',
    {
      'guides/locks/guide.yaml': VALID[FACTS],
      'guides/locks/zh.mdx': VALID[ZH],
      'guides/locks/en.mdx': VALID[EN],
    },
    [['guides/locks/guide.yaml', 'order', 'keys has this place']],
  ],
];

const pages: typeof folders = [
  ['no front matter', { [EN]: '## States' }, [[EN, '', 'no front matter']]],
  [
    'an unknown key',
    changed(EN, ['title:', 'keywords: [key]\ntitle:']),
    [[EN, 'keywords', 'unknown key']],
  ],
  [
    'a title that ends',
    changed(EN, ['title: Keys', 'title: Keys.']),
    [[EN, 'title', 'no full stop']],
  ],
  [
    'a heading too many',
    changed(EN, ['See [', '### Then\n\nSee [']),
    [[EN, 'heading 3', '"Then", "no further heading"']],
  ],
  [
    'a heading too few',
    changed(EN, ['### Enable it\n', '']),
    [[EN, 'heading 2', '"no further heading", "启用"']],
  ],
  [
    'a heading of another level',
    changed(EN, ['### Enable it', '## Enable it']),
    [[EN, 'heading 2', '"Enable it", "启用"']],
  ],
  [
    'a skipped level',
    { ...changed(EN, ['## States', '### States']), ...changed(ZH, ['## 状态', '### 状态']) },
    [
      [ZH, '### 状态', 'before the first ##'],
      [EN, '### States', 'before the first ##'],
    ],
  ],
  [
    'a heading of level 1',
    { ...changed(EN, ['A para', '# Keys\n\nA para']), ...changed(ZH, ['一段', '# 密钥\n\n一段']) },
    [
      [ZH, 'line 6', 'level 1'],
      [EN, 'line 6', 'level 1'],
    ],
  ],
  [
    'an unknown code',
    changed(EN, ['error:Alpha', 'error:Gamma']),
    [[EN, 'body', 'error:Gamma#too-many']],
  ],
  [
    'an unknown message',
    changed(EN, ['#too-many', '#too-few']),
    [[EN, 'body', 'error:Alpha#too-few']],
  ],
  ['an unknown topic', changed(EN, ['topic:put', 'topic:get']), [[EN, 'body', 'topic:get-bucket']]],
  ['an unknown guide', changed(EN, ['guide:keys', 'guide:locks']), [[EN, 'body', 'guide:locks']]],
  ['an unknown EC', changed(EN, ['ec:0015', 'ec:0003']), [[EN, 'body', 'ec:0003-00000104']]],
  [
    'an address',
    changed(EN, ['topic:put-bucket', 'https://example.com']),
    [[EN, 'body', 'https://example.com']],
  ],
  [
    'a code block without a language',
    changed(EN, ['```bash', '```']),
    [[EN, 'body', 'without a language']],
  ],
  [
    'an unknown diagram',
    { ...changed(EN, ['"key-states"', '"keys"']), ...changed(ZH, ['"key-states"', '"keys"']) },
    [
      [ZH, 'body', 'no content/diagrams/keys.yaml'],
      [EN, 'body', 'no content/diagrams/keys.yaml'],
    ],
  ],
  [
    'a diagram in one language',
    changed(EN, ['<Diagram name="key-states" />\n', '']),
    [[EN, 'body', 'same diagrams']],
  ],
  [
    'a diagram with more than a name',
    changed(EN, ['states" />', 'states" wide />']),
    [[EN, 'line 10', 'not of the form']],
  ],
  ['another component', changed(EN, ['See [', '<Note />\n\nSee [']), [[EN, 'line 14', '<Note>']]],
  ['HTML', changed(EN, ['A paragraph', 'A <b>paragraph</b>']), [[EN, 'line 6', '<b>']]],
  [
    'an expression',
    changed(EN, ['A paragraph', 'A {paragraph}']),
    [[EN, 'line 6', 'expression in braces']],
  ],
  ['an import', changed(EN, ['A para', "import x from 'y'\n\nA para"]), [[EN, 'line 6', 'import']]],
  [
    'an image',
    changed(EN, ['A para', '![x](topic:put-bucket) A para']),
    [[EN, 'line 6', 'an image']],
  ],
  ['what is not MDX', changed(EN, ['A para', 'A {para']), [[EN, 'line 6', 'not valid MDX']]],
];

const diagrams: typeof folders = [
  [
    'an unknown key',
    changed(DIAGRAM, ['direction: down', 'direction: down\nsize: 3']),
    [[DIAGRAM, 'size', 'unknown key']],
  ],
  [
    'an unknown kind',
    changed(DIAGRAM, ['kind: good', 'kind: fine']),
    [[DIAGRAM, 'nodes.enabled.kind', 'Invalid option']],
  ],
  [
    'no words for those who do not see it',
    changed(DIAGRAM, [/  en: An.*\n/.exec(VALID[DIAGRAM])?.[0] ?? '', '']),
    [[DIAGRAM, 'alt.en', 'expected string']],
  ],
  [
    'an arrow to nowhere',
    changed(DIAGRAM, ['to: disabled', 'to: deleted']),
    [[DIAGRAM, 'edges.0', 'no node "deleted"']],
  ],
  [
    'a label in one language',
    changed(DIAGRAM, [', en: Disable }', ' }']),
    [[DIAGRAM, 'edges.0', 'one language only']],
  ],
  [
    'a label of four lines',
    changed(DIAGRAM, ['en: Enabled', 'en: "a\\nb\\nc\\nd"']),
    [[DIAGRAM, 'nodes.enabled.en', 'at most 3 lines']],
  ],
  [
    'an unknown code',
    changed(DIAGRAM, ['[Beta]', '[Gamma]']),
    [[DIAGRAM, 'nodes.disabled.errors', 'no entry "Gamma"']],
  ],
];

describe('guides', () => {
  it('come typed and in their order', async () => {
    const { guides, diagrams: drawn } = await readTree({
      'guides/first/guide.yaml': VALID[FACTS].replace('order: 1', 'order: 2'),
      'guides/first/zh.mdx': VALID[ZH],
      'guides/first/en.mdx': VALID[EN],
    });

    expect(guides.map(({ id }) => id)).toEqual(['keys', 'first']);
    expect(guides[0]).toMatchObject({
      order: 1,
      errors: ['Alpha'],
      pages: { en: { title: 'Keys', body: { diagrams: ['key-states'] } } },
    });
    expect(Object.keys(drawn)).toEqual(['key-states']);
  });

  it('need not be there', async () => {
    const none = Object.fromEntries([FACTS, ZH, EN, DIAGRAM].map((file) => [file, null]));

    expect((await readTree(none)).guides).toEqual([]);
  });

  it('are not blamed for naming what cannot be read', async () => {
    const files = { ...changed('errors/Alpha/facts.yaml', ['retry: never\n', '']) };
    const problems = await problemsIn(files);

    expect(problems.map(({ file }) => file)).toEqual(['errors/Alpha/facts.yaml']);
  });
});

describe.each([
  { part: 'folders', cases: folders },
  { part: 'guide.yaml', cases: facts },
  { part: 'pages', cases: pages },
  { part: 'diagrams', cases: diagrams },
])('of $part, the reader reports', ({ cases }) => {
  it.each(cases)('%s', async (_, files, problems) => {
    const found = await problemsIn(files);

    expect(found.map(({ file, field }) => [file, field])).toEqual(
      problems.map(([file, field]) => [file, field]),
    );
    problems.forEach(([, , message], at) => {
      expect(found[at]?.message).toContain(message);
    });
  });
});
