/**
 * Packages of `package-lock.json` with their licences, and the page about them. The lockfile has the
 * packages of every platform, so that the page is the same wherever it is made.
 */

/** A package in one version. */
export interface Package {
  name: string;
  version: string;
  /** An SPDX expression; empty when the package states none. */
  licence: string;
}

/** Licences that anything may be under that is sent to readers: they ask for a notice at most. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0'];

/** Licences of tools that are run as they came and of which nothing is sent to readers. */
const FOR_TOOLS = [
  ...PERMISSIVE,
  // Permissive as well, in words of their own.
  'BlueOak-1.0.0',
  'PSF-2.0',
  'Python-2.0',
  // Bind who changes files of the package (axe-core, lightningcss) …
  'MPL-2.0',
  // … or links with it: libvips, the part of sharp that reads pictures, which Astro brings along.
  'LGPL-3.0-or-later',
];

/** Packages of which something reaches browsers, and what. Scripts for browsers import no package. */
export const SHIPPED: Readonly<Record<string, string>> = {
  'opencc-js': 'pairs of simplified and traditional characters, in the index of Chinese words',
  pagefind: 'full-text search, as files of its own',
  tailwindcss: 'base styles and utilities, in every page',
  vite: 'what loads a script on demand',
};

/** Files in which these packages have the texts of their licences. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'opencc-js': ['LICENSE', 'LICENSES/Apache-2.0.txt'],
  pagefind: ['LICENSE/LICENSE', 'LICENSE/LICENSE-vscode-ripgrep'],
  tailwindcss: ['LICENSE'],
  vite: ['LICENSE.md'],
};

/** Where the licence of Vite goes on with those of what only its own program has. */
const OF_THE_PROGRAM = '# Licenses of bundled dependencies';

/** Names under which older packages state a licence. */
const SPDX: Readonly<Record<string, string>> = { Apache2: 'Apache-2.0' };

/** Packages that state their licence where the lockfile does not have it: in an old field or the readme. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  'busboy@1.6.0': 'MIT',
  'humanize-number@0.0.2': 'MIT',
  'streamsearch@1.1.0': 'MIT',
};

/** Packages of a lockfile, by name and version; the same version in several places counts once. */
export function packagesOf(lockfile: string): Package[] {
  const { packages } = JSON.parse(lockfile) as {
    packages: Record<string, { version?: string; license?: string | string[] }>;
  };
  const found = Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, { version = '', license }]) => {
      const name = place.split('node_modules/').at(-1) ?? place;
      const stated = license ?? STATED_ELSEWHERE[`${name}@${version}`] ?? '';
      const licence = [stated].flat().map((each) => SPDX[each] ?? each);
      return [`${name}@${version}`, { name, version, licence: licence.join(' OR ') }] as const;
    });
  return [...new Map(found).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** What is under a licence that it may not be under, or listed as shipped without being there. */
export function checkLicences(packages: readonly Package[]): string[] {
  const names = new Set(packages.map(({ name }) => name));
  return [
    ...packages
      .filter(({ name, licence }) => !isAllowed(licence, name in SHIPPED ? PERMISSIVE : FOR_TOOLS))
      .map(
        ({ name, version, licence }) =>
          `${name}@${version}: "${licence}" is no licence that scripts/licence-list.ts allows${name in SHIPPED ? ' for what is sent to readers' : ''}`,
      ),
    ...Object.keys(SHIPPED)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is in SHIPPED of scripts/licence-list.ts, but is no dependency`),
  ];
}

/** `docs/licences.md` */
export function licencePage(packages: readonly Package[]): string {
  const shipped = packages.filter(({ name }) => name in SHIPPED);
  return `# Licences of dependencies

Made by \`npm run licences\` out of package-lock.json. Everything is a tool of the build or of the tests;
parts of ${String(shipped.length)} packages reach browsers.

## In the browser

| package | version | licence | what |
| --- | --- | --- | --- |
${shipped.map((each) => row(each, SHIPPED[each.name] ?? '')).join('\n')}

## All

${String(packages.length)} packages, those of other platforms included.

| package | version | licence | in the browser |
| --- | --- | --- | --- |
${packages.map((each) => row(each, each.name in SHIPPED ? 'yes' : 'no')).join('\n')}
`;
}

/**
 * The licences of all that is sent to readers, as packages demand it. `read`: the text of a file of a
 * package, by its path below `node_modules`.
 */
export function shippedLicences(read: (file: string) => string): string {
  const parts = Object.entries(SHIPPED).map(([name, what]) => {
    const texts = (TEXTS[name] ?? []).map((file) => {
      const [text = ''] = read(`${name}/${file}`).split(OF_THE_PROGRAM);
      return text.trim();
    });
    if (texts.join('') === '') throw new Error(`scripts/licence-list.ts has no text for ${name}`);
    return [`${name}: ${what}`, ...texts].join('\n\n');
  });
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Whether an SPDX expression without brackets, other than around it all, is met by `allowed`. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  return expression
    .replace(/^\(([^()]*)\)$/, '$1')
    .split(' OR ')
    .some((option) => option.split(' AND ').every((licence) => allowed.includes(licence)));
}

function row({ name, version, licence }: Package, last: string): string {
  return `| ${name} | ${version} | ${licence} | ${last} |`;
}
