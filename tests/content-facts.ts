/** What the site must hold: totals of the facts that it is written from, and the probe words. */

/** Codes and messages by HTTP status, counted in the facts. */
export const TOTALS: Record<number, { codes: number; messages: number }> = {
  203: { codes: 1, messages: 8 },
  400: { codes: 62, messages: 138 },
  403: { codes: 24, messages: 48 },
  404: { codes: 24, messages: 25 },
  405: { codes: 1, messages: 1 },
  // ObjectNotAppendable stands under 411 in one document; it is a 409.
  409: { codes: 14, messages: 18 },
  411: { codes: 1, messages: 1 },
  412: { codes: 1, messages: 1 },
  416: { codes: 1, messages: 1 },
  424: { codes: 1, messages: 8 },
  500: { codes: 1, messages: 1 },
  503: { codes: 7, messages: 7 },
};

/** Totals of all chapters. */
export const TOTAL = { codes: 138, messages: 257 };

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
