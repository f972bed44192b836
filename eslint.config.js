import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Collections are asked for in one module, and declared in src/content.config.ts. */
const contentDoor = {
  paths: [{ name: 'astro:content', message: 'Ask src/lib/errors.ts for content.' }],
};

/**
 * Holds files to the imports that match `allowed`, a regular expression, also those made on demand.
 * Overrides what was said before about the same files. docs/architecture.md draws the graph.
 */
const mayImport = (files, allowed, message, { paths } = contentDoor) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { paths, patterns: [{ regex: `^(?!${allowed})`, message }] },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: `ImportExpression[source.value=/^(?!${allowed.replaceAll('/', '\\/')})/]`,
        message,
      },
    ],
  },
});

const lib = String.raw`\./|\.\./(finder|i18n|schemas)/|\.\./\.\./content/|[a-z@]`;

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'test-results/', 'src/scripts/inline/'] },
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Index signatures are read with brackets, which TypeScript's strictest settings demand.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/pages/**/*.ts', 'src/content.config.ts'],
    // Astro types what these files export.
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/content.config.ts'],
    rules: { 'no-restricted-imports': ['error', contentDoor] },
  },
  mayImport(
    ['src/layouts/**/*.astro'],
    String.raw`\./|~/(components|finder|i18n|layouts|lib|schemas|scripts|styles)/|[a-z@]`,
    'Layouts know nothing of the pages that use them.',
  ),
  mayImport(
    ['src/components/**/*.astro'],
    String.raw`\./|~/(components|finder|i18n|lib|schemas|scripts)/|[a-z@]`,
    'Components know nothing of the pages and layouts that show them.',
  ),
  mayImport(['src/lib/**/*.ts'], lib, 'lib has data and text, no markup and no browser.'),
  mayImport(['src/lib/errors.ts'], lib, 'lib has data and text, no markup and no browser.', {
    paths: [],
  }),
  mayImport(
    ['src/scripts/**/*.ts'],
    String.raw`\./|\.\./(finder|i18n|schemas|styles)/|\.\./lib/(routes|ticket-text)\.ts$`,
    'What browsers load: the finder, strings, and of lib what needs neither Node nor packages.',
  ),
  mayImport(
    ['src/lib/{routes,ticket-text}.ts'],
    String.raw`\.\./(finder|i18n|schemas)/`,
    'Browsers load this module.',
  ),
  mayImport(['src/schemas/**/*.ts'], String.raw`\./|astro/zod$`, 'Schemas know only schemas.'),
  mayImport(['src/i18n/**/*.ts'], String.raw`\./`, 'Strings know only languages.'),
  mayImport(['src/finder/**/*.ts'], String.raw`\./`, 'The finder is pure.'),
  {
    files: ['src/finder/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'process', 'navigator', 'location'],
    },
  },
);
