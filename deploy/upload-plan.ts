/**
 * What an upload has to do: pure, from the files of the site, the objects in the bucket and the manifest
 * of the last upload. `upload.ts` carries it out.
 */
import { isHashed } from './response-headers.ts';
import type { Manifest, SentFile } from './upload-manifest.ts';

/** A file as it is to be sent. */
export interface SiteFile {
  /** Address below the site, e.g. `/zh/index.html`. */
  address: string;
  key: string;
  /** Bytes of the body as sent. */
  size: number;
  /** MD5 of the body as sent. */
  md5: string;
  /** Hash of the headers that go with it. */
  headers: string;
}

/** An object in the bucket, as a listing reports it. */
export interface StoredObject {
  key: string;
  size: number;
  /** In lower case, without quotes. */
  etag: string;
}

export interface UploadState {
  files: readonly SiteFile[];
  stored: readonly StoredObject[];
  manifest: Manifest;
}

export interface UploadOptions {
  /** What stands before the address in a key: empty, or `osserr` for `osserr/zh/index.html`. */
  prefix: string;
  today: Date;
  /** Days for which hashed files that are no longer part of the site stay for pages still open. */
  keepDays: number;
}

export interface UploadPlan {
  /** Files to send, in order: hashed ones first, so that no page asks for what is not there yet. */
  add: SiteFile[];
  change: SiteFile[];
  unchanged: SiteFile[];
  /** Keys of old hashed files that stay for now, with the day since which they are old. */
  retired: Record<string, string>;
  /** Keys to delete, after everything is sent. */
  remove: string[];
}

/** The key of an address: `/zh/index.html` → `osserr/zh/index.html`. */
export function keyOf(address: string, prefix: string): string {
  return prefix === '' ? address.slice(1) : `${prefix}${address}`;
}

/**
 * Compares. Only objects that the manifest names and old files in folders of hashed ones are ever
 * removed; whatever else lies in the bucket stays.
 */
export function planUpload(
  { files, stored, manifest }: UploadState,
  { prefix, today, keepDays }: UploadOptions,
): UploadPlan {
  const objects = new Map(stored.map((object) => [object.key, object]));
  const current = new Set(files.map(({ key }) => key));
  const isSent = (file: SiteFile): boolean =>
    isUnchanged(file, objects.get(file.key), manifest.files[file.key]);
  const toSend = files.filter((file) => !isSent(file)).sort(hashedFirst);

  const addressOf = (key: string): string => (prefix === '' ? `/${key}` : key.slice(prefix.length));
  const isOurs = (key: string): boolean =>
    key in manifest.files || key in manifest.retired || isHashed(addressOf(key));
  const old = [...objects.keys()].filter((key) => !current.has(key) && isOurs(key));
  const since = (key: string): string => manifest.retired[key] ?? dayOf(today);
  const stays = (key: string): boolean =>
    isHashed(addressOf(key)) && daysBetween(since(key), dayOf(today)) < keepDays;

  return {
    add: toSend.filter(({ key }) => !objects.has(key)),
    change: toSend.filter(({ key }) => objects.has(key)),
    unchanged: files.filter(isSent),
    retired: Object.fromEntries(old.filter(stays).map((key) => [key, since(key)])),
    remove: old.filter((key) => !stays(key)),
  };
}

/**
 * Whether an object is the file already. One that is not as the manifest has it was sent by a run that
 * did not come to its end; then its ETag tells.
 */
function isUnchanged(
  file: SiteFile,
  object: StoredObject | undefined,
  sent: SentFile | undefined,
): boolean {
  if (object?.size !== file.size) return false;
  return sent?.etag === object.etag
    ? sent.md5 === file.md5 && sent.headers === file.headers
    : object.etag === file.md5;
}

function hashedFirst(a: SiteFile, b: SiteFile): number {
  return Number(isHashed(b.address)) - Number(isHashed(a.address));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
