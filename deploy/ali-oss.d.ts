/** The part of `ali-oss` that the tests call; the package has no types of its own. */
declare module 'ali-oss' {
  interface Options {
    endpoint: string;
    accessKeyId: string;
    accessKeySecret: string;
    bucket: string;
  }

  export default class OSS {
    constructor(options: Options);
    putBucket(name: string): Promise<unknown>;
    deleteBucket(name: string): Promise<unknown>;
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
