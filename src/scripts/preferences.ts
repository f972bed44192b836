/** The reader's choices (theme, language). Kept in this browser only; a refused storage is no error. */

/** Remembers a choice; an empty value forgets it. */
export function remember(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Storage is refused or full: the choice holds for this page.
  }
}

/** The choice made before, or an empty text. */
export function recall(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
