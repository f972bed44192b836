/** Pages of entries as documents, to take explanations from. Each is fetched once. */

const pages = new Map<string, Promise<Document | undefined>>();

/** The page at `path`; undefined when it cannot be had, in which case it is asked for again next time. */
export function entryPage(path: string): Promise<Document | undefined> {
  const known = pages.get(path);
  if (known) return known;
  const page = load(path);
  pages.set(path, page);
  void page.then((loaded) => {
    if (!loaded) pages.delete(path);
  });
  return page;
}

async function load(path: string): Promise<Document | undefined> {
  const response = await fetch(path).catch(() => undefined);
  if (!response?.ok) return undefined;
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
