/**
 * All that a search in the browser needs, as one module: it is loaded when it is first used, in one
 * request. Other modules that are loaded late (the diagnosis) take these parts from here and not from
 * their files, or the build would split them.
 */
export { nearestCodes } from '../finder/code-match.ts';
export { isEc } from '../finder/index-data.ts';
export { parseAll, SHOWN_FIELDS } from '../finder/parse.ts';
export { errorPath, explanationPath, permanentExplanationPath } from '../lib/routes.ts';
export { optionFor, optionGroup } from './finder-option.ts';
export { FinderPanel } from './finder-panel.ts';
export { GrowingFinder } from './growing-finder.ts';
