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
  /** How long one operation may take, in milliseconds. */
  deadlineMs?: number;
  /** Who is believed when they say for whom they ask; nobody when left out. */
  trustedProxies?: string[];
}

/**
 * The server of a graph, whoever runs it: the gateway, or a subgraph alone, which anybody may reach as well. It has the
 * same limits everywhere, and beside the graph the routes that `addRoutes` gives it; it does not listen yet.
 */
export function createGraphServer(
  service: GraphService,
  { logLevel, corsOrigins = [], costLimit, deadlineMs, trustedProxies }: GraphServerOptions,
  addRoutes: (app: FastifyInstance) => void = () => {},
): Server {
  const server = createServer({ logLevel, trustedProxies });
  allowOrigins(server.app, corsOrigins);
  graphqlRoute(server.app, service, limitRefusals, costLimit, deadlineMs);
  addRoutes(server.app);
  return server;
}
