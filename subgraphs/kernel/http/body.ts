import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { badInput, GraphError } from '../errors/errors.ts';

/** What is in memory, at most, of a body that is passed on as it comes, in bytes. */
const streamed = 512 * 1024;

/**
 * The body of a request as it comes in, of which nothing is read before that is asked for. Throws LIMIT_EXCEEDED once it
 * is longer than the route takes, by what it says of itself or by what came, BAD_USER_INPUT when it is cut off, and
 * RATE_LIMITED or SUBGRAPH_UNAVAILABLE when too much is in flight; `kept` is how many of its bytes are kept in memory.
 */
export function bodyOf(
  { body, headers, routeOptions, held }: FastifyRequest,
  kept = streamed,
): AsyncIterable<Uint8Array> {
  const limit = routeOptions.bodyLimit;
  if (Number(headers['content-length']) > limit) throw tooLong(limit);
  return atMost(limit, (body as Readable | undefined) ?? Readable.from([]), (length) =>
    held?.atLeast(Math.min(length, kept)),
  );
}

async function* atMost(limit: number, body: Readable, count: (length: number) => void): AsyncGenerator<Uint8Array> {
  let length = 0;
  // The connection is needed for the answer when the rest is not read.
  for await (const chunk of whole(body.iterator({ destroyOnReturn: false }))) {
    length += chunk.byteLength;
    if (length > limit) throw tooLong(limit);
    count(length);
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
