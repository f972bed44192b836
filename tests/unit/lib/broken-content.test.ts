/**
 * Content that is no content: files of another kind or encoding, hostile YAML and Markdown, folders
 * where files belong. `entry-reader.test.ts` has the mistakes of writers.
 */
import { chmod, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, problemsIn, VALID, type Damage, type Files } from './content-tree.ts';

const FACTS = 'errors/Alpha/facts.yaml';
const ZH = 'errors/Alpha/zh.md';
const EN = 'errors/Alpha/en.md';
const EC = 'ec/02-auth.yaml';

/** Where the one problem is and a part of what is said about it. */
type Complaint = [file: string, field: string, message: string];

/** Root may read what nobody may; Windows knows no such permission. */
const obeysPermissions = process.getuid !== undefined && process.getuid() !== 0;

const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);

const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** What may happen to any file: its text made into something else, and what is then said of it. */
const otherFiles: {
  breakage: string;
  spoil: (text: string) => string | Uint8Array;
  field?: string;
  message: string;
}[] = [
  { breakage: 'empty', spoil: () => '', message: 'is empty' },
  { breakage: 'blank', spoil: () => ' \n\t\n', message: 'is empty' },
  {
    breakage: 'a picture',
    spoil: () => bytes(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46),
    message: 'is not text in UTF-8',
  },
  {
    breakage: 'cut off within a character',
    spoil: (text) => joined(Buffer.from(text), bytes(0xe4, 0xbd)),
    message: 'is not text in UTF-8',
  },
  {
    breakage: 'in GBK',
    spoil: (text) => joined(Buffer.from(text), bytes(0xc4, 0xe3, 0xba, 0xc3)),
    message: 'is not text in UTF-8',
  },
  {
    breakage: 'in UTF-16, low byte first',
    spoil: (text) => joined(bytes(0xff, 0xfe), Buffer.from(text, 'utf16le')),
    message: 'is in UTF-16',
  },
  {
    breakage: 'in UTF-16, high byte first',
    spoil: (text) => joined(bytes(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()),
    message: 'is in UTF-16',
  },
  {
    breakage: 'in UTF-16 that does not say so',
    spoil: () => Buffer.from('title: x\n', 'utf16le'),
    field: 'line 1',
    message: 'character U+0000',
  },
  {
    breakage: 'marked as UTF-8',
    spoil: (text) => `\ufeff${text}`,
    message: 'begins with a byte order mark',
  },
  {
    breakage: 'saved with the line ends of old Macs',
    spoil: (text) => text.replaceAll('\n', '\r'),
    field: 'line 1',
    message: 'character U+000D',
  },
  {
    breakage: 'text with a null',
    spoil: (text) => text.replace('\n', '\n\0'),
    field: 'line 2',
    message: 'character U+0000',
  },
  {
    breakage: 'text with a space of no width',
    spoil: (text) => text.replace('\n', '\u200b\n'),
    field: 'line 1',
    message: 'character U+200B',
  },
  {
    breakage: 'text that turns around',
    spoil: (text) => text.replace('\n', '\n\u202e'),
    field: 'line 2',
    message: 'character U+202E',
  },
  {
    breakage: 'text with characters lost',
    spoil: (text) => text.replace('\n', '\n\ufffd'),
    field: 'line 2',
    message: 'character U+FFFD',
  },
];

/** What may stand in the place of any file. */
const otherThings: {
  breakage: string;
  put: (target: string, directory: string) => Promise<void>;
  message: string;
}[] = [
  {
    breakage: 'a folder',
    put: async (target) => {
      await rm(target);
      await mkdir(target);
    },
    message: 'not a file',
  },
  {
    breakage: 'a link to a file elsewhere',
    put: async (target, directory) => {
      const elsewhere = path.join(directory, 'elsewhere');
      await rename(target, elsewhere);
      await symlink(elsewhere, target);
    },
    message: 'a symbolic link',
  },
  {
    breakage: 'a link that leads nowhere',
    put: async (target) => {
      await rm(target);
      await symlink('nowhere', target);
    },
    message: 'a symbolic link',
  },
  {
    breakage: 'a link to itself',
    put: async (target) => {
      await rm(target);
      await symlink(path.basename(target), target);
    },
    message: 'a symbolic link',
  },
  {
    breakage: 'a file of 20 MB',
    put: (target) => truncate(target, 20_000_000),
    message: 'larger than 16 MB',
  },
];

/** Nine times ten of the one before: a billion values in a few lines. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const ten = Array(10)
    .fill(`*level-${String(level)}`)
    .join();
  return `level-${String(level + 1)}: &level-${String(level + 1)} [${ten}]\n`;
}).join('');

const yaml: { breakage: string; files: Files; says: Complaint }[] = [
  {
    breakage: 'lines indented with tabs',
    files: changed(FACTS, ['  - id: name-taken', '\t- id: name-taken']),
    says: [FACTS, '', 'not valid YAML: tab characters must not be used in indentation at line 8'],
  },
  {
    breakage: 'a key that stands twice',
    files: changed(FACTS, ['retry: never', 'retry: never\nretry: after-fix']),
    says: [FACTS, '', 'not valid YAML: duplicated mapping key at line 6'],
  },
  {
    breakage: 'a key that stands twice in front matter',
    files: changed(EN, ['keywords:', 'title: Another\nkeywords:']),
    says: [EN, '', 'not valid YAML: duplicated mapping key at line 4'],
  },
  {
    breakage: 'an EC that stands twice',
    files: { [EC]: VALID[EC] + VALID[EC] },
    says: [EC, '', 'not valid YAML: duplicated mapping key at line 8'],
  },
  {
    breakage: 'aliases that stand for a billion values',
    files: { [FACTS]: `${VALID[FACTS]}level-0: &level-0 [x]\n${bomb}` },
    says: [FACTS, 'line 22', '"*level-0" is an alias of YAML'],
  },
  {
    breakage: 'an alias, although there is what it stands for',
    files: changed(FACTS, ['[Beta]', '&codes [Beta]'], ['lookalikes: []', 'lookalikes: *codes']),
    says: [FACTS, 'line 18', '"*codes" is an alias of YAML'],
  },
  {
    breakage: 'an alias of nothing',
    files: changed(EN, ['title: The name is taken', 'title: *name']),
    says: [EN, 'line 2', '"*name" is an alias of YAML'],
  },
  {
    breakage: 'a second document',
    files: { [EC]: `${VALID[EC]}---\n${VALID[EC]}` },
    says: [EC, '', 'a second document begins at line 8'],
  },
  {
    breakage: 'a type of another language',
    files: changed(FACTS, ['httpStatus: 409', 'httpStatus: !!js/function 409']),
    says: [FACTS, '', 'unknown scalar tag !<tag:yaml.org,2002:js/function> at line 2'],
  },
  {
    breakage: 'lists in lists without an end',
    files: { [FACTS]: `${VALID[FACTS]}x: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n` },
    says: [FACTS, '', 'not valid YAML'],
  },
  {
    breakage: 'a list instead of keys',
    files: { [FACTS]: '- code\n- area\n' },
    says: [FACTS, '', 'expected object, received array'],
  },
  {
    breakage: 'a sentence instead of keys',
    files: { [EC]: 'Nothing here.\n' },
    says: [EC, '', 'expected record, received string'],
  },
  {
    breakage: 'nothing but a comment',
    files: { [FACTS]: '# later\n' },
    says: [FACTS, '', 'expected object, received undefined'],
  },
  {
    breakage: 'front matter that is a list',
    files: { [EN]: VALID[EN].replace(/---[^]*?---/, '---\n- title\n---') },
    says: [EN, '', 'expected object, received array'],
  },
  {
    breakage: 'a number in quotes',
    files: changed(FACTS, ['409', "'409'"]),
    says: [FACTS, 'httpStatus', 'expected number, received string'],
  },
  {
    breakage: 'a number that is none',
    files: changed(FACTS, ['409', '.nan']),
    says: [FACTS, 'httpStatus', 'expected number, received NaN'],
  },
  {
    breakage: 'a number as a title',
    files: changed(EN, ['title: The name is taken', 'title: 404']),
    says: [EN, 'title', 'expected string, received number'],
  },
  {
    breakage: 'a text where a list belongs',
    files: changed(EN, ['[taken]', 'taken']),
    says: [EN, 'keywords', 'expected array, received string'],
  },
  {
    breakage: 'a key without a value',
    files: changed(EC, ['cause: 前缀不对。', 'cause: ']),
    says: [EC, '0002-00000061.zh.cause', 'expected string, received null'],
  },
  {
    breakage: 'an EC without anything',
    files: { [EC]: "'0002-00000061':\n" },
    says: [EC, '0002-00000061', 'expected object, received null'],
  },
  {
    breakage: 'the key that changes what all objects have',
    files: { [FACTS]: `${VALID[FACTS]}__proto__: { code: Beta }\n` },
    says: [FACTS, '__proto__', 'unknown key'],
  },
  {
    breakage: 'a document that only the language itself has',
    files: changed(FACTS, ['document: handbook', 'document: constructor']),
    says: [FACTS, 'sources', 'no document "constructor"'],
  },
];

const markdown: { breakage: string; files: Files; says: Complaint }[] = [
  {
    breakage: 'front matter that is not closed',
    files: changed(EN, ['---\n\n## name-taken', '\n## name-taken']),
    says: [EN, '', 'the front matter is not closed'],
  },
  {
    breakage: 'front matter of another language',
    files: changed(EN, ['---\n', '---json\n']),
    says: [EN, '', 'the front matter is not closed'],
  },
  {
    breakage: 'a line before the front matter',
    files: { [EN]: `\n${VALID[EN]}` },
    says: [EN, '', 'has no front matter'],
  },
  {
    breakage: 'quotes in quotes without an end',
    files: changed(EN, ['Delete some.', `${'>'.repeat(20_000)} Delete some.`]),
    says: [EN, 'body', 'stand in each other too deep'],
  },
  {
    breakage: 'emphasis in emphasis in a heading',
    files: changed(EN, ['## too-many', `## ${'*a '.repeat(20_000)}b${' c*'.repeat(20_000)}`]),
    says: [EN, 'body', 'stand in each other too deep'],
  },
  {
    breakage: 'quotes in quotes in an EC',
    files: changed(EC, ["cause: 'The", `cause: '${'>'.repeat(20_000)} The`]),
    says: [EC, '0002-00000061.en.cause', 'stand in each other too deep'],
  },
];

const folders: { breakage: string; damage: Damage; says: Complaint }[] = [
  {
    breakage: 'no entries',
    damage: (directory) => rm(path.join(directory, 'errors'), { recursive: true }),
    says: ['errors', '', 'cannot be read as a folder (ENOENT)'],
  },
  {
    breakage: 'a file in the place of the entries',
    damage: async (directory) => {
      await rm(path.join(directory, 'errors'), { recursive: true });
      await writeFile(path.join(directory, 'errors'), '');
    },
    says: ['errors', '', 'cannot be read as a folder (ENOTDIR)'],
  },
  {
    breakage: 'a file in the place of the ECs',
    damage: async (directory) => {
      await rm(path.join(directory, 'ec'), { recursive: true });
      await writeFile(path.join(directory, 'ec'), '');
    },
    says: ['ec', '', 'cannot be read as a folder (ENOTDIR)'],
  },
  {
    breakage: 'an entry that is a link to another',
    damage: (directory) => symlink('Beta', path.join(directory, 'errors/Gamma')),
    says: ['errors/Gamma', '', 'a symbolic link'],
  },
  {
    breakage: 'a folder in an entry',
    damage: async (directory) => {
      await mkdir(path.join(directory, 'errors/Alpha/images'));
    },
    says: ['errors/Alpha/images', '', 'a stray file'],
  },
  {
    breakage: 'what an editor leaves behind',
    damage: (directory) => writeFile(path.join(directory, 'errors/Alpha/.en.md.swp'), 'x'),
    says: ['errors/Alpha/.en.md.swp', '', 'a stray file'],
  },
  {
    breakage: 'a name in other case',
    damage: (directory) => writeFile(path.join(directory, 'errors/Alpha/FACTS.YML'), 'x'),
    says: ['errors/Alpha/FACTS.YML', '', 'a stray file'],
  },
];

describe('readContent', () => {
  describe.each([FACTS, ZH, EN, EC, 'topics.yaml'] as const)('with %s', (file) => {
    it.each(otherFiles)('$breakage', async ({ spoil, field = '', message }) => {
      expect(await problemsIn({ [file]: spoil(VALID[file]) })).toEqual([
        complaint([file, field, message]),
      ]);
    });

    it.each(otherThings)('replaced by $breakage', async ({ put, message }) => {
      const replace: Damage = (directory) => put(path.join(directory, file), directory);

      expect(await problemsIn({}, replace)).toEqual([complaint([file, '', message])]);
    });

    it.runIf(obeysPermissions)('that may not be read', async () => {
      const lock: Damage = (directory) => chmod(path.join(directory, file), 0);

      expect(await problemsIn({}, lock)).toEqual([
        complaint([file, '', 'cannot be read (EACCES)']),
      ]);
    });
  });

  it.each(yaml)('reports YAML with $breakage', async ({ files, says }) => {
    expect(await problemsIn(files)).toEqual([complaint(says)]);
  });

  it.each(markdown)('reports Markdown with $breakage', async ({ files, says }) => {
    expect(await problemsIn(files)).toEqual([complaint(says)]);
  });

  it.each(folders)('reports $breakage', async ({ damage, says }) => {
    expect(await problemsIn({}, damage)).toEqual([complaint(says)]);
  });
});

function complaint([file, field, message]: Complaint): unknown {
  return { file, field, message: expect.stringContaining(message) as string };
}
