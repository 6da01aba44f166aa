import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Subgraph } from '../../subgraphs/kernel/subgraph/define-subgraph.ts';
import { GraphError, notFound } from '../../subgraphs/kernel/errors/errors.ts';
import type { ExchangeConfig } from '../../subgraphs/kernel/config/exchange-config.ts';
import { bodyOf } from '../../subgraphs/kernel/http/body.ts';
import { callStreaming } from '../../subgraphs/kernel/calls/call.ts';

/** How long nothing may come or go, and how long a whole file may take, in milliseconds; how long an answer may be. */
const ends = { idleMs: 60_000, timeoutMs: 15 * 60_000, maxBytes: 1_000_000_000 };

/** What is between two ends of a connection, and not between who asks and who answers (RFC 9110, 7.6.1). */
const ofConnection = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding'],
  ...['upgrade', 'host', 'expect'],
]);

/** What proxies say of whom they ask for: a stranger's word would be believed as the gateway's own. */
const ofProxies = ['forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip'];

/**
 * Adds the routes that a subgraph has beside the graph to the gateway's server, for a subgraph that runs elsewhere: what
 * comes by them is passed on with the caller's own token and request id, and the answer is the subgraph's own. It is
 * SUBGRAPH_UNAVAILABLE where the subgraph does not answer, in words that name neither address nor cause.
 */
export function routesOverHttp(
  app: FastifyInstance,
  subgraph: Subgraph,
  urlOf: () => string | undefined,
  exchange?: ExchangeConfig,
): void {
  void app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.handler = (request, reply) => {
        const url = urlOf();
        if (url === undefined) throw notFound('What this address names');
        return passOn(subgraph.name, addressOf(route.url, request, url), request, reply);
      };
    });
    const none = () => {
      throw unavailable(subgraph.name);
    };
    subgraph.routes(scope, none, exchange);
  });
}

/**
 * Where the subgraph has the same: the path of the route itself, with the parameters of the request in their places. Of
 * the path that was asked for nothing is passed on as it is, since the two ends may read it as two different ones.
 */
function addressOf(route: string, { params, url: asked }: FastifyRequest, subgraphUrl: string): URL {
  const path = route.replace(/:(\w+)/g, (_, name: string) => segment((params as Record<string, string>)[name]!));
  const address = new URL(`.${path}`, subgraphUrl);
  const query = asked.indexOf('?');
  if (query >= 0) address.search = asked.slice(query);
  return address;
}

/** One part of a path and no more; dots that would lead out of it are no id of anything. */
function segment(parameter: string): string {
  if (parameter === '' || parameter === '.' || parameter === '..') throw notFound('What this address names');
  return encodeURIComponent(parameter);
}

/** Both bodies go through as they come; the one that is sent ends at the subgraph as it does here, or is cut off there too. */
async function passOn(name: string, target: URL, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const body = request.body === undefined ? undefined : bodyOf(request);
  const headers: IncomingHttpHeaders = {
    ...throughout(request.headers),
    'x-request-id': request.id,
    'x-forwarded-for': request.ip,
  };
  for (const name of ofProxies) delete headers[name];
  if (!body) delete headers['content-length'];
  const sent = { method: request.method, headers, body, ...ends };
  const answer = await callStreaming(target, sent).catch((error: unknown) => {
    throw error instanceof GraphError ? error : unavailable(name);
  });
  reply.raw.on('close', answer.cancel);
  const { 'x-request-id': _, ...answered } = throughout(answer.headers);
  return reply.status(answer.status).headers(answered).send(answer.body);
}

function throughout(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));
}

function unavailable(name: string): GraphError {
  return new GraphError('SUBGRAPH_UNAVAILABLE', `The subgraph ${name} does not answer; try again`);
}
