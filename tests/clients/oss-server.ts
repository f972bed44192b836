/**
 * A stand-in for OSS on the loopback interface. It refuses every request with the one error that it
 * was told to answer with, in the form in which OSS sends errors, so that real clients can be asked
 * what they print about it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { escapeXml } from '../paste-shapes.ts';

/** An error that OSS sends: one text of one message of the content. */
export interface OssAnswer {
  code: string;
  messageId: string;
  /** The text that goes over the wire, unescaped. */
  message: string;
  httpStatus: number;
  /** Fine-grained code; `undefined` as from servers that send none. */
  ec: string | undefined;
}

export interface OssServer {
  /** Where clients send their requests, e.g. `http://127.0.0.1:40123`. */
  endpoint: string;
  /** Host and port alone, e.g. `127.0.0.1:40123`. */
  host: string;
  /** Sets the answer to all requests from here on. Until then the server breaks connections. */
  answerWith(answer: OssAnswer): void;
  close(): Promise<void>;
}

const REQUEST_ID = '5C3D9175B6FC201293AD4890';
const HOST_ID = 'example-bucket.oss-cn-hangzhou.aliyuncs.com';

/** Listens on a free port of 127.0.0.1, which no other machine can reach. */
export async function startOssServer(): Promise<OssServer> {
  let current: OssAnswer | undefined;
  const server = createServer((request, response) => {
    // Clients that are still sending do not read the answer.
    request.resume().on('end', () => {
      if (current) reply(request, response, current);
      else request.destroy();
    });
  });
  // A test may look at reports for longer than the usual five seconds before it sends the next request
  // on a connection that it keeps.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    endpoint: `http://${host}`,
    host,
    answerWith(answer) {
      current = answer;
    },
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function reply(request: IncomingMessage, response: ServerResponse, answer: OssAnswer): void {
  const xml = errorXml(answer);
  const isHead = request.method === 'HEAD';
  const isS3 = request.headers.authorization?.startsWith('AWS') ?? false;
  response.writeHead(answer.httpStatus, {
    Server: 'AliyunOSS',
    'Content-Type': 'application/xml',
    [isS3 ? 'x-amz-request-id' : 'x-oss-request-id']: REQUEST_ID,
    'x-oss-server-time': '0',
    ...(answer.ec !== undefined && { 'x-oss-ec': answer.ec }),
    ...(isHead && { 'x-oss-err': Buffer.from(xml).toString('base64') }),
  });
  response.end(isHead ? undefined : xml);
}

/** The body of an error response of OSS. */
function errorXml({ code, message, ec }: OssAnswer): string {
  const elements = {
    Code: code,
    Message: message,
    RequestId: REQUEST_ID,
    HostId: HOST_ID,
    ...(ec !== undefined && {
      EC: ec,
      RecommendDoc: `https://api.aliyun.com/troubleshoot?q=${ec}`,
    }),
  };
  const lines = Object.entries(elements).map(
    ([name, value]) => `  <${name}>${escapeXml(value)}</${name}>`,
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<Error>', ...lines, '</Error>', ''].join('\n');
}
