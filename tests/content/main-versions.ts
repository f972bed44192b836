/** Earlier versions of a file of this repository, out of git. */
import { spawnSync } from 'node:child_process';

/** Texts of the versions, newest first, or why there is nothing to compare with. */
export type MainVersions = { texts: string[] } | { missing: string };

/**
 * The two latest versions of `file` on main, below the folder `repository`. Two, so that a change
 * that stands on main already is compared with what it replaced.
 */
export function mainVersions(repository: string, file: string): MainVersions {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, { cwd: repository, encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  };
  const isShallow = git('rev-parse', '--is-shallow-repository')?.trim();
  if (isShallow === undefined) return { missing: 'there is no git history here' };
  if (isShallow === 'true') {
    return { missing: 'the clone is shallow: git fetch --unshallow brings the history' };
  }
  const main = ['origin/main', 'main'].find((name) => git('rev-parse', '--verify', '-q', name));
  if (main === undefined) return { missing: 'there is no branch main here' };
  const commits = git('log', '-2', '--diff-filter=AM', '--format=%H', main, '--', file) ?? '';
  const texts = commits
    .split('\n')
    .filter(Boolean)
    .map((commit) => git('show', `${commit}:./${file}`) ?? '');
  return texts.length > 0 ? { texts } : { missing: `${file} is not on main yet` };
}
