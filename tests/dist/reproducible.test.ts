import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildEnvironment, filesBelow, site } from './built-site.ts';

/** Inside the project: elsewhere, Astro would share a folder with other builds that run at the time. */
const folder = path.resolve('test-results/second-build');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a second build, without a cache, gives the same files, byte for byte', () => {
  const built = path.join(folder, 'site');
  execFileSync(process.execPath, ['bench/build-site.ts', built, path.join(folder, 'cache')], {
    env: buildEnvironment(),
    stdio: 'inherit',
  });
  const files = filesBelow(built);
  expect(files.toSorted()).toEqual([...site.files].toSorted());
  const bytesOf = (of: string, file: string): Buffer => readFileSync(path.join(of, file));
  const different = files.filter(
    (file) => !bytesOf(built, file).equals(bytesOf(site.folder, file)),
  );
  expect(different).toEqual([]);
});
