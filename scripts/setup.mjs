// Before `npm start` and `npm test`: installs what they need and is not there yet. Plain JavaScript
// for whatever Node is on the machine (18 or later), because nothing is installed at this point.
//
// usage: node scripts/setup.mjs [--with-browser]
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { debianCanInstall, findChromium } from './chromium.mjs';

/** What tests run besides: a web server, with the module for files compressed before, and a client of S3. */
const PROGRAMS = ['nginx-light', 'libnginx-mod-http-brotli-static', 's3cmd'];

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

try {
  installPackages();
  if (process.argv.includes('--with-browser')) {
    installBrowser();
    installPrograms();
  }
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** `npm ci`, when nothing is installed or the lockfile is newer than what is. */
function installPackages() {
  const installed = 'node_modules/.package-lock.json';
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
  ) {
    return;
  }
  console.log('setup: installing packages (npm ci) …');
  run(
    npm,
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'npm ci failed; see its output above',
  );
}

/** A Chromium for the browser tests, from the first place that has one. */
function installBrowser() {
  if (findChromium()) return;
  console.log('setup: no Chromium found; trying the download of Playwright …');
  try {
    run(npm, ['exec', '--', 'playwright', 'install', 'chromium']);
    if (findChromium()) return;
  } catch {
    console.log('setup: that download is not to be had here');
  }
  if (debianCanInstall()) {
    installFromDebian(['chromium-headless-shell', 'fonts-noto-cjk']);
    if (findChromium()) return;
  }
  throw new Error(
    'the browser tests need Chromium. Install it and put it on the PATH, or set CHROMIUM_PATH to its program; `npm run check` runs everything that needs no browser.',
  );
}

/**
 * In continuous integration on Debian: programs that some tests need, so that none is skipped. Elsewhere
 * these tests are skipped where a program is missing; they are nothing to install on people's machines.
 */
function installPrograms() {
  const areThere = existsSync('/usr/sbin/nginx') && existsSync('/usr/bin/s3cmd');
  if (!process.env.CI || !debianCanInstall() || areThere) return;
  try {
    installFromDebian(PROGRAMS);
  } catch {
    console.log(
      `setup: ${PROGRAMS.join(', ')} are not to be had; tests that need them are skipped`,
    );
  }
}

/** Services of the packages are not started: they see a system in single-user mode. */
function installFromDebian(packages) {
  console.log(`setup: installing the Debian packages ${packages.join(', ')} …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', ...packages], undefined, { RUNLEVEL: '1' });
}

/** Runs a program with its output shown; throws `message` or the program's own error. */
function run(program, args, message, environment = {}) {
  try {
    execFileSync(program, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
    });
  } catch (error) {
    throw message ? new Error(message) : error;
  }
}
