/** ESLint holds the folders of `src/` to the graph that docs/architecture.md draws; this holds ESLint to it. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const RULES = ['no-restricted-imports', 'no-restricted-syntax'];

const eslint = new ESLint({
  // Types are not needed for these rules, and reading those of the whole project takes a minute.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
});

/** Names of the rules that a file with this one statement breaks. */
async function brokenRules(filePath: string, statement: string): Promise<string[]> {
  const text = filePath.endsWith('.astro') ? `---\n${statement}\n---\n` : `${statement}\n`;
  const [result] = await eslint.lintText(text, { filePath });
  const broken = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  return [...new Set(broken)];
}

/** For a file of each folder: what it may import, and what it may not. */
const folders: { file: string; allowed: string[]; forbidden: string[] }[] = [
  {
    file: 'src/finder/find.ts',
    allowed: ['./normalize.ts'],
    forbidden: [
      '../lib/routes.ts',
      '../i18n/locales.ts',
      '../schemas/taxonomy.ts',
      '~/lib/routes.ts',
      'node:fs',
      'astro/zod',
      'yaml',
    ],
  },
  {
    file: 'src/schemas/taxonomy.ts',
    allowed: ['./api.ts', 'astro/zod'],
    forbidden: ['../lib/routes.ts', '../finder/find.ts', '../i18n/zh.ts', 'astro:content', 'yaml'],
  },
  {
    file: 'src/i18n/zh.ts',
    allowed: ['./locales.ts'],
    forbidden: ['../lib/routes.ts', '../schemas/taxonomy.ts', 'node:util', 'astro:i18n'],
  },
  {
    file: 'src/lib/feed.ts',
    allowed: [
      './routes.ts',
      '../finder/find.ts',
      '../i18n/zh.ts',
      '../schemas/api.ts',
      '../../content/ids.yaml?raw',
      'node:path',
      'yaml',
      '@types/hast',
    ],
    forbidden: [
      '../pages/index.astro',
      '../components/ui/Mark.astro',
      '../layouts/Base.astro',
      '../scripts/page.ts',
      '../integrations/facts-schema.ts',
      '../../scripts/explain.ts',
      '~/scripts/page.ts',
      'astro:content',
    ],
  },
  { file: 'src/lib/errors.ts', allowed: ['astro:content'], forbidden: ['../scripts/page.ts'] },
  {
    file: 'src/lib/routes.ts',
    allowed: ['../finder/index-data.ts', '../i18n/locales.ts', '../schemas/taxonomy.ts'],
    forbidden: ['./entry-reader.ts', 'node:path', 'yaml', 'astro:content'],
  },
  {
    file: 'src/scripts/page.ts',
    allowed: [
      './finder-box.ts',
      '../finder/find.ts',
      '../i18n/zh.ts',
      '../schemas/taxonomy.ts',
      '../styles/global.css?url',
      '../lib/routes.ts',
      '../lib/ticket-text.ts',
    ],
    forbidden: [
      '../lib/entry-reader.ts',
      '../lib/errors.ts',
      '../components/ui/Mark.astro',
      '../pages/index.astro',
      'node:path',
      'yaml',
      'astro:content',
    ],
  },
  {
    file: 'src/components/ui/Mark.astro',
    allowed: ['~/components/ui/IconButton.astro', '~/lib/routes.ts', '~/i18n/zh.ts', 'astro/types'],
    forbidden: ['~/layouts/Base.astro', '~/pages/index.astro', '../../pages/index.astro'],
  },
  {
    file: 'src/layouts/Base.astro',
    allowed: ['~/components/ui/Mark.astro', '~/layouts/Article.astro', '~/styles/global.css'],
    forbidden: ['~/pages/index.astro', '../pages/index.astro', 'astro:content'],
  },
  { file: 'src/pages/index.astro', allowed: ['~/lib/errors.ts'], forbidden: ['astro:content'] },
  {
    file: 'src/content.config.ts',
    allowed: ['astro:content', './lib/rendered-content.ts'],
    forbidden: [],
  },
];

const imports = folders.flatMap(({ file, allowed, forbidden }) => [
  ...allowed.map((source) => ({ file, source, broken: [] })),
  ...forbidden.map((source) => ({ file, source, broken: ['no-restricted-imports'] })),
]);

describe('the rules for imports', () => {
  it.each(imports)('$file, $source: $broken', async ({ file, source, broken }) => {
    expect(await brokenRules(file, `import '${source}';`)).toEqual(broken);
  });

  it.each([
    `export { find } from '../lib/errors.ts';`,
    `export * from '../lib/errors.ts';`,
    `import type { ErrorEntry } from '../lib/errors.ts';`,
  ])('hold for %s', async (statement) => {
    expect(await brokenRules('src/finder/find.ts', statement)).toEqual(['no-restricted-imports']);
  });

  it('hold for imports on demand', async () => {
    const onDemand = `export const load = () => import('../lib/errors.ts');`;

    expect(await brokenRules('src/scripts/page.ts', onDemand)).toEqual(['no-restricted-syntax']);
    expect(
      await brokenRules('src/scripts/page.ts', onDemand.replace('../lib/errors', './finder-box')),
    ).toEqual([]);
  });
});
