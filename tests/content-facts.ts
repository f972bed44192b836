/** What the site must hold: totals of the facts that it is written from, and the probe words. */

/**
 * Codes and messages by HTTP status: those of the chapters of the documentation, and of the newer
 * documents. A number that falls says that something was lost.
 */
export const TOTALS: Record<number, { codes: number; messages: number }> = {
  203: { codes: 1, messages: 8 },
  400: { codes: 137, messages: 225 },
  403: { codes: 33, messages: 62 },
  404: { codes: 30, messages: 31 },
  405: { codes: 1, messages: 1 },
  409: { codes: 24, messages: 29 },
  411: { codes: 1, messages: 1 },
  412: { codes: 1, messages: 1 },
  416: { codes: 1, messages: 2 },
  424: { codes: 1, messages: 8 },
  429: { codes: 1, messages: 1 },
  500: { codes: 1, messages: 1 },
  503: { codes: 9, messages: 9 },
};

/** Totals of all chapters, and of the ECs with explanations of their own. */
export const TOTAL = { codes: 241, messages: 379, ecPages: 170 };

/** Words that must have this code first, by the language of the page. */
export const PROBES = {
  zh: [
    ['桶已存在', 'BucketAlreadyExists'],
    ['删除存储空间 不为空', 'BucketNotEmpty'],
    ['禁止覆盖', 'FileAlreadyExists'],
    ['签名不匹配', 'SignatureDoesNotMatch'],
    ['时间不对', 'RequestTimeTooSkewed'],
    ['跨域', 'AccessForbidden'],
    ['防盗链', 'AccessDenied'],
    ['回调失败', 'CallbackFailed'],
    ['归档文件 下载不了', 'InvalidObjectState'],
  ],
  en: [
    ['bucket not empty', 'BucketNotEmpty'],
    ['overwrite forbidden', 'FileAlreadyExists'],
    ['append position', 'PositionNotEqualToLength'],
    ['no permission', 'AccessDenied'],
    ['clock skew', 'RequestTimeTooSkewed'],
    ['sts token expired', 'SecurityTokenExpired'],
    ['file too large', 'EntityTooLarge'],
  ],
} as const;
