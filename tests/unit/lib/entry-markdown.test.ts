import { describe, expect, it } from 'vitest';
import { errorDocumentOf } from '../../../src/lib/error-document.ts';
import { markdownOf } from '../../../src/lib/entry-markdown.ts';
import { alpha, beta, library, SITE } from './library.ts';

describe('the twin of an entry', () => {
  it('says in Markdown what the page says', () => {
    expect(markdownOf(errorDocumentOf(alpha, library, SITE), 'en')).toBe(`# Alpha

**The name is taken**

Choose another \`name\`.

- **HTTP status** 409 Conflict
- **Subject** Bucket management
- **Retry** Does not help
- **Who can fix it** The caller
- **Permanent link** https://osserr.example/e/Alpha

## Creating

### \`\` The bucket \`alpha\` is taken. \`\`

Also seen as

- \`Taken.\`

#### Cause

See [that one](https://osserr.example/en/errors/Beta/#first).

#### How to fix

1. Read [this](https://example.com/en).
2. Choose another.

---

- **Returned by** \`PutBucket\`
- **Headers and parameters** \`x-oss-acl\` (inferred)
- **EC** \`0015-00000104\`
- **Official documents** [Create](https://example.com/en)
- **Permanent link** https://osserr.example/e/Alpha#name-taken

### \`Too many.\`

#### Cause

Too many.

#### How to fix

Delete some.

---

- **Permanent link** https://osserr.example/e/Alpha#too-many

## How to prevent it

Think of a name.

## Permissions involved

- \`oss:PutBucket\`

## Related codes

- [Beta](https://osserr.example/en/errors/Beta/) Another case

## Sources

- Handbook (2026)`);
  });

  it('is in the language that was asked for', () => {
    const markdown = markdownOf(errorDocumentOf(alpha, library, SITE), 'zh');

    expect(markdown).toContain('**名称已被占用**');
    expect(markdown).toContain('#### 解决方法\n\n换一个。');
    expect(markdown).toContain('## 来源\n\n- 手册 (2026)');
  });

  it('puts messages without groups one level higher', () => {
    const markdown = markdownOf(errorDocumentOf(beta, library, SITE), 'en');

    expect(markdown).toContain('## `Something is wrong.`\n\n### Cause\n\nWhy\n\n### How to fix');
  });

  it('says so when a code is no longer in use', () => {
    const retired = { ...beta, lifecycle: 'retired' as const };

    expect(markdownOf(errorDocumentOf(retired, library, SITE), 'en')).toContain(
      '- **Standing** No longer returned',
    );
  });
});
