/** What the site has to point at, read from `content/` and `src/pages/`. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readContent } from './entry-reader.ts';
import { idsOf, type CurrentIds } from './published-ids.ts';
import { routesOf } from './published-routes.ts';

/** Codes and messages of the content and routes of the pages; throws what `readContent` throws. */
export function readCurrentIds(): CurrentIds {
  const content = readContent('content');
  const items = readdirSync('src/pages', { recursive: true, withFileTypes: true });
  const files = items
    .filter((item) => item.isFile())
    .map((item) => path.relative('src/pages', path.join(item.parentPath, item.name)))
    .map((file) => file.split(path.sep).join('/'));
  return { routes: routesOf(files, content), ids: idsOf(content.entries) };
}
