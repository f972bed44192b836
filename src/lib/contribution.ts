/**
 * Where readers correct an entry. The addresses are templates from the environment of the build, so
 * that any forge or mail address serves; without them pages offer nothing.
 */

/** Pages that readers may be sent to; undefined where none is configured. */
export interface ContributionTemplates {
  /** `EDIT_URL`, e.g. `https://github.com/o/r/edit/main/{path}`. */
  edit: string | undefined;
  /** `REPORT_URL`, e.g. `https://github.com/o/r/issues/new?title={title}&body={body}`. */
  report: string | undefined;
}

/** The templates of this build; throws on one that is not an address. */
export function contributionTemplates(
  environment: Record<string, string | undefined>,
): ContributionTemplates {
  return { edit: addressIn(environment, 'EDIT_URL'), report: addressIn(environment, 'REPORT_URL') };
}

/** `template` with the values in place of `{name}`, encoded for an address. */
export function filledIn(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return name === 'path'
      ? value.split('/').map(encodeURIComponent).join('/')
      : encodeURIComponent(value);
  });
}

function addressIn(
  environment: Record<string, string | undefined>,
  name: string,
): string | undefined {
  const template = environment[name] ?? '';
  if (template === '') return undefined;
  if (!/^(https:\/\/|mailto:)/.test(template)) {
    throw new Error(`${name} is "${template}"; it has to begin with https:// or mailto:`);
  }
  return template;
}
