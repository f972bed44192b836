import { describe, expect, it } from 'vitest';
import { uploadArguments } from '../../../deploy/upload-arguments.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
const TARGET = ['--endpoint', 'https://s3.oss-cn-hangzhou.aliyuncs.com', '--bucket', 'errors'];

describe('uploadArguments', () => {
  it('needs an endpoint, a bucket and credentials', () => {
    expect(uploadArguments(TARGET, KEYS)).toEqual({
      endpoint: 'https://s3.oss-cn-hangzhou.aliyuncs.com',
      bucket: 'errors',
      prefix: '',
      region: 'cn-hangzhou',
      isPathStyle: false,
      compression: 'none',
      keepDays: 30,
      configures: false,
      isDryRun: false,
      credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    });
  });

  it.each([
    ['https://oss-cn-hangzhou.aliyuncs.com', 'cn-hangzhou'],
    ['https://s3.oss-cn-hangzhou-internal.aliyuncs.com', 'cn-hangzhou'],
    ['https://oss-us-west-1.aliyuncs.com', 'us-west-1'],
    ['https://storage.example.com', 'us-east-1'],
  ])('takes the region from %s', (endpoint, region) => {
    expect(uploadArguments(['--endpoint', endpoint, '--bucket', 'b'], KEYS).region).toBe(region);
  });

  it.each([
    ['/osserr', 'osserr'],
    ['/a/b/', 'a/b'],
    ['/', ''],
  ])('takes the prefix from the base path %s', (base, prefix) => {
    expect(uploadArguments(TARGET, { ...KEYS, BASE_PATH: base }).prefix).toBe(prefix);
  });

  it('prefers credentials of OSS to those of S3', () => {
    const env = {
      ...KEYS,
      OSS_ACCESS_KEY_ID: 'oss-id',
      OSS_ACCESS_KEY_SECRET: 'oss-secret',
      OSS_SESSION_TOKEN: 'token',
    };
    expect(uploadArguments(TARGET, env).credentials).toEqual({
      accessKeyId: 'oss-id',
      secretAccessKey: 'oss-secret',
      sessionToken: 'token',
    });
  });

  it.each([
    [[], KEYS, '--endpoint and --bucket are needed'],
    [['--endpoint', 'oss', '--bucket', 'b'], KEYS, 'is no address'],
    [[...TARGET, '--keep-days', '-1'], KEYS, 'ambiguous'],
    [[...TARGET, '--keep-days', 'x'], KEYS, 'is no number of days'],
    [[...TARGET, '--delete'], KEYS, 'delete'],
    [TARGET, {}, 'no credentials: set OSS_ACCESS_KEY_ID'],
  ])('refuses %j', (args, env, message) => {
    expect(() => uploadArguments(args, env)).toThrow(message);
  });
});
