/** A JSON file of this site. Rejects when it is missing or broken; the caller says what it holds. */
export async function fetchJson(url: string): Promise<never> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${String(response.status)}`);
  return (await response.json()) as never;
}
