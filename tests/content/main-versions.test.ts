import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mainVersions } from './main-versions.ts';

const FILE = 'ids.yaml';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'osserr-history-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function git(...args: string[]): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  execFileSync('git', [...author, ...args], { cwd: folder, stdio: 'pipe' });
}

/** A repository whose branch has a commit for each text of the file. */
function commitAll(branch: string, texts: string[]): void {
  git('init', '-q', '-b', branch);
  for (const text of texts) {
    writeFileSync(path.join(folder, FILE), text);
    git('add', FILE);
    git('commit', '-q', '-m', text);
  }
}

describe('mainVersions', () => {
  it('are the two latest of main, whatever the branch at hand has', () => {
    commitAll('main', ['one', 'two', 'three']);
    git('checkout', '-q', '-b', 'work');
    writeFileSync(path.join(folder, FILE), 'four');
    git('commit', '-q', '-a', '-m', 'four');
    expect(mainVersions(folder, FILE)).toEqual({ texts: ['three', 'two'] });
  });

  it('leave out that the file was deleted', () => {
    commitAll('main', ['one']);
    git('rm', '-q', FILE);
    git('commit', '-q', '-m', 'gone');
    expect(mainVersions(folder, FILE)).toEqual({ texts: ['one'] });
  });

  it('are missing outside a repository', () => {
    expect(mainVersions(folder, FILE)).toEqual({ missing: 'there is no git history here' });
  });

  it('are missing where there is no main', () => {
    commitAll('trunk', ['one']);
    expect(mainVersions(folder, FILE)).toEqual({ missing: 'there is no branch main here' });
  });

  it('are missing while the file is new', () => {
    commitAll('main', ['one']);
    expect(mainVersions(folder, 'other.yaml')).toEqual({
      missing: 'other.yaml is not on main yet',
    });
  });

  it('are missing in a shallow clone', () => {
    commitAll('main', ['one', 'two']);
    git('clone', '-q', '--depth', '1', pathToFileURL(folder).href, 'shallow');
    expect(mainVersions(path.join(folder, 'shallow'), FILE)).toEqual({
      missing: 'the clone is shallow: git fetch --unshallow brings the history',
    });
  });
});
