/**
 * The closed vocabularies of the reference. Content that uses a value outside these lists does not
 * build; a new value needs its labels in both languages (`src/i18n/`), which the compiler demands.
 */

/** What an error is about. Also the path of the area's page, so a published value stays. */
export const AREAS = [
  'access',
  'request',
  'bucket',
  'object',
  'upload',
  'callback',
  'retention',
  'encryption',
  'domain',
  'replication',
  'mirror',
  'image',
  'live',
  'lifecycle-inventory-logging',
  'quota',
  'select',
  'meta-query',
  'vectors',
] as const;
export type Area = (typeof AREAS)[number];

/**
 * Whether sending the same request again can help: `never` by itself, only `after-fix` (something
 * has to be changed first), or `with-backoff` (the state passes by itself).
 */
export const RETRIES = ['never', 'after-fix', 'with-backoff'] as const;
export type Retry = (typeof RETRIES)[number];

/** Who can remove the cause: the caller, the owner of the bucket or of the account, or OSS itself. */
export const FIXERS = ['caller', 'bucket-owner', 'account-owner', 'service'] as const;

/** Whether OSS still returns the code; `unverified` where that is not known. */
export const LIFECYCLES = ['current', 'retired', 'unverified'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** Fields of a message whose value was concluded by us rather than read in a source. */
export const INFERABLE = ['operations', 'fixOperations', 'headers', 'ec'] as const;
export type Inferable = (typeof INFERABLE)[number];

/** Optional sections after the messages, in the order in which a page shows them. */
export const BACKGROUND_SECTIONS = [
  'changes',
  'background',
  'reproduce',
  'prevent',
  'see-also',
] as const;
export type BackgroundSection = (typeof BACKGROUND_SECTIONS)[number];

/** The service whose API an operation belongs to. */
export const PRODUCTS = ['oss', 'kms', 'sts', 'ram'] as const;
export type Product = (typeof PRODUCTS)[number];

/** API operations by product, under the names of the current API documentation. */
const OPERATION_NAMES = {
  oss: [
    'AbortBucketWorm',
    'AbortMultipartUpload',
    'AppendObject',
    'AsyncProcessObject',
    'CleanRestoredObject',
    'CloseMetaQuery',
    'CompleteBucketWorm',
    'CompleteMultipartUpload',
    'CopyObject',
    'CreateBucketDataRedundancyTransition',
    'CreateCnameToken',
    'CreateDirectory',
    'CreateSelectObjectMeta',
    'DeleteBucket',
    'DeleteBucketDataRedundancyTransition',
    'DeleteBucketEncryption',
    'DeleteBucketInventory',
    'DeleteBucketOverwriteConfig',
    'DeleteBucketPolicy',
    'DeleteBucketReplication',
    'DeleteCname',
    'DeleteLiveChannel',
    'DeleteMultipleObjects',
    'DeleteObject',
    'DeleteVectorBucket',
    'DeleteVectorIndex',
    'DescribeRegions',
    'DoMetaQuery',
    'ExtendBucketWorm',
    'GetBucketAcl',
    'GetBucketCors',
    'GetBucketDataRedundancyTransition',
    'GetBucketEncryption',
    'GetBucketInfo',
    'GetBucketInventory',
    'GetBucketLifecycle',
    'GetBucketLocation',
    'GetBucketOverwriteConfig',
    'GetBucketPolicy',
    'GetBucketReferer',
    'GetBucketReplication',
    'GetBucketReplicationLocation',
    'GetBucketReplicationProgress',
    'GetBucketRequestPayment',
    'GetBucketResourceGroup',
    'GetBucketTags',
    'GetBucketTransferAcceleration',
    'GetBucketVersioning',
    'GetBucketWebsite',
    'GetBucketWorm',
    'GetCnameToken',
    'GetLiveChannelHistory',
    'GetLiveChannelInfo',
    'GetLiveChannelStat',
    'GetMetaQueryStatus',
    'GetObject',
    'GetObjectAcl',
    'GetObjectMeta',
    'GetStyle',
    'GetSymlink',
    'GetVectorIndex',
    'GetVodPlaylist',
    'HeadObject',
    'InitiateBucketWorm',
    'InitiateMultipartUpload',
    'ListBucketDataRedundancyTransition',
    'ListBucketInventory',
    'ListBuckets',
    'ListCname',
    'ListLiveChannel',
    'ListMultipartUploads',
    'ListObjectVersions',
    'ListObjects',
    'ListObjectsV2',
    'ListParts',
    'ListStyle',
    'ListVectorIndexes',
    'OpenMetaQuery',
    'OptionObject',
    'PostObject',
    'PostVodPlaylist',
    'ProcessObject',
    'PutBucket',
    'PutBucketAccessMonitor',
    'PutBucketAcl',
    'PutBucketCors',
    'PutBucketEncryption',
    'PutBucketInventory',
    'PutBucketLifecycle',
    'PutBucketLogging',
    'PutBucketOverwriteConfig',
    'PutBucketPolicy',
    'PutBucketRTC',
    'PutBucketReferer',
    'PutBucketReplication',
    'PutBucketRequestPayment',
    'PutBucketResourceGroup',
    'PutBucketTags',
    'PutBucketTransferAcceleration',
    'PutBucketVersioning',
    'PutBucketWebsite',
    'PutCname',
    'PutLiveChannel',
    'PutLiveChannelStatus',
    'PutObject',
    'PutObjectAcl',
    'PutObjectTagging',
    'PutStyle',
    'PutSymlink',
    'PutUserDefinedLogFieldsConfig',
    'PutVectorBucket',
    'PutVectorIndex',
    'Rename',
    'RestoreObject',
    'SealAppendObject',
    'SelectObject',
    'UploadPart',
    'UploadPartCopy',
  ],
  kms: [
    'CancelKeyDeletion',
    'CreateAlias',
    'DescribeAccountKmsStatus',
    'DescribeKey',
    'EnableKey',
    'ImportKeyMaterial',
    'ListAliases',
    'ListKeys',
    'OpenKmsService',
  ],
  sts: ['AssumeRole'],
  ram: ['CreateAccessKey', 'ListAccessKeys', 'UpdateAccessKey'],
} as const satisfies Record<Product, readonly string[]>;

export type Operation = (typeof OPERATION_NAMES)[Product][number];

/** Every operation, by name. */
export const OPERATIONS: readonly Operation[] = Object.values(OPERATION_NAMES).flat().sort();

/** The product whose API has `operation`, e.g. `EnableKey` → `kms`. */
export function productOf(operation: Operation): Product {
  const owns = (product: Product): boolean =>
    (OPERATION_NAMES[product] as readonly string[]).includes(operation);
  return PRODUCTS.find(owns) ?? 'oss';
}
