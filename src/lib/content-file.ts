/**
 * Reads files and folders of the content. What cannot be read, or is not the text that it should be
 * (binary, in another encoding, with invisible characters), is reported as a problem of that file.
 * Synchronous: thousands of small files are read several times faster so.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync, lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { lineAt, type ContentProblem } from './content-error.ts';

/** What a file may have at most, in bytes; whatever is larger got into the content by mistake. */
const MAX_BYTES = 16_000_000;

/** Control and format characters but tabs and line ends, and what is left of a failed conversion. */
const UNWANTED = /(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029\ufffd]|\r(?!\n)/u;

/** The text of a file, or what is wrong with it. */
type Reading = { text: string } | { message: string; field?: string };

/** The text of `file`, a path below `directory`; undefined when there is a problem. */
export function readContentFile(
  directory: string,
  file: string,
  problems: ContentProblem[],
): string | undefined {
  const reading = readText(path.join(directory, file));
  if ('text' in reading) return reading.text;
  problems.push({ file, field: '', ...reading });
  return undefined;
}

/** What `folder`, a path below `directory`, has; nothing when there is a problem. */
export function readContentFolder(
  directory: string,
  folder: string,
  problems: ContentProblem[],
): Dirent[] {
  try {
    return readdirSync(path.join(directory, folder), { withFileTypes: true });
  } catch (error) {
    const message = `cannot be read as a folder (${reasonOf(error)})`;
    problems.push({ file: folder, field: '', message });
    return [];
  }
}

/** Names of what `folder`, which may be absent, has below `directory`, sorted. */
export function namesIn(directory: string, folder: string, problems: ContentProblem[]): string[] {
  if (!existsSync(path.join(directory, folder))) return [];
  const items = readContentFolder(directory, folder, problems);
  return items.map(({ name }) => name).sort();
}

function readText(target: string): Reading {
  try {
    const stats = lstatSync(target);
    if (stats.isSymbolicLink()) return { message: 'a symbolic link; put the file itself here' };
    if (!stats.isFile()) return { message: 'not a file' };
    if (stats.size > MAX_BYTES) return { message: `larger than ${String(MAX_BYTES / 1e6)} MB` };
    const bytes = readFileSync(target);
    const message = encodingMistake(bytes);
    if (message !== undefined) return { message };
    return checkedText(bytes.toString('utf8'));
  } catch (error) {
    return { message: `cannot be read (${reasonOf(error)}); the content needs this file` };
  }
}

/** How the bytes of a file are not UTF-8 as the content has it; undefined when they are. */
function encodingMistake(bytes: Buffer): string | undefined {
  const mark = bytes.toString('latin1', 0, 3);
  if (mark.startsWith('\xff\xfe') || mark.startsWith('\xfe\xff')) {
    return 'is in UTF-16; save it as UTF-8';
  }
  if (mark === '\xef\xbb\xbf') return 'begins with a byte order mark; save it as UTF-8 without';
  return isUtf8(bytes) ? undefined : 'is not text in UTF-8; save it as UTF-8';
}

function checkedText(text: string): Reading {
  if (text.trim() === '') return { message: 'is empty' };
  const unwanted = UNWANTED.exec(text);
  if (!unwanted) return { text };
  return {
    field: `line ${String(lineAt(text, unwanted.index))}`,
    message: `has the invisible or damaged character ${nameOf(unwanted[0])}; remove it`,
  };
}

/** `U+200B` for a zero-width space. */
function nameOf(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Why the file system refused, without the path on this machine. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
