import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const pure = ['src/finder/**/*.ts'];

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
    ignores: ['src/lib/errors.ts', 'src/content.config.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'astro:content', message: 'Ask src/lib/errors.ts for content.' }] },
      ],
    },
  },
  {
    files: pure,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['../*', 'node:*', 'astro*', '~/*'], message: 'The finder is pure.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'document', 'window', 'process', 'navigator', 'location'],
    },
  },
);
