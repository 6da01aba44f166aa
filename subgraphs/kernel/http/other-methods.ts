import type { FastifyInstance } from 'fastify';
import type { ErrorCode } from '../errors/errors.ts';

/**
 * Takes note of the routes that are added from now on, and answers what is to be called once they all are: from then on
 * every method that an address does not take is answered 405, with those that it does in `Allow` (RFC 9110, 15.5.6).
 */
export function otherMethodsOf(app: FastifyInstance): () => void {
  const taken = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    if (url === '*') return;
    const methods = taken.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one.toUpperCase());
    taken.set(url, methods);
  });
  return () =>
    void app.register(async (scope) => {
      // A copy, since what is added here is told of there too.
      for (const [url, methods] of [...taken].map(([url, methods]) => [url, [...methods].sort()] as const)) {
        const others = app.supportedMethods.filter((method) => !methods.includes(method));
        if (others.length === 0) continue;
        const allow = methods.join(', ');
        scope.route({
          method: others,
          url,
          // Before a body is looked at.
          onRequest: async (request, reply) =>
            reply.status(405).header('allow', allow).send(refusal(allow, request.id)),
          handler: () => {},
        });
      }
    });
}

function refusal(allow: string, requestId: string) {
  const code: ErrorCode = 'BAD_USER_INPUT';
  return { errors: [{ message: `This address takes ${allow}`, extensions: { code, requestId } }] };
}
