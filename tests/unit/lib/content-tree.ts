/**
 * A small folder of content that is valid as it stands: the entries Alpha and Beta, an EC, a guide
 * with its diagram. Tests change it file by file and see what the reader says.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContentError, type ContentProblem } from '../../../src/lib/content-error.ts';
import { readContent, type Content } from '../../../src/lib/entry-reader.ts';

/** What each file has, by its path from the root of the content; `null` leaves a file out. */
export type Files = Record<string, string | Uint8Array | null>;

/** Something done to the folder of the content that cannot be said as `Files`. */
export type Damage = (directory: string) => Promise<void>;

export const VALID = {
  'topics.yaml': `put-bucket:
  title: { zh: 创建 Bucket, en: Create a bucket }
  url: { zh: https://example.com/zh, en: https://example.com/en }
`,
  'sources.yaml': `handbook:
  title: { zh: 手册, en: Handbook }
  date: '2026'
`,
  'ec/02-auth.yaml': `'0002-00000061':
  code: Beta
  lifecycle: current
  related: [Alpha]
  sources: [handbook]
  zh: { title: 前缀不对, cause: 前缀不对。, fix: 改正前缀。 }
  en: { title: Wrong prefix, cause: 'The prefix is wrong, see [it](error:Beta).', fix: Mend it. }
`,
  'errors/Alpha/facts.yaml': `code: Alpha
httpStatus: 409
area: bucket
lifecycle: current
retry: never
fixer: caller
messages:
  - id: name-taken
    text: The bucket alpha is taken.
    varies:
      - { part: alpha, name: bucket-name }
    ec: [0015-00000104]
    operations: [PutBucket]
    topics: [put-bucket]
  - id: too-many
    text: There are too many buckets.
related: [Beta]
lookalikes: []
sources:
  - document: handbook
`,
  'errors/Alpha/zh.md': `---
title: 名称已被占用
summary: 名称已被占用，换一个。
keywords: [重名]
related:
  Beta: 另一种情况
---

## name-taken

名称已被占用，见[那一条](error:Beta#beta-first)。

### 解决方法

换一个名称，见[文档](topic:put-bucket)。

## too-many

太多了。

### 解决方法

删除一些。

\`\`\`sh
ossutil rb oss://alpha
\`\`\`
`,
  'errors/Alpha/en.md': `---
title: The name is taken
summary: The name is taken; choose another.
keywords: [taken]
related:
  Beta: Another case
---

## name-taken

The name is taken, see [the other](error:Beta#beta-first).

### How to fix

Choose another name, see [the document](topic:put-bucket).

## too-many

There are too many.

### How to fix

Delete some.

\`\`\`sh
ossutil rb oss://alpha
\`\`\`
`,
  'errors/Beta/facts.yaml': `code: Beta
httpStatus: 404
area: object
lifecycle: current
retry: never
fixer: caller
messages:
  - id: beta-first
    text: There is no such object.
sources:
  - document: handbook
`,
  'errors/Beta/zh.md': `---
title: 没有这个文件
summary: 没有这个文件。
keywords: [不存在]
---

## beta-first

没有。

### 解决方法

上传它。
`,
  'errors/Beta/en.md': `---
title: No such object
summary: There is no such object.
keywords: [missing]
---

## beta-first

There is none.

### How to fix

Upload it.
`,
  'guides/keys/guide.yaml': `order: 1
errors: [Alpha]
updated: '2026-11-22'
sources: [handbook]
`,
  'guides/keys/zh.mdx': `---
title: 密钥
summary: 密钥的状态，以及如何启用。
---

一段话，见[错误](error:Alpha#too-many)。

## 状态

<Diagram name="key-states" />

### 启用

见[文档](topic:put-bucket)、[EC](ec:0015-00000104) 和[指南](guide:keys)。

\`\`\`bash
aliyun kms EnableKey
\`\`\`
`,
  'guides/keys/en.mdx': `---
title: Keys
summary: States of a key, and how to enable it.
---

A paragraph, see [the error](error:Alpha#too-many).

## States

<Diagram name="key-states" />

### Enable it

See [the document](topic:put-bucket), [the EC](ec:0015-00000104) and [the guide](guide:keys).

\`\`\`bash
aliyun kms EnableKey
\`\`\`
`,
  'diagrams/key-states.yaml': `direction: down
title: { zh: 密钥的状态, en: States of a key }
alt:
  zh: 启用中的密钥可以被禁用，之后请求返回 Beta，直到重新启用。
  en: An enabled key can be disabled; requests then return Beta until it is enabled again.
nodes:
  enabled: { kind: good, zh: 启用中, en: Enabled }
  disabled: { kind: bad, zh: 已禁用, en: Disabled, errors: [Beta] }
edges:
  - { from: enabled, to: disabled, zh: 禁用, en: Disable }
  - { from: disabled, to: enabled }
`,
} as const satisfies Files;

/** The valid file with replacements; throws when a text to replace is not in it. */
export function changed(file: keyof typeof VALID, ...replacements: [string, string][]): Files {
  const text = replacements.reduce<string>((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${file} has no "${from}"`);
    return before.replace(from, () => to);
  }, VALID[file]);
  return { [file]: text };
}

/** What the reader makes of the valid tree with `overrides`, after `damage`. */
export async function readTree(overrides: Files = {}, damage?: Damage): Promise<Content> {
  const files: Files = { ...VALID, ...overrides };
  const directory = await mkdtemp(path.join(tmpdir(), 'osserr-content-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      if (text === null) continue;
      const target = path.join(directory, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    await damage?.(directory);
    return readContent(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** What the reader finds wrong; other errors than a `ContentError` pass through. */
export async function problemsIn(
  overrides: Files,
  damage?: Damage,
): Promise<readonly ContentProblem[]> {
  try {
    await readTree(overrides, damage);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
