/**
 * What has been published stays: the rules of `content/ids.yaml`, the list of every code, message
 * id and route that tickets and programs may point at. Each check returns a line per offence, with
 * the way out. `published-routes.ts` says which routes there are.
 */
import { parseDocument } from 'yaml';
import { publishedIds, type PublishedIds } from '../schemas/published-ids.ts';
import { valueOfYaml } from './checked-yaml.ts';
import type { EntrySource } from './entry-reader.ts';

/** The list, from the root of the project. */
export const PUBLISHED_IDS = 'content/ids.yaml';

/** What the content and the pages of the site have. */
export type CurrentIds = Pick<PublishedIds, 'routes' | 'ids'>;

/** The list out of the text of its file; throws a `ContentError` when it is broken. */
export function parsePublishedIds(text: string): PublishedIds {
  return valueOfYaml('ids.yaml', text, publishedIds);
}

/** Each code, followed by its messages as `<Code>#<message id>`. */
export function idsOf(entries: readonly Pick<EntrySource, 'code' | 'messages'>[]): string[] {
  return entries.flatMap(({ code, messages }) => [
    code,
    ...messages.map(({ id }) => `${code}#${id}`),
  ]);
}

/**
 * Where `current` departs from the list: what is not in it, what is gone from the site without a
 * successor that exists, and what was given away and then used again.
 */
export function checkPublishedIds(published: PublishedIds, current: CurrentIds): string[] {
  const { moved } = published;
  const known = new Set([...published.routes, ...published.ids]);
  const present = new Set([...current.routes, ...current.ids]);
  const isMoved = (id: string): boolean => Object.hasOwn(moved, id);
  // A code that is gone is reported once, not once more for each of its messages.
  const isOfLostCode = (id: string): boolean =>
    id !== codeOf(id) && known.has(codeOf(id)) && !present.has(codeOf(id));
  return [
    ...[...present]
      .filter((id) => !known.has(id))
      .map((id) => `${addressOf(id)} is not in ${PUBLISHED_IDS}: run npm run ids`),
    ...[...known]
      .filter((id) => !present.has(id) && !isMoved(id) && !isOfLostCode(id))
      .map(
        (id) =>
          `${placeOf(id)} is gone, but ${addressOf(id)} was published: restore it or give it a successor in ${PUBLISHED_IDS}`,
      ),
    ...Object.keys(moved).flatMap((id) => [
      ...(known.has(id)
        ? []
        : [`${PUBLISHED_IDS}: ${id} has a successor, but was never published`]),
      ...(present.has(id)
        ? [
            `${placeOf(id)} uses again what moved to ${moved[id] ?? ''}: old tickets would lead to the wrong place; choose an id that is not in ${PUBLISHED_IDS}`,
          ]
        : []),
      ...(present.has(successorOf(id, moved))
        ? []
        : [
            `${PUBLISHED_IDS}: ${id} moved to ${moved[id] ?? ''}, which leads nowhere: name what took its place`,
          ]),
    ]),
  ];
}

/** What `after` lacks of the version `before`, or says otherwise. */
export function checkOnlyGrows(before: PublishedIds, after: PublishedIds): string[] {
  const kept = new Set([...after.routes, ...after.ids]);
  return [
    ...[...before.routes, ...before.ids]
      .filter((id) => !kept.has(id))
      .map(
        (id) =>
          `${PUBLISHED_IDS} no longer has ${id}, which is published: put the line back; if ${placeOf(id)} is gone, add its successor under "moved"`,
      ),
    ...Object.entries(before.moved)
      .filter(([id, successor]) => after.moved[id] !== successor)
      .map(
        ([id, successor]) =>
          `${PUBLISHED_IDS} no longer says "${id}: ${successor}": put the line back; if ${successor} moved on, give it a successor of its own`,
      ),
  ];
}

/** The text of the list with what is new in `current` at the end of its lists; nothing else changes. */
export function withNewIds(text: string, current: CurrentIds): string {
  const published = parsePublishedIds(text);
  const document = parseDocument(text);
  for (const key of ['routes', 'ids'] as const) {
    const known = new Set(published[key]);
    for (const id of current[key].filter((each) => !known.has(each))) document.addIn([key], id);
  }
  return document.toString({ lineWidth: 0 });
}

/** The end of the chain of successors that starts at `id`; `id` itself when it did not move. */
export function successorOf(id: string, moved: PublishedIds['moved']): string {
  const passed = new Set<string>();
  let last = id;
  while (!passed.has(last) && Object.hasOwn(moved, last)) {
    passed.add(last);
    last = moved[last] ?? last;
  }
  return last;
}

/** Messages that `code` no longer has, each with what took its place: a code or a message. */
export function movedMessages(
  code: string,
  moved: PublishedIds['moved'],
): { id: string; code: string; messageId: string | undefined }[] {
  return Object.keys(moved)
    .filter((id) => id.startsWith(`${code}#`))
    .map((id) => {
      const [successor = '', messageId] = successorOf(id, moved).split('#');
      return { id: id.slice(code.length + 1), code: successor, messageId };
    });
}

/** Codes that are gone, each with the code that took its place. */
export function movedCodes(moved: PublishedIds['moved']): { code: string; successor: string }[] {
  return Object.keys(moved)
    .filter((id) => !id.startsWith('/') && id === codeOf(id))
    .map((code) => ({ code, successor: codeOf(successorOf(code, moved)) }));
}

/** `NoSuchKey#key-not-found` → `NoSuchKey` */
function codeOf(id: string): string {
  return id.split('#', 1)[0] ?? id;
}

/** The address that was published: a route as it is, the permanent address of a code or message. */
function addressOf(id: string): string {
  return id.startsWith('/') ? id : `/e/${id}`;
}

/** Where a writer finds it. */
function placeOf(id: string): string {
  if (id.startsWith('/')) return `the page ${id}`;
  const [code = '', message] = id.split('#');
  return message === undefined
    ? `content/errors/${code}`
    : `the message ${message} of content/errors/${code}`;
}
