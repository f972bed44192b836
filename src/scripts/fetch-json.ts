/** Milliseconds after which a file counts as lost. */
const PATIENCE = 30_000;

/**
 * A JSON file of this site. Rejects when it is missing, late or broken; the caller says what it holds.
 * A broken one is asked for once more past the browser's cache, where it would stay for good.
 */
export async function fetchJson(url: string): Promise<never> {
  return load(url, 'default').catch((error: unknown) => {
    if (error instanceof SyntaxError) return load(url, 'reload');
    throw error;
  });
}

async function load(url: string, cache: RequestCache): Promise<never> {
  const patience = new AbortController();
  setTimeout(() => {
    patience.abort();
  }, PATIENCE);
  const response = await fetch(url, { cache, signal: patience.signal });
  if (!response.ok) throw new Error(`${url}: HTTP ${String(response.status)}`);
  return (await response.json()) as never;
}
