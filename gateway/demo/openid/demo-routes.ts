import type { FastifyInstance } from 'fastify';
import type { LocalIssuer } from '../../../subgraphs/kernel/identity/local-issuer.ts';
import { openIdRoutes } from './routes.ts';
import { people } from '../people.ts';

/**
 * Lets a visitor be any of the demo people: GET /demo/people, GET /demo/token/<name> for a token of theirs, and an OpenID
 * provider at /demo/oidc.
 */
export function demoRoutes(app: FastifyInstance, issuer: LocalIssuer): void {
  app.get('/demo/people', async () =>
    people.map(({ name, role, about, vi, agency, scopes }) => ({ name, role, about, vi, agency, scopes })),
  );
  app.get<{ Params: { name: string } }>('/demo/token/:name', async (request, reply) => {
    const person = people.find(({ name }) => name === request.params.name);
    if (!person) return reply.callNotFound();
    return reply.header('cache-control', 'no-store').send({ token: await issuer.token(person) });
  });
  openIdRoutes(app, issuer);
}
