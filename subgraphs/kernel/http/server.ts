import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import type { JobLog } from '../process/job.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { healthRoutes, type Needs } from './health.ts';
import { otherMethodsOf } from './other-methods.ts';
import { type ErrorCode, GraphError, publicError } from '../errors/errors.ts';
import { loggedMessage } from '../errors/without-values.ts';
import { securityHeaders } from './security-headers.ts';
import { headersFor, statusFor } from './status.ts';

/** An HTTP server that listens before it is ready, so that a taken port is known at once. */
export interface Server {
  app: FastifyInstance;
  /** Takes the port; throws StartUpError when it is taken or not allowed. Answers the address. */
  listen(port: number, host: string): Promise<string>;
  /** From now on /health/ready says so, while everything that the server needs is there, and other routes answer. */
  ready(needs?: Needs): void;
  /** From now on /health/ready says that the server stops; it answers everything, each time for the last time. */
  drain(): void;
  /** Keeps in the log that a job fails. */
  jobFailed: JobLog;
  /** Keeps in the log that the start waits for something. */
  waits(what: string): void;
  /** Keeps in the log, as a warning, what an operator should know; the facts hold no values of requests. */
  tells(facts: Readonly<Record<string, string | number>>, message: string): void;
  /** Keeps in the log a failure that nobody waited for. */
  unhandled(error: unknown): void;
  /** Answers what is under way and takes nothing new. */
  close(): Promise<void>;
}

/** What is never logged, should somebody hand it to the log. */
const secrets = ['authorization', 'token', 'variables', 'headers', 'body', 'viewer'].flatMap((name) => [
  name,
  `*.${name}`,
]);

export interface ServerOptions {
  logLevel: string;
  /** Bytes that a request's body may have. */
  bodyLimit?: number;
  /** Addresses whose `X-Forwarded-For` is believed; for others, that of the socket is where a request comes from. */
  trustedProxies?: string[] | undefined;
}

/** A server with health routes and request ids; the caller adds what it serves to `app` before it listens. */
export function createServer({ logLevel, bodyLimit = 1_000_000, trustedProxies = [] }: ServerOptions): Server {
  let needs: Needs | undefined;
  let isStopping = false;
  const app = Fastify({
    bodyLimit,
    trustProxy: trustedProxies.length ? trustedProxies : false,
    logger: { level: logLevel, serializers: { err: describe }, redact: { paths: secrets, censor: '…' } },
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (_, request, reply) => unreadable(request.id, reply as FastifyReply),
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
    },
  });
  const refuseOtherMethods = otherMethodsOf(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders).header('x-request-id', request.id);
    if (!needs && !request.url.startsWith('/health/')) {
      const message = `${isStopping ? 'Stopping' : 'Starting'}; try again in a moment`;
      return reply
        .status(503)
        .headers(headersFor({ code: 'SUBGRAPH_UNAVAILABLE' }))
        .send(refusal('SUBGRAPH_UNAVAILABLE', message, request.id));
    }
  });
  app.addHook('onSend', async (_, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .status(404)
      .send(refusal('NOT_FOUND', 'There is nothing at this address; the graph is at /graphql', request.id)),
  );
  app.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof GraphError) {
      const shown = publicError(error, request.id, () => {});
      return reply
        .status(statusFor(error.code))
        .headers(headersFor(shown.extensions, shown.message, request.headers.authorization))
        .send({ errors: [shown] });
    }
    // A folder that is not shown is nothing at its address.
    const status = error.statusCode === 403 ? 404 : (error.statusCode ?? 500);
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'a request failed');
    const [code, message] = refusalOf(status, bodyLimit);
    return reply.status(status).send(refusal(code, message, request.id));
  });
  healthRoutes(app, () => (isStopping ? 'stopping' : (needs ?? 'starting')));

  return {
    app,
    listen: async (port, host) => {
      refuseOtherMethods();
      try {
        return await app.listen({ port, host });
      } catch (error) {
        throw listenError(error as NodeJS.ErrnoException, port, host);
      }
    },
    ready: (wanted = {}) => {
      needs = wanted;
    },
    jobFailed: (error, job) => app.log.error({ err: error, job }, 'a job failed'),
    waits: (what) => app.log.warn(`waits for ${what}`),
    tells: (facts, message) => app.log.warn(facts, message),
    unhandled: (error) => app.log.error({ err: error }, 'a failure that nobody waited for'),
    drain: () => {
      isStopping = true;
    },
    close: () => {
      isStopping = true;
      needs = undefined;
      return app.close();
    },
  };
}

/** What is no path of any route does not get as far as the hooks. */
function unreadable(requestId: string, reply: FastifyReply): void {
  const body = refusal('BAD_USER_INPUT', 'The address could not be read; see that it is encoded as an URL', requestId);
  void reply.status(400).headers(securityHeaders).header('x-request-id', requestId).send(body);
}

/** What a request is told that fails before a route answers it, by the status that says how. */
function refusalOf(status: number, bodyLimit: number): [code: ErrorCode, message: string] {
  if (status === 413) return ['LIMIT_EXCEEDED', `A request has at most ${bodyLimit} bytes`];
  if (status === 404) return ['NOT_FOUND', 'There is nothing at this address; the graph is at /graphql'];
  if (status === 416) return ['BAD_USER_INPUT', 'The file has no such range of bytes'];
  if (status < 500) {
    const message = 'The request could not be read; it requires a JSON body, without a key __proto__ or constructor';
    return ['BAD_USER_INPUT', message];
  }
  return ['INTERNAL', 'Something went wrong on our side; quote the request id when you report it'];
}

function refusal(code: string, message: string, requestId: string) {
  return { errors: [{ message, extensions: { code, requestId } }] };
}

/** What a log may hold of an error: where it arose, not the values that it was about. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  return {
    type: error.name,
    message: loggedMessage(error.message),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  };
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new StartUpError(`PORT: ${port} is taken by another program; stop that one, or set PORT to a free port`);
  if (error.code === 'EACCES')
    return new StartUpError(`PORT: ${port} is not allowed for this user; set PORT to one above 1023`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartUpError(
      `HOST: "${host}" is not an address of this machine; it requires one, such as 127.0.0.1 or 0.0.0.0`,
    );
  }
  return error;
}
