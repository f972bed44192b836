import { expect, it } from 'vitest';
import { site } from './built-site.ts';

/** Whether a stylesheet in the page has a rule for a class; it escapes what is no letter. */
function hasRule(html: string, name: string): boolean {
  const selector = `.${name.replace(/[^\w-]/g, (character) => `\\${character}`)}`;
  return html.split(selector).some((rest, at) => at > 0 && !/^[\w\\-]/.test(rest));
}

// Their stylesheet is made from a list of files (styles/neutral.css), in which one may be missing.
it('pages without a language have a rule for every class that they use', () => {
  const pages = site.pages.filter(({ path }) => !/^\/(?:zh|en|offline)\//.test(path));
  const offenders = pages.flatMap(({ path, html, document }) => {
    const classes = [...document.querySelectorAll('[class]')].flatMap((element) => [
      ...element.classList,
    ]);
    return [...new Set(classes)]
      .filter((name) => !hasRule(html, name))
      .map((name) => `${path}: ${name}`);
  });
  expect(pages.length).toBeGreaterThan(500);
  expect(offenders).toEqual([]);
});
