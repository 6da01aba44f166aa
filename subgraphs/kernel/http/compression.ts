import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Answers that are shorter, in bytes, are sent as they are: they fit into one packet. */
const shortest = 1_024;

/** The graph and its tables. Their callers are known by a header of their own, and pages and files are not among them. */
const compressed = /^\/(?:graphql|tables)(?:$|\/)/;

/**
 * Compresses the answers of `/graphql` and `/tables`, in routes that are added from now on, by brotli or gzip when the
 * caller accepts it. Formats that are compressed already are sent as they are. Each piece of a table is sent as soon as it
 * is written. The length of an answer tells a stranger's page nothing (BREACH): a browser never adds a token by itself.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (!compressed.test(route.url)) route.compress = false;
  });
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: shortest,
    brotliOptions: {
      flush: constants.BROTLI_OPERATION_FLUSH,
      params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
    },
    zlibOptions: { flush: constants.Z_SYNC_FLUSH, level: 4 },
  });
  app.addHook('onRoute', (route) => {
    if (route.compress !== false) route.onSend = [route.onSend ?? [], weakenTag].flat();
  });
}

/** The same content in other bytes: its tag names the content, and no longer the bytes. */
async function weakenTag(_: FastifyRequest, reply: FastifyReply): Promise<void> {
  const tag = reply.getHeader('etag');
  if (reply.hasHeader('content-encoding') && typeof tag === 'string' && !tag.startsWith('W/'))
    void reply.header('etag', `W/${tag}`);
}
