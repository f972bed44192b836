/** Which targets links of content may name. */
import type { Sources, Topics } from '../schemas/documents.ts';
import type { ContentProblem } from './content-error.ts';
import type { EcSource } from './ec-reader.ts';
import type { EntrySource } from './entry-reader.ts';

/** What there is to point at. What could not be read is undefined and taken to have everything. */
export interface KnownTargets {
  /** Ids of messages by code. */
  codes: ReadonlyMap<string, readonly string[]> | undefined;
  /** ECs of messages, and those with an explanation of their own. */
  ecs: ReadonlySet<string> | undefined;
  guides: ReadonlySet<string>;
  /** Names of files. */
  diagrams: ReadonlySet<string>;
  topics: Topics | undefined;
  sources: Sources | undefined;
}

/** Codes with their messages, and ECs, of content that was read. */
export function codesAndEcs(
  entries: readonly EntrySource[],
  ecPages: readonly EcSource[],
): Pick<KnownTargets, 'codes' | 'ecs'> {
  return {
    codes: new Map(entries.map(({ code, messages }) => [code, messages.map(({ id }) => id)])),
    ecs: new Set([
      ...entries.flatMap(({ messages }) => messages.flatMap(({ ec }) => ec)),
      ...ecPages.map(({ ec }) => ec),
    ]),
  };
}

/**
 * Links of a text that lead nowhere. `file` and `field` say where the text stands. Only guides lead
 * to ECs: what else is written about an EC stands with its message.
 */
export function checkLinks(
  file: string,
  field: string,
  links: readonly string[],
  known: KnownTargets,
): ContentProblem[] {
  const isGuide = file.startsWith('guides/');
  const ways = `error:<Code>, error:<Code>#<message id>, topic:<id>${isGuide ? ', guide:<id> or ec:<EC>' : ' or guide:<id>'}`;
  return links
    .filter((target) => !isKnown(target, known) || (!isGuide && target.startsWith('ec:')))
    .map((target) => ({
      file,
      field,
      message: `link to "${target}" leads nowhere; write ${ways}`,
    }));
}

function isKnown(target: string, { codes, ecs, guides, topics }: KnownTargets): boolean {
  const [, kind, id = '', anchor] = /^(error|topic|guide|ec):([^#]*)(?:#(.*))?$/.exec(target) ?? [];
  if (kind === 'error') {
    if (!codes) return true;
    const messages = codes.get(id);
    return messages !== undefined && (anchor === undefined || messages.includes(anchor));
  }
  if (anchor !== undefined) return false;
  if (kind === 'topic') return !topics || Object.hasOwn(topics, id);
  if (kind === 'guide') return guides.has(id);
  return kind === 'ec' && (!ecs || ecs.has(id));
}
