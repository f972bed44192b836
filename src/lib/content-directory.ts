/** The folder of the content, and what is in it. */
import { readdir } from 'node:fs/promises';

/** `content/` of the project, or what `CONTENT_DIR` names, as the bench does. */
export const CONTENT_DIRECTORY = process.env['CONTENT_DIR'] ?? 'content';

/** Names of the files and folders in `folder`, sorted; none when there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
