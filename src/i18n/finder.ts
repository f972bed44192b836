/**
 * Words of the finder's list. Apart from the other strings because no page needs them before somebody
 * searches: they travel with the finder's script.
 */
import type { Locale } from './locales.ts';

/** Why something is a result; `begun` is a code that the text begins. */
type Reason = 'ec' | 'code+message' | 'message' | 'code' | 'begun' | 'near-code' | 'words';

/** Makers of other stores whose errors are told from those of OSS. */
type Vendor = 'aws' | 'cos' | 'obs' | 'tos' | 'ceph' | 'minio' | 'gcs' | 'azure';

interface FinderWords {
  reasons: Record<Reason, string>;
  /** Heading of what the finder itself finds. */
  group: string;
  /** Said with the number of results. */
  results: string;
  vendors: Record<Vendor, string>;
}

/** Names that are the same in every language. */
const VENDORS = {
  aws: 'Amazon S3',
  ceph: 'Ceph',
  minio: 'MinIO',
  gcs: 'Google Cloud Storage',
  azure: 'Azure Blob Storage',
};

export const FINDER_WORDS: Record<Locale, FinderWords> = {
  zh: {
    reasons: {
      ec: 'EC 一致',
      'code+message': '错误码与消息一致',
      message: '消息一致',
      code: '错误码一致',
      begun: '错误码开头一致',
      'near-code': '错误码相近',
      words: '词语匹配',
    },
    group: '错误码和消息',
    results: '查找结果',
    vendors: { ...VENDORS, cos: '腾讯云 COS', obs: '华为云 OBS', tos: '火山引擎 TOS' },
  },
  en: {
    reasons: {
      ec: 'exact EC',
      'code+message': 'code and message',
      message: 'message',
      code: 'exact code',
      begun: 'code begins like this',
      'near-code': 'similar code',
      words: 'words',
    },
    group: 'Codes and messages',
    results: 'Results',
    vendors: {
      ...VENDORS,
      cos: 'Tencent Cloud COS',
      obs: 'Huawei Cloud OBS',
      tos: 'Volcengine TOS',
    },
  },
};
