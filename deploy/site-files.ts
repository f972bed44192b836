/** The files of a built site. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** What stands beside the site's files for one host or another and is no part of the site. */
const FOR_HOSTS = /\.(?:br|gz)$|^\/_headers$/;

/** All files below `folder` that belong to the site, as addresses (`/zh/index.html`), sorted. */
export async function siteFiles(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .map((name) => `/${name.split(path.sep).join('/')}`)
    .filter((address) => !FOR_HOSTS.test(address))
    .sort();
}
