/**
 * Which features of browsers a stylesheet or a script uses, by their place in MDN's table of what each
 * browser has had since when, and which of them are too new for the browsers of `package.json`.
 */
import { readFileSync } from 'node:fs';
import compatData from '@mdn/browser-compat-data/forLegacyNode';
import type { BrowserName, CompatStatement, Identifier } from '@mdn/browser-compat-data/types';
import { parse as parseScript, type AnyNode, type ecmaVersion, type MemberExpression } from 'acorn';
import { parse as parseStyles, walk, type CssNode, type WalkContext } from 'css-tree';

/** The oldest version of each browser. */
export type Targets = ReadonlyMap<BrowserName, number>;

/** MDN's names of the browsers that browserslist names. */
const BROWSERS: Readonly<Record<string, BrowserName>> = {
  chrome: 'chrome',
  edge: 'edge',
  firefox: 'firefox',
  ios_saf: 'safari_ios',
  safari: 'safari',
  samsung: 'samsunginternet_android',
};

/** Groups of functions of CSS in MDN's table; others have no group. */
const FUNCTION_GROUPS = ['color', 'filter-function', 'gradient', 'image', 'transform-function'];

/** Units of the window without and with the bars of the browser; one place in MDN's table for all. */
const DYNAMIC_UNITS = /^[dsl]v/;

const { api, css, javascript } = compatData;
const TABLE: Identifier = { api, css, javascript };

/** Everything that has members. */
const OWNERS = [api, javascript['builtins'] ?? {}].flatMap((group) =>
  Object.keys(group).flatMap((name) => group[name] ?? []),
);

/** The browsers under `browserslist` in a `package.json`, each line as `chrome >= 123`. */
export function targetsOf(manifest: string): Targets {
  const { browserslist } = JSON.parse(manifest) as { browserslist: string[] };
  return new Map(
    browserslist.map((line) => {
      const [, name = '', version] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
      const browser = BROWSERS[name];
      if (!browser) throw new Error(`package.json: browserslist: "${line}" is not understood`);
      return [browser, Number(version)];
    }),
  );
}

/** The browsers of this project. */
export const TARGETS = targetsOf(readFileSync('package.json', 'utf8'));

/**
 * Browsers of `targets` that lack a feature, each with the version that it needs. A feature is a path
 * of MDN's table, e.g. `css.types.color.light-dark`, or `*.replaceChildren` for a member of an object
 * that is not known. What MDN does not know is taken for a name of our own.
 */
export function lacking(feature: string, targets: Targets): string[] {
  const statements = statementsOf(feature);
  if (statements.length === 0) return [];
  return [...targets].flatMap(([browser, version]) => {
    const since = Math.min(...statements.map((statement) => availableSince(statement, browser)));
    if (since <= version) return [];
    return [`${browser} ${Number.isFinite(since) ? String(since) : '(none)'}`];
  });
}

/**
 * Features of a stylesheet: properties, their keywords, functions, units, at-rules and selectors. What
 * stands in `@supports` is not counted: browsers that lack it pass it over.
 */
export function styleFeatures(stylesheet: string): Set<string> {
  const features = new Set<string>();
  walk(parseStyles(stylesheet, { parseCustomProperty: true }), {
    enter(this: WalkContext, node: CssNode) {
      const property = `css.properties.${this.declaration?.property ?? ''}`;
      if (node.type === 'Atrule' && node.name === 'supports') return walk.skip;
      if (node.type === 'Atrule') features.add(`css.at-rules.${node.name}`);
      if (node.type === 'Feature') features.add(`css.at-rules.media.${node.name}`);
      if (node.type === 'FeatureRange') features.add('css.at-rules.media.range_syntax');
      if (node.type === 'NestingSelector') features.add('css.selectors.nesting');
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
        features.add(`css.selectors.${node.name}`);
      }
      if (node.type === 'Declaration') features.add(`css.properties.${node.property}`);
      if (node.type === 'Identifier') features.add(`${property}.${node.name}`);
      if (node.type === 'Dimension') features.add(unitFeature(node.unit));
      if (node.type === 'Function') {
        const groups = ['css.types', property, ...FUNCTION_GROUPS.map((it) => `css.types.${it}`)];
        for (const group of groups) features.add(`${group}.${node.name}`);
      }
      return undefined;
    },
  });
  return features;
}

/**
 * Features of a script: objects that browsers bring, members of those that are known by name
 * (`Intl.Segmenter`), and all other methods as `*.name`. Whose these are cannot be seen, so `lacking`
 * takes them for those of the object that has had them longest. Throws a `SyntaxError` when the
 * script is none of `version`.
 */
export function scriptFeatures(code: string, version: ecmaVersion): Set<string> {
  const features = new Set<string>();
  for (const node of nodesOf(code, version)) {
    if (node.type === 'Identifier' && /^[A-Z]/.test(node.name)) {
      features.add(`javascript.builtins.${node.name}`).add(`api.${node.name}`);
    }
    if (node.type === 'MemberExpression') features.add(memberFeature(node));
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const feature = memberFeature(node.callee);
      const isMethod = statementsOf(feature).length === 0;
      features.add(isMethod ? feature.replace(/^.*\./, '*.') : feature);
    }
  }
  return features;
}

/** Texts in a script that are stylesheets. */
export function stylesIn(code: string, version: ecmaVersion): string[] {
  return nodesOf(code, version)
    .flatMap((node) => {
      if (node.type === 'TemplateElement') return node.value.cooked ?? '';
      return node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
    })
    .filter((text) => /^[.#@:\w][^{}]*\{[\w-]+:/.test(text));
}

/** `Intl.Segmenter` as a path; that of other members is in no table. */
function memberFeature({ object, property }: MemberExpression): string {
  const owner = object.type === 'Identifier' ? object.name : '';
  return `javascript.builtins.${owner}.${property.type === 'Identifier' ? property.name : ''}`;
}

/** Every node of the syntax tree of a module. */
function nodesOf(code: string, version: ecmaVersion): AnyNode[] {
  const nodes: AnyNode[] = [parseScript(code, { ecmaVersion: version, sourceType: 'module' })];
  // The list grows while it is read.
  for (const node of nodes) nodes.push(...Object.values(node).flat().filter(isNode));
  return nodes;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function unitFeature(unit: string): string {
  const name = DYNAMIC_UNITS.test(unit) ? 'viewport_percentage_units_dynamic' : unit;
  return `css.types.length.${name}`;
}

/** What MDN says about a feature: about each member of the name when it is `*.name`. */
function statementsOf(feature: string): CompatStatement[] {
  if (feature.startsWith('*.')) {
    return OWNERS.flatMap((owner) => owner[feature.slice(2)]?.__compat ?? []);
  }
  let place: Identifier | undefined = TABLE;
  for (const name of feature.split('.')) {
    place = place && Object.hasOwn(place, name) ? place[name] : undefined;
  }
  return place?.__compat ? [place.__compat] : [];
}

/** First version that has it without a prefix, another name or a setting; infinite when none has. */
function availableSince({ support }: CompatStatement, browser: BrowserName): number {
  const versions = [support[browser] ?? []]
    .flat()
    .filter((it) => !it.flags && !it.prefix && !it.alternative_name && !it.version_removed)
    .map(({ version_added }) => parseFloat(String(version_added).replace('≤', '')))
    .filter((version) => !Number.isNaN(version));
  return Math.min(Infinity, ...versions);
}
