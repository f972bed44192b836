/** What the site must hold: totals of the facts that it is written from, and the probe words. */

/** Codes and messages by HTTP status, counted in the facts. */
export const TOTALS: Record<number, { codes: number; messages: number }> = {
  409: { codes: 13, messages: 17 },
};

/** Words that must have this code first, by the language of the page. */
export const PROBES = {
  zh: [
    ['桶已存在', 'BucketAlreadyExists'],
    ['删除存储空间 不为空', 'BucketNotEmpty'],
    ['禁止覆盖', 'FileAlreadyExists'],
  ],
  en: [
    ['bucket not empty', 'BucketNotEmpty'],
    ['overwrite forbidden', 'FileAlreadyExists'],
    ['append position', 'PositionNotEqualToLength'],
  ],
} as const;
