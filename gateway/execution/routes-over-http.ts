import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Subgraph } from '../../subgraphs/kernel/define-subgraph.ts';
import { GraphError } from '../../subgraphs/kernel/errors.ts';
import type { ExchangeConfig } from '../../subgraphs/kernel/exchange-config.ts';

/** A file may take longer than an operation. */
const timeoutMs = 60_000;

/** What is between two ends of a connection, and not between who asks and who answers (RFC 9110, 7.6.1). */
const ofConnection = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding'],
  ...['upgrade', 'host', 'content-length', 'expect'],
]);

/**
 * Adds the routes that a subgraph has beside the graph to the gateway's server, for a subgraph that runs elsewhere: what
 * comes by them is passed on with the caller's own token and request id, and the answer is the subgraph's own. It is
 * SUBGRAPH_UNAVAILABLE where the subgraph does not answer, in words that name neither address nor cause.
 */
export function routesOverHttp(app: FastifyInstance, subgraph: Subgraph, url: string, exchange?: ExchangeConfig): void {
  void app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.handler = (request, reply) => passOn(subgraph.name, at(url, request.url), request, reply);
    });
    subgraph.routes(scope, () => elsewhere(subgraph.name), exchange);
  });
}

/** The same path at the subgraph: a request may name a whole address, to which nothing is to go. */
function at(url: string, asked: string): URL {
  const target = new URL(url);
  ({ pathname: target.pathname, search: target.search } = new URL(asked, url));
  return target;
}

async function passOn(name: string, target: URL, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { method, headers, id, body } = request;
  const response = await fetch(target, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: [...throughout(Object.entries(headers) as [string, string][]), ['x-request-id', id]],
    ...(Buffer.isBuffer(body) ? { body: new Uint8Array(body) } : {}),
  }).catch(() => elsewhere(name));
  const content = await response.arrayBuffer().catch(() => elsewhere(name));
  return reply
    .status(response.status)
    .headers(Object.fromEntries(throughout([...response.headers])))
    .send(Buffer.from(content));
}

function throughout(headers: [string, string][]): [string, string][] {
  return headers.filter(([name]) => !ofConnection.has(name) && name !== 'x-request-id');
}

function elsewhere(name: string): never {
  throw new GraphError('SUBGRAPH_UNAVAILABLE', `The subgraph ${name} does not answer; try again`);
}
