/**
 * Categories of fine-grained error codes (EC): the third and fourth digit say what an EC is about.
 * Names as in the documentation, https://help.aliyun.com/zh/oss/support/error-codes
 */
export const EC_CATEGORIES = {
  '01': 'INTERNAL_ERROR',
  '02': 'AUTH',
  '03': 'ACCESS_CONTROL',
  '04': 'QOS',
  '05': 'ENCRYPT',
  '06': 'POST_OBJECT',
  '07': 'CALLBACK',
  '10': 'TAG',
  '11': 'UMETA',
  '12': 'VERSION',
  '13': 'STORAGE_CLASS',
  '14': 'LIFECYCLE',
  '15': 'BUCKET',
  '16': 'OBJECT',
  '17': 'REQUEST',
  '18': 'CNAME',
  '19': 'WEBSITE',
  '20': 'INVENTORY',
  '21': 'SERVICE',
  '24': 'DATA_LAKE',
  '25': 'CLOUDBOX',
  '26': 'FS',
  '27': 'WORM',
  '28': 'ACCELERATION',
  '30': 'POLICY',
  '31': 'REPLICATION',
  '32': 'LOGGING',
  '33': 'REFERER',
  '34': 'CORS',
  '35': 'REQUEST_PAYMENT',
  '36': 'ACCESS_MONITOR',
  '37': 'META_QUERY',
  '38': 'DDOS',
  '39': 'RESOURCE_GROUP',
  '40': 'IMAGE',
  '41': 'MIRROR',
  '42': 'MULTIPART',
  '43': 'SYMLINK',
  '44': 'LIVE_CHANNEL',
  '46': 'LOG_FIELD',
  '48': 'FORCE_DOWNLOAD',
  '53': 'VIDEO',
  '56': 'IMM',
  '61': 'SECURITY',
} as const;

export type EcCategory = (typeof EC_CATEGORIES)[keyof typeof EC_CATEGORIES];

/** An EC as OSS writes it, e.g. `0002-00000040`. */
export const EC_PATTERN = /^00\d{2}-\d{8}$/;

/** What an EC is about; undefined when its category is not documented. */
export function categoryOf(ec: string): EcCategory | undefined {
  const digits = ec.slice(2, 4);
  return Object.hasOwn(EC_CATEGORIES, digits)
    ? EC_CATEGORIES[digits as keyof typeof EC_CATEGORIES]
    : undefined;
}
