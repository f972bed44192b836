/** The errors of everyday work, which the home page offers first. */
import type { ErrorEntry } from './rendered-content.ts';

/** One for each kind of trouble that is met again and again: keys, permissions, names, uploads, limits. */
const EVERYDAY = [
  'AccessDenied',
  'SignatureDoesNotMatch',
  'InvalidAccessKeyId',
  'SecurityTokenExpired',
  'RequestTimeTooSkewed',
  'NoSuchKey',
  'NoSuchBucket',
  'BucketAlreadyExists',
  'AccessForbidden',
  'PublicEndpointForbidden',
  'SecondLevelDomainForbidden',
  'InvalidArgument',
  'CallbackFailed',
  'EntityTooLarge',
  'InvalidObjectState',
  'TotalQpsLimitExceeded',
];

/** Their entries, in that order; those that the content lacks are left out. */
export function everydayErrors(entries: readonly ErrorEntry[]): ErrorEntry[] {
  return EVERYDAY.flatMap((code) => entries.filter((entry) => entry.code === code));
}
