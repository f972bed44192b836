// Where the browser of the tests comes from. Plain JavaScript: setup.mjs runs before any install.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Best first: without windows it is the same engine, and takes half as long for a page. */
const PROGRAMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else one on the PATH, else `''` when Playwright has downloaded
 * its own (which it finds by itself), else `undefined`.
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const onPath = files.find((file) => existsSync(file));
  if (onPath) return onPath;
  return hasDownload() ? '' : undefined;
}

/** Whether this is a Debian on which packages can be installed. */
export function debianCanInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Flags with which Chromium runs anywhere, as root too, and asks nothing of the network. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function hasDownload() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(homedir(), '.cache/ms-playwright'),
    path.join(homedir(), 'Library/Caches/ms-playwright'),
    path.join(homedir(), 'AppData/Local/ms-playwright'),
  ];
  return caches.some(
    (folder) =>
      folder && existsSync(folder) && readdirSync(folder).some((name) => /^chromium/.test(name)),
  );
}
