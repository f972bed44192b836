/** A site of a few files, one of each kind, for tests that serve or upload it. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Long enough to be worth compressing. */
const filler = '<p>The bucket is not empty.</p>'.repeat(50);

const page = (title: string): string => `<!doctype html><title>${title}</title>${filler}`;

export const SAMPLE_FILES: Record<string, string> = {
  '/index.html': page('root'),
  '/404.html': page('missing'),
  '/zh/index.html': page('zh'),
  '/zh/feed.xml': `<feed>${filler}</feed>`,
  '/zh/errors/NoSuchKey/index.html': page('NoSuchKey'),
  '/zh/errors/NoSuchKey.md': `# NoSuchKey\n${filler}`,
  '/e/NoSuchKey/index.html': page('e NoSuchKey'),
  '/ec/0002-00000040/index.html': page('EC'),
  '/opensearch.xml': '<OpenSearchDescription/>',
  '/llms.txt': '# osserr',
  '/api/v1/index.json': '{}',
  '/_astro/page.1a2b3c4d.js': `void 0;//${filler}`,
  '/finder/messages.0123abcd.json': '[]',
  '/pagefind/pagefind-entry.json': '{}',
};

/** Writes `files`, by address, into a new folder; returns the folder. */
export async function sampleSite(files: Record<string, string> = SAMPLE_FILES): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'osserr-sample-'));
  for (const [address, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, address)), { recursive: true });
    await writeFile(path.join(folder, address), text);
  }
  return folder;
}
