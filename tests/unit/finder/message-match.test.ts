import { describe, expect, it } from 'vitest';
import { createMessageMatcher } from '../../../src/finder/message-match.ts';
import { messageIndexOf } from './entries.ts';

const NOT_EMPTY = 'The bucket you tried to delete is not empty.';
const NAME_TAKEN = 'The requested bucket name is not available.';
const IMMUTABLE = 'The object you specified is immutable.';
const WAIT = 'The restore operation is in progress.';

const index = messageIndexOf(
  {
    code: 'BucketNotEmpty',
    messages: [{ text: NOT_EMPTY, variants: ['Remove all objects first.'] }],
  },
  { code: 'BucketAlreadyExists', messages: [{ text: NAME_TAKEN }] },
  { code: 'FileImmutable', messages: [{ text: IMMUTABLE }] },
  { code: 'RestoreInProgress', messages: [{ text: WAIT }] },
);
const matcher = createMessageMatcher(index);

const textsOf = (text: string, codes: number[] = []): (string | undefined)[] =>
  matcher.match(text, new Set(codes)).map(({ row }) => index.messages[row]?.[2][0]);

const confidenceOf = (text: string, codes: number[] = []): number =>
  matcher.match(text, new Set(codes))[0]?.confidence ?? 0;

describe('createMessageMatcher', () => {
  const NO_RIGHT = 'You have no right to access this object.';
  const BY_ACL = 'You have no right to access this object because of bucket acl.';
  const alike = messageIndexOf({
    code: 'AccessDenied',
    messages: [{ text: NO_RIGHT }, { text: BY_ACL }, { text: 'AccessDenied.' }],
  });
  const firstOf = (text: string, said?: string): string | undefined => {
    const [first] = createMessageMatcher(alike).match(text, new Set([0]), said);
    return alike.messages[first?.row ?? -1]?.[2][0];
  };

  it.each([
    [NO_RIGHT, NO_RIGHT],
    [BY_ACL, BY_ACL],
    [`denied: ${BY_ACL} RequestId 5`, BY_ACL],
  ])('tells a message from the longer one that holds it: %s', (text, expected) => {
    expect(firstOf(text)).toBe(expected);
  });

  it('takes a message of one word only where it stands for the whole message', () => {
    expect(firstOf('accessdenied.')).toBe('AccessDenied.');
    expect(firstOf('AccessDenied')).toBeUndefined();
    expect(firstOf('AccessDenied - AccessDenied. (request 5)')).toBe('AccessDenied.');
    expect(firstOf('<Code>AccessDenied</Code> RequestId 5', 'AccessDenied.')).toBe('AccessDenied.');
    expect(firstOf('<Code>AccessDenied</Code> RequestId 5', 'Something else.')).toBeUndefined();
  });

  it('matches a message whose variable part has another value', () => {
    const policy = messageIndexOf({
      messages: [
        { text: 'Policy Condition failed: RelatedUnit;', varies: [{ part: 'RelatedUnit;' }] },
        { text: 'Policy expired.' },
      ],
    });
    const match = createMessageMatcher(policy).match(
      'Policy Condition failed: ["eq", "$key"]',
      new Set(),
    );
    expect(match).toEqual([{ row: 0, confidence: 1 }]);
  });

  it('finds a part of a message after the prefix of a log line', () => {
    expect(textsOf('Error on DeleteBucket: bucket you tried to delete is not empty')).toEqual([
      NOT_EMPTY,
    ]);
  });

  it('mends a misspelt word of a typed text', () => {
    expect(textsOf('the bucket you tryed to delete is not emty')).toEqual([NOT_EMPTY]);
  });

  it.each([
    { what: 'the message itself', text: NOT_EMPTY, expected: [NOT_EMPTY] },
    { what: 'a variant', text: 'remove all objects first', expected: [NOT_EMPTY] },
    {
      what: 'other case and punctuation',
      text: 'THE OBJECT, you specified: is IMMUTABLE',
      expected: [IMMUTABLE],
    },
    {
      what: 'a message in the middle of a log line',
      text: `2026-11-02 12:00:01 ERROR put failed: ${IMMUTABLE} at Client.java:12`,
      expected: [IMMUTABLE],
    },
    {
      what: 'a message in Chinese text',
      text: `上传时报错${IMMUTABLE}怎么办`,
      expected: [IMMUTABLE],
    },
    { what: 'two messages at once', text: `${WAIT} ${NAME_TAKEN}`, expected: [NAME_TAKEN, WAIT] },
    { what: 'the end of a message', text: 'tried to delete is not empty', expected: [NOT_EMPTY] },
    { what: 'the start of a message', text: 'the bucket you tried', expected: [NOT_EMPTY] },
    {
      what: 'a word that is half typed',
      text: 'the bucket you tried to del',
      expected: [NOT_EMPTY],
    },
    {
      what: 'words out of their order',
      text: 'empty not is delete to tried you bucket the',
      expected: [],
    },
    { what: 'a single word', text: 'immutable', expected: [] },
    { what: 'a pair that too many messages share', text: 'is not', expected: [] },
    { what: 'other words', text: 'the weather in the mountains is fine', expected: [] },
    { what: 'no Latin word', text: '存储空间不为空', expected: [] },
  ])('answers $what', ({ text, expected }) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('is sure of a whole message and less so of a fragment', () => {
    expect(confidenceOf(NOT_EMPTY)).toBe(1);
    expect(confidenceOf('bucket you tried to delete')).toBeGreaterThan(0);
    expect(confidenceOf('bucket you tried to delete')).toBeLessThan(0.9);
  });

  it('is surer the more of a message is typed', () => {
    const typed = [
      'the bucket you',
      'the bucket you tried to',
      'the bucket you tried to delete is',
    ];
    const confidences = typed.map((text) => confidenceOf(text));

    expect(confidences[0]).toBeGreaterThan(0);
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
    expect(new Set(confidences).size).toBe(typed.length);
  });

  it('accepts a damaged message only when the text names its code', () => {
    const damaged =
      'BucketNotEmpty: the bucket you tried to remove is not empty, see the log of the job';

    expect(textsOf(damaged)).toEqual([]);
    expect(textsOf(damaged, [0])).toEqual([NOT_EMPTY]);
  });

  it('finds nothing among no messages', () => {
    expect(createMessageMatcher(messageIndexOf()).match(NOT_EMPTY, new Set())).toEqual([]);
  });
});

describe('where other messages of a split index are not there', () => {
  const index = messageIndexOf({ code: 'Refused', messages: [{ id: 'alone', text: 'Refused.' }] });
  const whole = { messages: 9, frequency: new Map([['refused', 1]]), several: [] as number[] };
  const named = new Set([0]);

  it('a message of one word is meant by its code alone when it is the only one', () => {
    expect(createMessageMatcher({ ...index, whole }).match('Refused', named)).toHaveLength(1);
  });

  it('and is not when the code has others', () => {
    const several = { ...index, whole: { ...whole, several: [0] } };
    expect(createMessageMatcher(several).match('Refused', named)).toEqual([]);
  });
});
