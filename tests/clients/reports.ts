/**
 * From the content to answers that the server can send, and from what a client printed about one of
 * them back to the entry that the finder names first.
 */
import { STATUS_CODES } from 'node:http';
import { createFinder, type FinderResult } from '../../src/finder/find.ts';
import { readContent } from '../../src/lib/entry-reader.ts';
import { finderIndexes, wordsFor } from '../../src/lib/finder-index.ts';
import type { OssAnswer, OssServer } from './oss-server.ts';

/** What a client printed about an answer. */
export interface Report {
  answer: OssAnswer;
  text: string;
}

/** What a client threw because of an answer. */
export interface Failure {
  answer: OssAnswer;
  error: unknown;
}

/** A report that the finder does not lead back to the answer. */
export interface Miss {
  sent: string;
  got: string;
  text: string;
}

/** Results of these tiers are shown as the answer; those below are guesses. */
const SURE_TIERS: readonly string[] = ['ec', 'code+message', 'message', 'code'];

const content = readContent('content');
const { entries } = content;
const indexes = finderIndexes(content);
const finder = createFinder(indexes.messages, wordsFor(indexes, 'en'));

/** One answer for every text of every message of the content. */
export const answers: readonly OssAnswer[] = entries.flatMap(({ code, httpStatus, messages }) =>
  messages.flatMap(({ id, text, variants, ec, httpStatus: ownStatus }) =>
    // What has no known text cannot be sent.
    (text === undefined ? [] : [text, ...variants]).map((message, at) => ({
      code,
      messageId: id,
      message,
      httpStatus: ownStatus ?? httpStatus,
      ec: ec[at % ec.length],
    })),
  ),
);

/** The first answer of every area, for what takes its time or differs little from answer to answer. */
export function oneOfEachArea(all: readonly OssAnswer[]): OssAnswer[] {
  const areas = new Map(entries.map(({ code, area }) => [code, area]));
  const firsts = new Map<string | undefined, OssAnswer>();
  for (const answer of all) {
    const area = areas.get(answer.code);
    if (!firsts.has(area)) firsts.set(area, answer);
  }
  return [...firsts.values()];
}

/** What `call` throws for each of the answers. Throws when it takes one for a success. */
export async function failuresOf(
  server: OssServer,
  sent: readonly OssAnswer[],
  call: () => Promise<unknown>,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const answer of sent) {
    server.answerWith(answer);
    const [outcome] = await Promise.allSettled([call()]);
    if (outcome.status === 'fulfilled') {
      throw new Error(`the client takes ${nameOf(answer)} for a success`);
    }
    failures.push({ answer, error: outcome.reason });
  }
  return failures;
}

/** Reports whose first result is not the message that was sent. */
export function missedMessages(reports: readonly Report[]): Miss[] {
  return missesOf(reports, (first, { answer, text }) => {
    if (first?.code === answer.code && first.messageId === answer.messageId) return true;
    // A client that prints no code leaves open which of the codes with this message it was.
    const isTwin = ({ code, messageId, message }: OssAnswer): boolean =>
      message === answer.message && first?.code === code && first.messageId === messageId;
    return !text.includes(answer.code) && answers.some(isTwin);
  });
}

/** Reports whose first result is not the code that was sent. */
export function missedCodes(reports: readonly Report[]): Miss[] {
  return missesOf(reports, (first, { answer }) => first?.code === answer.code);
}

/** Reports that hide what was sent, and yet have another error as a first result that is no guess. */
export function unfoundedAnswers(reports: readonly Report[]): Miss[] {
  return missesOf(reports, (first, { answer }) => {
    if (!first || !SURE_TIERS.includes(first.tier)) return true;
    // Clients print the reason of the HTTP status, and "Bad Request" is also the name of a code.
    const reason = STATUS_CODES[answer.httpStatus]?.replaceAll(' ', '');
    return first.code === answer.code || first.code === reason;
  });
}

/** Whether the EC of an answer names its message; some stand for several. */
export function isNamedByEc({ code, messageId, ec }: OssAnswer): boolean {
  return (
    ec !== undefined &&
    entries.every((entry) =>
      entry.messages.every(
        (message) => !message.ec.includes(ec) || (entry.code === code && message.id === messageId),
      ),
    )
  );
}

function missesOf(
  reports: readonly Report[],
  isRight: (first: FinderResult | undefined, report: Report) => boolean,
): Miss[] {
  return reports.flatMap((report) => {
    const [first] = finder.find(report.text);
    if (isRight(first, report)) return [];
    const got = first ? `${nameOf(first)} (${first.tier})` : 'nothing';
    return [{ sent: nameOf(report.answer), got, text: report.text }];
  });
}

function nameOf({ code, messageId }: Pick<FinderResult, 'code' | 'messageId'>): string {
  return messageId === undefined ? code : `${code}#${messageId}`;
}
