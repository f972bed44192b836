import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/lib/content-error.ts';
import { changed, problemsIn, readTree, VALID, type Files } from './content-tree.ts';

const FACTS = 'errors/Alpha/facts.yaml';
const ZH = 'errors/Alpha/zh.md';
const EN = 'errors/Alpha/en.md';

interface Breakage {
  breakage: string;
  files: Files;
  /** Every problem that is reported: file, field, part of the message. */
  problems: [file: string, field: string, message: string][];
}

const EN_TOO_MANY = `## too-many

There are too many.

### How to fix

Delete some.

\`\`\`sh
ossutil rb oss://alpha
\`\`\`
`;

const folders: Breakage[] = [
  {
    breakage: 'a missing language',
    files: { [EN]: null },
    problems: [[EN, '', 'missing']],
  },
  {
    breakage: 'missing facts',
    files: { [FACTS]: null },
    problems: [[FACTS, '', 'missing']],
  },
  {
    breakage: 'a stray file in an entry',
    files: { 'errors/Alpha/en.mdx': '' },
    problems: [['errors/Alpha/en.mdx', '', 'stray file']],
  },
  {
    breakage: 'a stray file beside the entries',
    files: { 'errors/Gamma.md': '' },
    problems: [['errors/Gamma.md', '', 'stray file']],
  },
  {
    breakage: 'a code that is not the name of the folder',
    files: changed('errors/Beta/facts.yaml', ['code: Beta', 'code: Gamma']),
    problems: [['errors/Beta/facts.yaml', 'code', '"Gamma" is not the name of the folder, "Beta"']],
  },
  {
    breakage: 'text of the template',
    files: changed('errors/Beta/zh.md', ['上传它', 'TODO']),
    problems: [['errors/Beta/zh.md', '', 'TODO']],
  },
];

const facts: Breakage[] = [
  {
    breakage: 'an unknown key',
    files: changed(FACTS, ['retry: never', 'retry: never\ncolour: red']),
    problems: [[FACTS, 'colour', 'unknown key']],
  },
  {
    breakage: 'a day that is none',
    files: changed(FACTS, ['retry: never', 'retry: never\nupdated: 2026-02-30']),
    problems: [[FACTS, 'updated', 'a day, YYYY-MM-DD']],
  },
  {
    breakage: 'an unknown key of a message',
    files: changed(FACTS, ['    ec:', '    colour: red\n    ec:']),
    problems: [[FACTS, 'messages.0.colour', 'unknown key']],
  },
  {
    breakage: 'an unknown key of a part that varies',
    files: changed(FACTS, ['name: bucket-name', 'name: bucket-name, colour: red']),
    problems: [[FACTS, 'messages.0.varies.0.colour', 'unknown key']],
  },
  {
    breakage: 'an unknown key of a source',
    files: changed(FACTS, ['document: handbook', 'document: handbook\n    colour: red']),
    problems: [[FACTS, 'sources.0.colour', 'unknown key']],
  },
  {
    breakage: 'a missing key',
    files: changed(FACTS, ['retry: never\n', '']),
    problems: [[FACTS, 'retry', 'Invalid option']],
  },
  {
    breakage: 'invalid YAML',
    files: changed(FACTS, ['related: [Beta]', 'related: [Beta']),
    problems: [[FACTS, '', 'not valid YAML']],
  },
  {
    breakage: 'an EC of another shape',
    files: changed(FACTS, ['0015-00000104', '15-104']),
    problems: [
      [FACTS, 'messages.0.ec.0', 'an EC: four digits that begin with 00, hyphen, eight digits'],
    ],
  },
  {
    breakage: 'a part that varies but does not occur',
    files: changed(FACTS, ['part: alpha', 'part: gamma']),
    problems: [[FACTS, 'messages.0.varies', '"gamma" does not occur in text']],
  },
  {
    breakage: 'an unknown operation',
    files: changed(FACTS, ['[PutBucket]', '[PutBuckets]']),
    problems: [[FACTS, 'messages.0.operations.0', 'not an operation']],
  },
  {
    breakage: 'the same operation twice',
    files: changed(FACTS, ['[PutBucket]', '[PutBucket, PutBucket]']),
    problems: [[FACTS, 'messages.0.operations', 'the same value twice']],
  },
  {
    breakage: 'a message id that stands twice',
    files: changed(FACTS, ['id: too-many', 'id: name-taken']),
    problems: [[FACTS, 'messages', 'id "name-taken" stands twice']],
  },
  {
    breakage: 'a message id that is reserved',
    files: changed(FACTS, ['id: too-many', 'id: background']),
    problems: [[FACTS, 'messages.1.id', 'reserved for a background section']],
  },
  {
    breakage: 'a message id in another case',
    files: changed(FACTS, ['id: too-many', 'id: tooMany']),
    problems: [[FACTS, 'messages.1.id', 'kebab-case']],
  },
  {
    breakage: 'no source',
    files: changed(FACTS, ['sources:\n  - document: handbook', 'sources: []']),
    problems: [[FACTS, 'sources', 'at least one source']],
  },
  {
    breakage: 'an unknown source',
    files: changed(FACTS, ['document: handbook', 'document: hearsay']),
    problems: [[FACTS, 'sources', 'no document "hearsay" in content/sources.yaml']],
  },
  {
    breakage: 'an unknown topic',
    files: changed(FACTS, ['topics: [put-bucket]', 'topics: [get-bucket]']),
    problems: [[FACTS, 'messages.0.topics', 'no document "get-bucket" in content/topics.yaml']],
  },
  {
    breakage: 'an unknown related code',
    files: {
      ...changed(FACTS, ['related: [Beta]', 'related: [Gamma]']),
      ...changed(ZH, ['  Beta:', '  Gamma:']),
      ...changed(EN, ['  Beta:', '  Gamma:']),
    },
    problems: [[FACTS, 'related', 'no entry "Gamma"']],
  },
  {
    breakage: 'an unknown lookalike',
    files: {
      ...changed(FACTS, ['lookalikes: []', 'lookalikes: [Gamma]']),
      ...changed(ZH, ['related:', 'lookalikes:\n  Gamma: 不同之处\nrelated:']),
      ...changed(EN, ['related:', 'lookalikes:\n  Gamma: The difference\nrelated:']),
    },
    problems: [[FACTS, 'lookalikes', 'no entry "Gamma"']],
  },
  {
    breakage: 'a message without a group beside one that has it',
    files: {
      ...changed(FACTS, ['id: name-taken', 'id: name-taken\n    group: names']),
      ...changed(ZH, ['related:', 'groups:\n  names: 名称\nrelated:']),
      ...changed(EN, ['related:', 'groups:\n  names: Names\nrelated:']),
    },
    problems: [[FACTS, 'messages', 'give one to all']],
  },
  {
    breakage: 'a group whose messages are scattered',
    files: changed(
      FACTS,
      ['id: name-taken', 'id: name-taken\n    group: names'],
      ['id: too-many', 'id: too-many\n    group: numbers'],
      ['related: [Beta]', '  - { id: third, group: names, text: Three. }\nrelated: [Beta]'],
    ),
    problems: [[FACTS, 'messages', 'of the group "names" do not stand together']],
  },
  {
    breakage: 'a code related to itself',
    files: changed(FACTS, ['related: [Beta]', 'related: [Beta, Alpha]']),
    problems: [[FACTS, 'related', 'Alpha names itself']],
  },
  {
    breakage: 'a code that looks like itself',
    files: changed(FACTS, ['lookalikes: []', 'lookalikes: [Alpha]']),
    problems: [[FACTS, 'lookalikes', 'Alpha names itself']],
  },
];

const frontMatter: Breakage[] = [
  {
    breakage: 'no front matter',
    files: { [EN]: EN_TOO_MANY },
    problems: [[EN, '', 'no front matter']],
  },
  {
    breakage: 'an unknown key',
    files: changed(EN, ['title:', 'subtitle: Oh\ntitle:']),
    problems: [[EN, 'subtitle', 'unknown key']],
  },
  {
    breakage: 'invalid YAML',
    files: changed(EN, ['keywords: [taken]', 'keywords: [taken']),
    problems: [[EN, '', 'not valid YAML']],
  },
  {
    breakage: 'a value that begins as an alias does',
    files: changed(EN, ['summary: The name', 'summary: *The* name']),
    problems: [[EN, '', 'not valid YAML']],
  },
  {
    breakage: 'a title that is too long',
    files: changed(EN, ['title: The name is taken', `title: ${'x'.repeat(71)}`]),
    problems: [[EN, 'title', '70']],
  },
  {
    breakage: 'a related code without a reason',
    files: changed(EN, ['related:\n  Beta: Another case\n', '']),
    problems: [[EN, 'related', '"Beta" of facts.yaml has no reason here']],
  },
  {
    breakage: 'a reason without a related code',
    files: changed(FACTS, ['related: [Beta]', 'related: []']),
    problems: [
      [ZH, 'related', '"Beta" is not under related in facts.yaml'],
      [EN, 'related', '"Beta" is not under related in facts.yaml'],
    ],
  },
  {
    breakage: 'a group without a title, and a title without a group',
    files: {
      ...changed(
        FACTS,
        ['id: name-taken', 'id: name-taken\n    group: names'],
        ['id: too-many', 'id: too-many\n    group: names'],
      ),
      ...changed(ZH, ['related:', 'groups:\n  names: 名称\nrelated:']),
      ...changed(EN, ['related:', 'groups:\n  numbers: Numbers\nrelated:']),
    },
    problems: [
      [EN, 'groups', '"names" of facts.yaml has no title here'],
      [EN, 'groups', 'no message of facts.yaml is in "numbers"'],
    ],
  },
  {
    breakage: 'a reason without a lookalike',
    files: changed(EN, ['related:', 'lookalikes:\n  Beta: The difference\nrelated:']),
    problems: [[EN, 'lookalikes', '"Beta" is not under lookalikes in facts.yaml']],
  },
];

const bodies: Breakage[] = [
  {
    breakage: 'a message id only in facts.yaml',
    files: changed(FACTS, ['related:', '  - { id: only-here, text: Gone. }\nrelated:']),
    problems: [
      [ZH, '## only-here', 'missing'],
      [EN, '## only-here', 'missing'],
    ],
  },
  {
    breakage: 'a message id only in zh.md',
    files: changed(ZH, [
      '## too-many',
      '## only-here\n\n无。\n\n### 解决方法\n\n无。\n\n## too-many',
    ]),
    problems: [[ZH, 'line 17: ## only-here', 'neither a message id of facts.yaml nor']],
  },
  {
    breakage: 'a message id only in en.md',
    files: changed(EN, [
      '## too-many',
      '## only-here\n\nNo.\n\n### How to fix\n\nNo.\n\n## too-many',
    ]),
    problems: [[EN, 'line 17: ## only-here', 'neither a message id of facts.yaml nor']],
  },
  {
    breakage: 'sections in the wrong order',
    files: changed(EN, [EN_TOO_MANY, ''], ['## name-taken', `${EN_TOO_MANY}\n## name-taken`]),
    problems: [[EN, 'body', 'not in the order of facts.yaml: name-taken, too-many']],
  },
  {
    breakage: 'a section that stands twice',
    files: { [EN]: `${VALID[EN]}\n${EN_TOO_MANY}` },
    problems: [[EN, 'line 29: ## too-many', 'stands twice']],
  },
  {
    breakage: 'text before the first section',
    files: changed(EN, ['## name-taken', 'Hello.\n\n## name-taken']),
    problems: [[EN, 'body', 'text before the first']],
  },
  {
    breakage: 'no heading for the fix',
    files: changed(EN, ['### How to fix\n', '']),
    problems: [[EN, 'line 9: ## name-taken', 'needs "### How to fix" after the cause']],
  },
  {
    breakage: 'the heading of the other language',
    files: changed(EN, ['### How to fix', '### 解决方法']),
    problems: [[EN, 'line 9: ## name-taken', 'needs "### How to fix" after the cause']],
  },
  {
    breakage: 'an empty fix',
    files: changed(EN, ['Choose another name, see [the document](topic:put-bucket).\n', '']),
    problems: [[EN, 'line 9: ## name-taken', 'no fix']],
  },
  {
    breakage: 'an empty cause',
    files: changed(EN, ['The name is taken, see [the other](error:Beta#beta-first).\n', '']),
    problems: [[EN, 'line 9: ## name-taken', 'no cause']],
  },
  {
    breakage: 'a background section in one language only',
    files: { [ZH]: `${VALID[ZH]}\n## background\n\n背景。\n` },
    problems: [[EN, '## background', 'the other language has this section']],
  },
];

const prose: Breakage[] = [
  {
    breakage: 'a link to an unknown code',
    files: changed(EN, ['error:Beta#beta-first', 'error:Gamma']),
    problems: [[EN, '## name-taken', '"error:Gamma" leads nowhere']],
  },
  {
    breakage: 'a link to an unknown message',
    files: changed(EN, ['error:Beta#beta-first', 'error:Beta#gamma']),
    problems: [[EN, '## name-taken', '"error:Beta#gamma" leads nowhere']],
  },
  {
    breakage: 'a link to an unknown topic',
    files: changed(EN, ['topic:put-bucket', 'topic:get-bucket']),
    problems: [[EN, '## name-taken', '"topic:get-bucket" leads nowhere']],
  },
  {
    breakage: 'a link to an address',
    files: changed(EN, ['topic:put-bucket', 'https://example.com/']),
    problems: [[EN, '## name-taken', '"https://example.com/" leads nowhere']],
  },
  {
    breakage: 'a bare address',
    files: changed(EN, ['There are too many.', 'See https://example.com/ first.']),
    problems: [[EN, '## too-many', '"https://example.com/" leads nowhere']],
  },
  {
    breakage: 'raw HTML',
    files: changed(EN, ['There are too many.', 'There are<br>too many.']),
    problems: [[EN, '## too-many', 'raw HTML']],
  },
  {
    breakage: 'a heading too many',
    files: changed(EN, ['Delete some.', '#### Note\n\nDelete some.']),
    problems: [[EN, '## too-many', 'a heading ("Note")']],
  },
  {
    breakage: 'a code block without a language',
    files: changed(EN, ['```sh', '```']),
    problems: [[EN, '## too-many', 'a code block without a language']],
  },
];

const EC = 'ec/02-auth.yaml';

const ecs: Breakage[] = [
  {
    breakage: 'a file that is no category',
    files: { 'ec/99-other.yaml': '' },
    problems: [['ec/99-other.yaml', '', 'a stray file']],
  },
  {
    breakage: 'an EC in the file of another category',
    files: changed(EC, ['0002-00000061', '0003-00000061']),
    problems: [[EC, '0003-00000061', 'move it to 03-access-control.yaml']],
  },
  {
    breakage: 'what is no EC',
    files: changed(EC, ['0002-00000061', '2-61']),
    problems: [[EC, '2-61', 'Invalid key']],
  },
  {
    breakage: 'an EC that a message has',
    files: {
      [EC]: null,
      'ec/15-bucket.yaml': VALID[EC].replace('0002-00000061', '0015-00000104'),
    },
    problems: [['ec/15-bucket.yaml', '0015-00000104', 'Alpha has a message with this EC']],
  },
  {
    breakage: 'an EC with an unknown code',
    files: changed(EC, ['code: Beta', 'code: Gamma']),
    problems: [[EC, '0002-00000061', 'no entry "Gamma"']],
  },
  {
    breakage: 'an EC with an unknown source',
    files: changed(EC, ['[handbook]', '[novel]']),
    problems: [[EC, '0002-00000061.sources', 'no document "novel"']],
  },
  {
    breakage: 'a fix of an EC in one language',
    files: changed(EC, [', fix: Mend it.', '']),
    problems: [[EC, '0002-00000061', 'has a fix in one language']],
  },
  {
    breakage: 'an EC in one language',
    files: changed(EC, ['  zh: { title: 前缀不对, cause: 前缀不对。, fix: 改正前缀。 }\n', '']),
    problems: [[EC, '0002-00000061.zh', 'expected object']],
  },
  {
    breakage: 'an EC whose prose links to nothing',
    files: changed(EC, ['error:Beta', 'error:Gamma']),
    problems: [[EC, '0002-00000061.en.cause', '"error:Gamma" leads nowhere']],
  },
];

const unknownTexts: Breakage[] = [
  {
    breakage: 'a message without text or title beside others',
    files: changed(FACTS, ['    text: There are too many buckets.\n', '']),
    problems: [
      [ZH, 'cases', '"too-many" has no text'],
      [EN, 'cases', '"too-many" has no text'],
    ],
  },
  {
    breakage: 'a title for a message that has a text',
    files: changed(EN, ['keywords: [taken]', 'keywords: [taken]\ncases: { too-many: Many }']),
    problems: [[EN, 'cases', '"too-many" needs no title']],
  },
  {
    breakage: 'a code of Amazon S3 without its line, and a line without its code',
    files: {
      ...changed('errors/Alpha/facts.yaml', ['area: bucket', 'area: bucket\ns3Code: Taken']),
      ...changed(EN, ['keywords: [taken]', 'keywords: [taken]\ns3: The same']),
    },
    problems: [[ZH, 's3', 'stand together']],
  },
];

describe('readContent', () => {
  it('gives the entries of a valid tree, typed, joined and sorted by code', async () => {
    const { entries, topics, sources } = await readTree({
      'errors/README.md': 'How to write an entry.',
      'errors/_template/facts.yaml': 'TODO',
    });

    expect(entries.map(({ code }) => code)).toEqual(['Alpha', 'Beta']);
    expect(entries[1]).toEqual({
      code: 'Beta',
      httpStatus: 404,
      inferred: [],
      area: 'object',
      lifecycle: 'current',
      retry: 'never',
      fixer: 'caller',
      permissions: [],
      messages: [
        {
          id: 'beta-first',
          text: 'There is no such object.',
          variants: [],
          varies: [],
          ec: [],
          operations: [],
          fixOperations: [],
          headers: [],
          topics: [],
          inferred: [],
        },
      ],
      related: [],
      lookalikes: [],
      sources: [{ document: 'handbook' }],
      pages: {
        zh: {
          title: '没有这个文件',
          summary: '没有这个文件。',
          keywords: ['不存在'],
          cases: {},
          groups: {},
          related: {},
          lookalikes: {},
          messages: { 'beta-first': { cause: '没有。', fix: '上传它。' } },
          background: [],
        },
        en: {
          title: 'No such object',
          summary: 'There is no such object.',
          keywords: ['missing'],
          cases: {},
          groups: {},
          related: {},
          lookalikes: {},
          messages: { 'beta-first': { cause: 'There is none.', fix: 'Upload it.' } },
          background: [],
        },
      },
    });
    expect(Object.keys(topics)).toEqual(['put-bucket']);
    expect(Object.keys(sources)).toEqual(['handbook']);
  });

  it('reads files that Windows has saved', async () => {
    const crlf = Object.fromEntries(
      Object.entries(VALID).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
    );

    const { entries } = await readTree(crlf);

    expect(entries[1]?.pages.en.messages['beta-first']).toEqual({
      cause: 'There is none.',
      fix: 'Upload it.',
    });
  });

  describe.each([
    { where: 'ECs', breakages: ecs },
    { where: 'messages without text', breakages: unknownTexts },
    { where: 'folders', breakages: folders },
    { where: 'facts.yaml', breakages: facts },
    { where: 'front matter', breakages: frontMatter },
    { where: 'the body', breakages: bodies },
    { where: 'prose', breakages: prose },
  ])('in $where', ({ breakages }) => {
    it.each(breakages)('reports $breakage', async ({ files, problems }) => {
      const expected = problems.map(([file, field, message]) => ({
        file,
        field,
        message: expect.stringContaining(message) as string,
      }));

      expect(await problemsIn(files)).toEqual(expected);
    });
  });

  // Two folders whose names differ by case cannot exist side by side on such a file system.
  it.skipIf(isCaseInsensitive())('reports two codes that differ by case', async () => {
    const twin = Object.fromEntries(
      (['facts.yaml', 'zh.md', 'en.md'] as const).map((name) => [
        `errors/BETA/${name}`,
        VALID[`errors/Beta/${name}`].replace('code: Beta', 'code: BETA'),
      ]),
    );

    expect(await problemsIn(twin)).toEqual([
      {
        file: 'errors/Beta/facts.yaml',
        field: 'code',
        message: expect.stringContaining('differs from BETA only by case') as string,
      },
    ]);
  });

  it('reports all problems of all files at once, in its message too', async () => {
    const broken = {
      'errors/Gamma.md': '',
      ...changed('topics.yaml', ['https://example.com/zh', 'http://example.com/zh']),
      ...changed(ZH, ['### 解决方法', '### 解决']),
      ...changed(EN, ['title:', 'subtitle: Oh\ntitle:']),
      ...changed(
        'errors/Beta/facts.yaml',
        ['httpStatus: 404', 'httpStatus: 1404'],
        ['area: object', 'area: objects'],
      ),
      ...changed('errors/Beta/en.md', ['Upload it.', 'TODO']),
    };

    const error: unknown = await readTree(broken).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ContentError);
    const { problems, message } = error as ContentError;
    expect(problems.map(({ file, field }) => `${file} ${field}`).toSorted()).toEqual([
      'errors/Alpha/en.md subtitle',
      'errors/Alpha/zh.md line 9: ## name-taken',
      'errors/Beta/en.md ',
      'errors/Beta/facts.yaml area',
      'errors/Beta/facts.yaml httpStatus',
      'errors/Gamma.md ',
      'topics.yaml put-bucket.url.zh',
    ]);
    expect(message.split('\n')).toHaveLength(1 + problems.length);
    expect(message).toContain('content/errors/Alpha/en.md: subtitle: unknown key');
  });

  it.each([
    {
      breakage: 'a topic without one of its languages',
      files: changed('topics.yaml', [', en: Create a bucket', '']),
      problem: ['topics.yaml', 'put-bucket.title.en', 'expected string'],
    },
    {
      breakage: 'a topic without https',
      files: changed('topics.yaml', ['https://example.com/zh', 'http://example.com/zh']),
      problem: ['topics.yaml', 'put-bucket.url.zh', 'Invalid URL'],
    },
    {
      breakage: 'an unknown key of a source',
      files: changed('sources.yaml', ['date:', 'page: 3\n  date:']),
      problem: ['sources.yaml', 'handbook.page', 'unknown key'],
    },
    {
      breakage: 'a missing registry',
      files: { 'sources.yaml': null },
      problem: ['sources.yaml', '', 'needs this file'],
    },
    {
      breakage: 'a date that YAML takes for a number',
      files: changed('sources.yaml', ["'2026'", '2026']),
      problem: ['sources.yaml', 'handbook.date', 'expected string'],
    },
  ])('reports $breakage', async ({ files, problem: [file, field, message = ''] }) => {
    expect(await problemsIn(files)).toContainEqual({
      file,
      field,
      message: expect.stringContaining(message) as string,
    });
  });

  it('does not blame entries for a registry that cannot be read', async () => {
    const problems = await problemsIn(changed('topics.yaml', ['put-bucket:', 'put-bucket: :']));

    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['topics.yaml']));
  });

  it('does not blame entries for naming one that cannot be read', async () => {
    const problems = await problemsIn(
      changed('errors/Beta/facts.yaml', ['area: object', 'area: x']),
    );

    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'errors/Beta/facts.yaml area',
    ]);
  });
});

function isCaseInsensitive(): boolean {
  const directory = mkdtempSync(path.join(tmpdir(), 'osserr-case-'));
  const { dir, base } = path.parse(directory);
  const isFound = existsSync(path.join(dir, base.toUpperCase()));
  rmdirSync(directory);
  return isFound;
}
