/**
 * All that a search in the browser needs, as one module: it is loaded when it is first used, in one
 * request. Nothing imports these parts from elsewhere, or the build would split them.
 */
export { nearestCodes } from '../finder/code-match.ts';
export { errorPath } from '../lib/routes.ts';
export { startDiagnosis } from './diagnosis.ts';
export { FinderPanel } from './finder-panel.ts';
