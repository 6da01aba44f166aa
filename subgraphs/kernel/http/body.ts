import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { badInput, GraphError } from '../errors/errors.ts';

/**
 * The body of a request as it comes in, of which nothing is read before that is asked for. Throws LIMIT_EXCEEDED once it
 * is longer than the route takes, by what it says of itself or by what came, and BAD_USER_INPUT when it is cut off.
 */
export function bodyOf({ body, headers, routeOptions }: FastifyRequest): AsyncIterable<Uint8Array> {
  const limit = routeOptions.bodyLimit;
  if (Number(headers['content-length']) > limit) throw tooLong(limit);
  return atMost(limit, (body as Readable | undefined) ?? Readable.from([]));
}

async function* atMost(limit: number, body: Readable): AsyncGenerator<Uint8Array> {
  let length = 0;
  // The connection is needed for the answer when the rest is not read.
  for await (const chunk of whole(body.iterator({ destroyOnReturn: false }))) {
    length += chunk.byteLength;
    if (length > limit) throw tooLong(limit);
    yield chunk;
  }
}

async function* whole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch {
    throw badInput('file', 'The body is cut off; send it again');
  }
}

function tooLong(limit: number): GraphError {
  return new GraphError('LIMIT_EXCEEDED', `The body has at most ${limit} bytes`);
}
