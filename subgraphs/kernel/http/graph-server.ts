import type { FastifyInstance } from 'fastify';
import type { Verifier } from '../identity/verifier.ts';
import { BytesInFlight, type BytesLimits, bytesLimits } from '../budget/bytes-in-flight.ts';
import { limitRefusals } from '../limits/limits.ts';
import { decorateAdmission } from './admission.ts';
import { compressAnswers } from './compression.ts';
import { allowOrigins } from './cors.ts';
import { graphqlRoute, type GraphService, type OperationLimits } from './graphql-route.ts';
import { createServer, type Server } from './server.ts';

/** What is configured of a server. */
export interface GraphServerOptions extends OperationLimits {
  logLevel: string;
  /** Origins of pages that may call it from a browser; none when left out. */
  corsOrigins?: (string | RegExp)[];
  /** Who is believed when they say for whom they ask; nobody when left out. */
  trustedProxies?: string[];
  /** How many bytes of bodies may be in memory at once. */
  bytesInFlight?: BytesLimits;
  /** Says who asks before a body is read; every body is read when left out, and the service alone says who asks. */
  verify?: Verifier;
  /** Whether answers are compressed for who takes that; they are not when left out. */
  compresses?: boolean;
}

/**
 * The server of a graph, whoever runs it: the gateway, or a subgraph alone, which anybody may reach as well. It has the
 * same limits everywhere, and beside the graph the routes that `addRoutes` gives it; it does not listen yet.
 */
export function createGraphServer(
  service: GraphService,
  {
    logLevel,
    corsOrigins = [],
    trustedProxies,
    bytesInFlight = bytesLimits,
    verify,
    compresses,
    ...limits
  }: GraphServerOptions,
  addRoutes: (app: FastifyInstance) => void = () => {},
): Server {
  const server = createServer({ logLevel, trustedProxies });
  allowOrigins(server.app, corsOrigins);
  decorateAdmission(server.app, verify && { verify, bytes: new BytesInFlight(bytesInFlight) });
  void server.app.register(async (app) => {
    if (compresses) await compressAnswers(app);
    graphqlRoute(app, service, limitRefusals, limits);
    addRoutes(app);
  });
  return server;
}
