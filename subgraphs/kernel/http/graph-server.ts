import type { FastifyInstance } from 'fastify';
import { limitRefusals } from '../limits/limits.ts';
import { allowOrigins } from './cors.ts';
import { graphqlRoute, type GraphService } from './graphql-route.ts';
import { createServer, type Server } from './server.ts';

/** What is configured of a server. */
export interface GraphServerOptions {
  logLevel: string;
  /** Origins of pages that may call it from a browser; none when left out. */
  corsOrigins?: string[];
  /** Points that one operation may cost. */
  costLimit?: number;
}

/**
 * The server of a graph, whoever runs it: the gateway, or a subgraph alone, which anybody may reach as well. It has the
 * same limits everywhere, and beside the graph the routes that `addRoutes` gives it; it does not listen yet.
 */
export function createGraphServer(
  service: GraphService,
  { logLevel, corsOrigins = [], costLimit }: GraphServerOptions,
  addRoutes: (app: FastifyInstance) => void = () => {},
): Server {
  const server = createServer({ logLevel });
  allowOrigins(server.app, corsOrigins);
  graphqlRoute(server.app, service, limitRefusals, costLimit);
  addRoutes(server.app);
  return server;
}
