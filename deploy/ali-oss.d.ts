/** The part of `ali-oss` that is called here and in the tests; the package has no types of its own. */
declare module 'ali-oss' {
  interface Options {
    endpoint: string;
    accessKeyId: string;
    accessKeySecret: string;
    bucket: string;
    stsToken?: string;
  }

  interface Website {
    index: string;
    error: string;
    supportSubDir: 'true' | 'false';
    type: '0' | '1' | '2';
  }

  interface CorsRule {
    allowedOrigin: string;
    allowedMethod: string[];
    maxAgeSeconds: string;
  }

  export default class OSS {
    constructor(options: Options);
    putBucket(name: string): Promise<unknown>;
    deleteBucket(name: string): Promise<unknown>;
    putBucketWebsite(name: string, website: Website): Promise<unknown>;
    putBucketCORS(name: string, rules: CorsRule[]): Promise<unknown>;
    listV2(query: Record<string, string>): Promise<unknown>;
    put(name: string, content: Buffer): Promise<unknown>;
    get(name: string): Promise<unknown>;
    head(name: string): Promise<unknown>;
    append(name: string, content: Buffer, options: { position: string }): Promise<unknown>;
    copy(name: string, source: string): Promise<unknown>;
    delete(name: string): Promise<unknown>;
    multipartUpload(
      name: string,
      content: Buffer,
      options: { partSize: number; parallel: number },
    ): Promise<unknown>;
  }
}
