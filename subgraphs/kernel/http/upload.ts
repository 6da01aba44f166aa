import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SentFile, Upload } from '../files/stored-files.ts';
import { bodyOf } from './body.ts';
import { extendedParameter, readHeader } from './header-parameters.rules.ts';
import { takeFormFile } from './multipart.ts';

/**
 * Gives the one file of a request to `take` while it comes in: the file of multipart/form-data, or else the body itself,
 * with its name in `?name=`. Throws BAD_USER_INPUT for no file, for several and for one that is cut off, and
 * LIMIT_EXCEEDED for a body that is longer than the route takes.
 */
export function takeUpload<Taken>(request: FastifyRequest, take: (file: Upload) => Promise<Taken>): Promise<Taken> {
  return takeFrom(bodyOf(request), request, take);
}

/** The content of the one file of a request as a whole; throws as `takeUpload` does. */
export function wholeUpload(request: FastifyRequest): Promise<Buffer> {
  return takeFrom(bodyOf(request, Infinity), request, ({ content }) => buffer(content));
}

async function takeFrom<Taken>(
  content: AsyncIterable<Uint8Array>,
  request: FastifyRequest,
  take: (file: Upload) => Promise<Taken>,
): Promise<Taken> {
  const contentType = request.headers['content-type'] ?? '';
  if (mediaType(contentType) === 'multipart/form-data')
    return takeFormFile(content, contentType, (file) => take({ ...file, contentType: mediaType(file.contentType) }));
  const { name } = request.query as { name?: unknown };
  return take({ name: typeof name === 'string' ? name : '', contentType: mediaType(contentType), content });
}

/**
 * Answers the content of a file to be saved, as fast as it is read: whoever made it, no browser is to run what is in it. It
 * is given as a whole only, whatever `Range` asks for.
 */
export function sendFile(reply: FastifyReply, { name, contentType, size, sha256, read }: SentFile) {
  return reply
    .headers({
      'content-type': contentType,
      'content-length': size,
      'content-disposition': `attachment; ${extendedParameter('filename', name)}`,
      'accept-ranges': 'none',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    })
    .send(reply.request.method === 'HEAD' ? Readable.from([]) : read());
}

function mediaType(header: string): string {
  return readHeader(header).value || 'application/octet-stream';
}
