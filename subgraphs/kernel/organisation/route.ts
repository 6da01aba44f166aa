import type { FastifyInstance } from 'fastify';
import { serialiseSnapshot } from './snapshot.ts';
import type { OrganisationSource } from './source.ts';

/**
 * Serves the directory's picture of all agencies at /organisation, for the replicas of the other subgraphs. It holds
 * public facts only. A caller whose ETag still names the picture is answered 304 and nothing else.
 */
export function organisationRoute(app: FastifyInstance, source: () => OrganisationSource): void {
  app.get('/organisation', async (request, reply) => {
    const { snapshot, revision } = await source().refresh();
    const etag = `"${revision}"`;
    reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return serialiseSnapshot(snapshot);
  });
}
