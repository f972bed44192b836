/**
 * The same explanations as a site of Starlight, the documentation framework of Astro, to have something
 * to compare the build with. It has the pages of codes and of ECs and nothing else: no lists, chapters,
 * JSON or Markdown. Its packages are no dependencies of this project: they are installed for the run.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { LOCALE_IDS, LOCALES, type Locale } from '../src/i18n/locales.ts';
import { linkResolver } from '../src/lib/content-links.ts';
import { readContent, type Content, type EntrySource } from '../src/lib/entry-reader.ts';
import type { EcSource } from '../src/lib/ec-reader.ts';
import { withResolvedLinks } from '../src/lib/markdown.ts';
import { measureBuildBy } from './build.ts';
import type { Row } from './report.ts';

const STARLIGHT = '0.42.4';

/** Starlight runs out of the memory that Node takes by itself. */
const HEAP_MEGABYTES = 8_000;

/** Builds the content in `content` as a site of Starlight in the new folder `project`. */
export async function measureStarlight(content: string, project: string): Promise<Row> {
  mkdirSync(project);
  writeProject(project, readContent(content));
  const npm = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', npm, { cwd: project, stdio: 'inherit' });
  const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
  const heap = `--max-old-space-size=${String(HEAP_MEGABYTES)}`;
  return measureBuildBy([heap, astro, 'build', '--silent'], {
    site: path.join(project, 'dist'),
    cwd: project,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

function writeProject(project: string, content: Content): void {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const dependencies = { astro: devDependencies['astro'], '@astrojs/starlight': STARLIGHT };
  const write = (file: string, text: string): void => {
    const target = path.join(project, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
  write('astro.config.mjs', config());
  write('src/content.config.ts', COLLECTION);
  for (const locale of LOCALE_IDS) {
    const docs = `src/content/docs/${locale}`;
    const resolve = linkResolver(locale, content.topics);
    const page = (title: string, body: string): string =>
      `---\n${stringify({ title })}---\n\n${withResolvedLinks(body, resolve)}\n`;
    write(`${docs}/index.md`, page('osserr', 'osserr'));
    for (const entry of content.entries) {
      write(`${docs}/errors/${entry.code}.md`, page(entry.code, bodyOf(entry, locale)));
    }
    for (const ec of content.ecPages) {
      write(`${docs}/ec/${ec.ec}.md`, page(ec.ec, bodyOfEc(ec, locale)));
    }
  }
}

/** The navigation has one link: with a link for each page it would grow with the square of the content. */
function config(): string {
  const locales = Object.fromEntries(
    LOCALE_IDS.map((id) => [id, { label: LOCALES[id].label, lang: LOCALES[id].lang }]),
  );
  const options = { title: 'osserr', defaultLocale: 'zh', locales, sidebar: [{ slug: 'index' }] };
  return [
    "import starlight from '@astrojs/starlight';",
    "import { defineConfig } from 'astro/config';",
    `export default defineConfig({ site: 'http://localhost', integrations: [starlight(${JSON.stringify(options)})] });`,
    '',
  ].join('\n');
}

const COLLECTION = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function bodyOf({ messages, pages }: EntrySource, locale: Locale): string {
  const { title, summary, messages: prose, background } = pages[locale];
  return [
    `**${title}**`,
    summary,
    ...messages.flatMap(({ id, text }) => [
      `## \`${text ?? id}\``,
      prose[id]?.cause ?? '',
      '### Fix',
      prose[id]?.fix ?? '',
    ]),
    ...background.flatMap(({ id, markdown }) => [`## ${id}`, markdown]),
  ].join('\n\n');
}

function bodyOfEc(page: EcSource, locale: Locale): string {
  const { title, cause, fix = '' } = page[locale];
  return [`**${title}**`, cause, '## Fix', fix].join('\n\n');
}
