/**
 * Takes secrets out of a paste before it is shown or copied into a ticket. What a secret looks like is
 * told by the rules in `redact-rules.ts`; this module applies them, counts, and looks into Base64.
 */
import { MAX_LENGTH } from './parse.ts';
import { RULES, SECRET_KINDS, type SecretKind } from './redact-rules.ts';

export { SECRET_KINDS, type SecretKind };

export interface Redaction {
  /** The text with a mark such as `«Signature»` in the place of each secret. */
  text: string;
  /** What was taken out and how often; kinds that were not met are left out. */
  removed: { kind: SecretKind; count: number }[];
}

/**
 * Marks keep to characters that no rule takes for a part of a secret, so that a text which was redacted
 * once stays as it is. The names are those of the product and the same in both languages.
 */
const MARKS: Record<SecretKind, string> = {
  'access-key-id': 'AccessKeyId',
  'access-key-secret': 'AccessKeySecret',
  signature: 'Signature',
  'security-token': 'SecurityToken',
  authorization: 'Authorization',
  cookie: 'Cookie',
  password: 'Password',
  'private-key': 'PrivateKey',
};

/** Base64 of a text that begins as XML or JSON does: `x-oss-err`, `x-oss-callback`, a POST policy. */
const ENCODED = /(?:PD94|PEVy|eyJ|eyA|ewo)(?:[A-Za-z0-9+/]|%2[BF]){20,}(?:=|%3D){0,2}/g;

/**
 * Replaces every secret by a mark. An AccessKey ID keeps its public beginning, `«AccessKeyId:LTAI»`,
 * which tells a long-term key from a temporary one (`STS`). Base64 that holds a secret is replaced as a
 * whole, by `«Base64»`, and counted under what it holds. Names of fields, request ids, hosts, buckets,
 * objects and messages stay.
 *
 * Looks at the first `MAX_LENGTH` characters and drops the rest, for what was not looked at must not
 * be shown. A second run changes nothing. Linear; never throws.
 */
export function redact(text: string): Redaction {
  const counts = new Map<SecretKind, number>();
  const redacted = withoutSecrets(text.slice(0, MAX_LENGTH), counts).slice(0, MAX_LENGTH);
  const removed = SECRET_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
  return { text: redacted, removed };
}

function withoutSecrets(text: string, counts: Map<SecretKind, number>): string {
  const plain = text.replace(ENCODED, (encoded) => withoutEncodedSecrets(encoded, counts));
  return RULES.reduce(
    (current, { kind, pattern }) =>
      current.replace(pattern, (_match, kept: string, secret: string) => {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        return kept + markOf(kind, secret);
      }),
    plain,
  );
}

/** Marks that stand in a redacted text, by kind: what was taken out, even by somebody before. */
export function marksIn(redacted: string): Redaction['removed'] {
  return SECRET_KINDS.flatMap((kind) => {
    const marks = redacted.match(new RegExp(`«${MARKS[kind]}(?::[A-Z]+)?»`, 'g'));
    return marks ? [{ kind, count: marks.length }] : [];
  });
}

function markOf(kind: SecretKind, secret: string): string {
  const beginning = kind === 'access-key-id' && /^(?:LTAI|STS|TMP|A[KS]IA)/.exec(secret)?.[0];
  return `«${MARKS[kind]}${beginning ? `:${beginning}` : ''}»`;
}

function withoutEncodedSecrets(encoded: string, counts: Map<SecretKind, number>): string {
  const before = sum(counts);
  withoutSecrets(decodeBase64(encoded), counts);
  return sum(counts) > before ? '«Base64»' : encoded;
}

/** Bytes as characters, which is enough to find secrets; a cut last group is left out. */
function decodeBase64(encoded: string): string {
  const digits = encoded.replace(/%2B/g, '+').replace(/%2F/g, '/').replace(/=|%3D/g, '');
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
}

function sum(counts: ReadonlyMap<SecretKind, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
