/**
 * What the service worker knows of the build it belongs to. `integrations/service-worker.ts` makes it
 * from the finished site and writes it into the worker.
 */

/** A file whose name changes with what is in it. */
export interface HashedFile {
  /** Path on the host, with the base path. */
  path: string;
  /** Digest as in the `integrity` of a script, so that no damaged file is kept. */
  integrity: string;
}

export interface OfflineSite {
  /** Hash over the rest: another build, another name. */
  build: string;
  /** Path of the site, with a slash at its end: `/`, `/osserr/`. */
  base: string;
  /** What pages load: scripts, and the indexes of the finder in both languages. */
  files: HashedFile[];
  /** Pages that are kept without having been visited. */
  pages: string[];
  /** The one of `pages` for addresses that do not exist. */
  missingPage: string;
  locales: Record<string, OfflineLocale>;
}

export interface OfflineLocale {
  /** The one of `pages` that says that there is no network, and in which explanations are shown. */
  frame: string;
  /** Explanations of codes and ECs: JSON, each an object of `PageParts` by path. */
  explanations: HashedFile[];
}

declare const OFFLINE_SITE: OfflineSite;

/** The build that this worker belongs to. */
export const site: OfflineSite = OFFLINE_SITE;
