import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestRight } from '../access/access.ts';
import { holdsRight } from '../access/request-right.ts';
import type { Caller, RequestContext } from '../request/request-context.ts';
import { badInput, GraphError, publicError } from '../errors/errors.ts';
import { admitting } from './admission.ts';
import { isWellFormed } from './documents.ts';
import { headersFor, statusFor } from './status.ts';
import { isSignedIn } from '../identity/viewer.ts';

/**
 * Adds routes that are not GraphQL. A body of any type is left unread until they ask for it (`bodyOf`), so that nobody has
 * it taken in who may not send one, and has at most `bodyLimit` bytes. Whatever goes wrong leaves as the graph's errors
 * do: the same codes, masked by the same `publicError`, with a fitting status.
 */
export function restRoutes(app: FastifyInstance, bodyLimit: number, add: (scope: FastifyInstance) => void): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_, body, done) => done(null, body));
    scope.addHook('onRoute', (route) => void (route.bodyLimit = bodyLimit));
    scope.addHook('onRequest', async ({ params, query }) => {
      const given = Object.values({ ...(params as object), ...(query as object) }).flat();
      if (!given.every((text) => isWellFormed(String(text)))) throw badInput('url', 'The address contains NUL');
    });
    scope.addHook('onRequest', admitting.onRequest);
    scope.addHook('onResponse', admitting.onResponse);
    scope.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
      const log = (cause: unknown) => request.log.error({ err: cause, requestId: request.id }, 'a request failed');
      const shown = publicError(known(error), request.id, log);
      const { code } = shown.extensions;
      return reply
        .status(statusFor(code))
        .headers(headersFor(shown.extensions, shown.message, request.headers.authorization))
        .send({ errors: [shown] });
    });
    add(scope);
  });
}

function known(error: Error & { statusCode?: number }): GraphQLError {
  if (error instanceof GraphError) return error;
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new GraphError(
      'BAD_USER_INPUT',
      'The request could not be read; it requires a body, and says of which type',
    );
  }
  return new GraphQLError('', { originalError: error });
}

/** Whose request it is. */
export function callerOf({ headers, id, ip }: FastifyRequest): Caller {
  return { authorization: headers.authorization, requestId: id, address: ip };
}

/** Refuses, on record, who may not do something that is no operation of the graph. */
export function requireRight({ viewer, audit }: RequestContext, right: RequestRight, name: string): void {
  if (holdsRight(viewer, right)) return;
  audit.deny(name);
  if (!isSignedIn(viewer)) throw new GraphError('UNAUTHENTICATED', 'Sign in first: send a bearer token');
  throw new GraphError('FORBIDDEN', 'Your token does not let you do this');
}
