import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Upload } from '../files/stored-files.ts';
import { bodyOf } from './body.ts';
import { extendedParameter, readHeader } from './header-parameters.rules.ts';
import { type IncomingFile, takeFormFile } from './multipart.ts';

/**
 * Gives the one file of a request to `take` while it comes in: the file of multipart/form-data, or else the body itself,
 * with its name in `?name=`. Throws BAD_USER_INPUT for no file, for several and for one that is cut off, and
 * LIMIT_EXCEEDED for a body that is longer than the route takes.
 */
export async function takeUpload<Taken>(
  request: FastifyRequest,
  take: (file: IncomingFile) => Promise<Taken>,
): Promise<Taken> {
  const contentType = request.headers['content-type'] ?? '';
  const content = bodyOf(request);
  if (mediaType(contentType) === 'multipart/form-data') return takeFormFile(content, contentType, take);
  const { name } = request.query as { name?: unknown };
  return take({ name: typeof name === 'string' ? name : '', contentType, content });
}

/** The one file of a request as a whole; see `takeUpload`. */
export function uploadOf(request: FastifyRequest): Promise<Upload> {
  return takeUpload(request, async ({ name, contentType, content }) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    return { name, contentType: mediaType(contentType), content: new Uint8Array(Buffer.concat(chunks)) };
  });
}

/** Answers the content of a file to be saved: whoever made it, no browser is to run what is in it. */
export function sendFile(reply: FastifyReply, { name, contentType, content, sha256 }: Upload & { sha256: string }) {
  return reply
    .headers({
      'content-type': contentType,
      'content-disposition': `attachment; ${extendedParameter('filename', name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    })
    .send(Buffer.from(content));
}

function mediaType(header: string): string {
  return readHeader(header).value || 'application/octet-stream';
}
