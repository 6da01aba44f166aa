import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestRight } from '../access/access.ts';
import { holdsRight } from '../access/request-right.ts';
import type { Caller, RequestContext } from '../define-subgraph.ts';
import { badInput, type ErrorCode, GraphError, publicError } from '../errors.ts';
import type { Upload } from '../files/stored-files.ts';
import { isSignedIn } from '../identity/viewer.ts';

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 422,
  RATE_LIMITED: 429,
  LIMIT_EXCEEDED: 413,
  SUBGRAPH_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/**
 * Adds routes that are not GraphQL. In them a body of any type is a Buffer of at most `bodyLimit` bytes, and whatever
 * goes wrong leaves as the graph's errors do: the same codes, masked by the same `publicError`, with a fitting status.
 */
export function restRoutes(app: FastifyInstance, bodyLimit: number, add: (scope: FastifyInstance) => void): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body));
    scope.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
      const log = (cause: unknown) => request.log.error({ err: cause, requestId: request.id }, 'a request failed');
      const shown = publicError(known(error, bodyLimit), request.id, log);
      if (shown.extensions.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
      if (shown.extensions.code === 'SUBGRAPH_UNAVAILABLE') reply.header('retry-after', '1');
      return reply.status(statusOf[shown.extensions.code] ?? 400).send({ errors: [shown] });
    });
    add(scope);
  });
}

function known(error: Error & { statusCode?: number }, bodyLimit: number): GraphQLError {
  if (error instanceof GraphError) return error;
  if (error.statusCode === 413) return new GraphError('LIMIT_EXCEEDED', `The body has at most ${bodyLimit} bytes`);
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new GraphError('BAD_USER_INPUT', 'The request could not be read; it wants a body, and says of which type');
  return new GraphQLError('', { originalError: error });
}

/** Whose request it is. */
export function callerOf({ headers, id }: FastifyRequest): Caller {
  return { authorization: headers.authorization, requestId: id };
}

/** Refuses, on record, who may not do something that is no operation of the graph. */
export function requireRight({ viewer, audit }: RequestContext, right: RequestRight, name: string): void {
  if (holdsRight(viewer, right)) return;
  audit.deny(name);
  if (!isSignedIn(viewer)) throw new GraphError('UNAUTHENTICATED', 'Sign in first: send a bearer token');
  throw new GraphError('FORBIDDEN', 'Your token does not let you do this');
}

/**
 * The one file of a request: the part of multipart/form-data that is a file, or else the body itself, with its name in
 * `?name=`. Throws BAD_USER_INPUT for none and for several.
 */
export async function uploadOf({ headers, body, query }: FastifyRequest): Promise<Upload> {
  const contentType = headers['content-type'] ?? '';
  const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    const { name } = query as { name?: unknown };
    return { name: typeof name === 'string' ? name : '', contentType: mediaType(contentType), content: bytes };
  }
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw badInput('file', 'The body is not the multipart/form-data that it says it is');
  });
  const [file, ...others] = [...form.values()].filter((value) => typeof value !== 'string');
  if (!file || others.length > 0) throw badInput('file', 'Send one part that is a file, and one only');
  return { name: file.name, contentType: mediaType(file.type), content: new Uint8Array(await file.arrayBuffer()) };
}

/** Answers the content of a file to be saved: whoever made it, no browser is to run what is in it. */
export function sendFile(reply: FastifyReply, { name, contentType, content, sha256 }: Upload & { sha256: string }) {
  return reply
    .headers({
      'content-type': contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    })
    .send(Buffer.from(content));
}

function mediaType(header: string): string {
  return header.split(';')[0]!.trim().toLowerCase() || 'application/octet-stream';
}
