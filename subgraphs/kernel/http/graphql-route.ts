import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type ExecutionResult, getOperationAST, GraphQLError, type GraphQLSchema } from 'graphql';
import { createHandler, type Response } from 'graphql-http';
import { codesOf, GraphError, type LimitNumbers, type PublicError, publicError } from '../errors/errors.ts';
import type { Budget, BudgetLeft } from '../budget/call-budget.ts';
import { inSpan, withTraceOf } from '../tracing/tracing.ts';
import { observeOperation, type ObservedOperation } from '../metrics/observed-operation.ts';
import { admitting, countBody } from './admission.ts';
import { type AskedDocument, type Documents, documentsByText, readRequest } from './asked-document.ts';
import { type ClientName, clientNameOf } from './client-name.ts';
import type { DocumentCheck, PreparedDocument } from './documents.ts';
import { withinDeadline } from './deadline.ts';
import { ofEach } from './of-each.ts';
import { readHeader } from './header-parameters.rules.ts';
import { createOperations } from './operations.ts';
import { headersFor, statusFor } from './status.ts';

/** Points that one operation may cost: a page of 10,000 figures with their agencies has 370,000. */
export const standardCostLimit = 400_000;

/** How long one operation may take, in milliseconds. */
const standardDeadlineMs = 30_000;

/** One operation, ready to run: known to be valid, with the caller's credentials. */
export interface GraphRequest extends PreparedDocument {
  variables: Record<string, unknown> | null | undefined;
  operationName: string | null | undefined;
  authorization: string | undefined;
  requestId: string;
  /** Where it comes from: who has no token is told apart by it. */
  address?: string | undefined;
  /** What the program that asks calls itself. */
  client?: ClientName | undefined;
  /** Is aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
  /** What the request says beyond GraphQL. */
  extensions?: Record<string, unknown> | null | undefined;
}

/** What operations may take, each by its standard when left out. */
export interface OperationLimits {
  /** Points that one may cost. */
  costLimit?: number;
  /** How long one may take, in milliseconds. */
  deadlineMs?: number;
  /** What each caller may ask for a minute; without end when left out. */
  budget?: Budget;
  /** How documents are found; by their text alone when left out. */
  documents?: Documents | undefined;
}

/** Anything that answers GraphQL: the gateway, or one subgraph. */
export interface GraphService {
  schema: GraphQLSchema;
  /** Its schema with all directives, of which those are read that bound its arguments and say what its fields cost. */
  sdl: DocumentNode;
  execute(request: GraphRequest): Promise<ExecutionResult>;
  /**
   * What it is now, where it is replaced while it is served: each request has one from beginning to end. It is itself when
   * left out.
   */
  current?(): GraphService;
}

/**
 * Serves a graph at /graphql by the GraphQL over HTTP specification (graphql-http speaks it). Whatever goes wrong
 * leaves through `publicError`; a token that does not hold answers 401, and an operation of which nothing can be had for
 * now 503, with `Retry-After` in seconds.
 */
export function graphqlRoute(
  app: FastifyInstance,
  service: GraphService,
  check: DocumentCheck,
  {
    costLimit = standardCostLimit,
    deadlineMs = standardDeadlineMs,
    budget,
    documents = documentsByText,
  }: OperationLimits = {},
): void {
  const operationsOf = ofEach((graph: GraphService) => createOperations(graph, check, costLimit));

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    ...admitting,
    preParsing: countBody,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const requestId = request.id;
      const log = (error: unknown) => request.log.error({ err: error, requestId }, 'an operation failed');
      let hash = '';
      let weight: number | undefined;
      let isAway = false;
      let extensions: GraphRequest['extensions'];
      let cost = 0;
      let left: BudgetLeft | undefined;
      const observed = observeOperation();
      let asked: AskedDocument | undefined;
      const graph = service.current?.() ?? service;
      const { prepare } = operationsOf(graph);
      const handle = createHandler<FastifyRequest>({
        parseRequestParams: async (sent) => {
          const read = await readRequest(sent, documents, request.asker);
          if ('asked' in read) ({ asked } = read);
          return read;
        },
        onSubscribe: (_, params) => {
          const prepared = prepare(params);
          if (!('document' in prepared)) return prepared;
          if (asked) documents.isValid(asked, prepared.hash, request.asker);
          ({ cost, hash, weight } = prepared);
          observed.runs(getOperationAST(prepared.document, params.operationName)?.name?.value, cost);
          extensions = params.extensions;
          return {
            schema: graph.schema,
            document: prepared.document,
            operationName: params.operationName,
            variableValues: params.variables,
          };
        },
        execute: async (args) => {
          left = await budget?.spend(request.payer, cost);
          const run = (signal: AbortSignal) =>
            graph.execute({
              document: args.document,
              hash,
              weight,
              variables: args.variableValues,
              operationName: args.operationName,
              authorization: request.headers.authorization,
              requestId,
              address: request.ip,
              client: clientNameOf(request.headers),
              signal,
              extensions,
            });
          const operation = getOperationAST(args.document, args.operationName);
          const result = await inRequestSpan(request, operation, () => withinDeadline(deadlineMs, reply.raw, run));
          isAway = isNothingAvailable(result);
          const answer = isAway ? { ...result, data: null } : result;
          return extensions?.explainCost === true ? explained(answer, { asked: cost, limit: costLimit, left }) : answer;
        },
        formatError: (error) =>
          observed.failed(publicError(asGraphQLError(error), requestId, log)) as unknown as GraphQLError,
      });
      const answer = await handle({
        method: request.method,
        url: request.url,
        headers: { ...(request.headers as Record<string, string>), 'content-type': contentTypeOf(request) },
        body: request.body as Record<string, unknown> | null,
        raw: request,
        context: undefined,
      }).catch((error: unknown): Response => failed(error, request, log, observed));
      observed.over();
      const [body, { status, headers }] = answer;
      if (isAway) reply.headers(headersFor({ code: 'SUBGRAPH_UNAVAILABLE' }));
      if (left) reply.headers(budgetHeaders(left));
      reply.status(isAway ? 503 : status).headers({ ...headers, 'cache-control': 'no-store' });
      return reply.send(headers?.['content-type'] === undefined ? refusal(status, requestId) : body);
    },
  });
}

/** Runs an operation within a span that has its type and name, in the trace of whoever asks. */
function inRequestSpan(
  { headers, id }: FastifyRequest,
  operation: ReturnType<typeof getOperationAST>,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const type = operation?.operation ?? 'query';
  const name = operation?.name?.value.slice(0, 100);
  const details = { 'graphql.operation.type': type, 'http.route': '/graphql', 'graph.request.id': id };
  const named = name === undefined ? details : { ...details, 'graphql.operation.name': name };
  return withTraceOf(headers, () => inSpan(name ? `${type} ${name}` : type, 'request', named, run, codesOf));
}

/** Whether an answer holds nothing, since what it was asked of does not answer: the same may go well a little later. */
function isNothingAvailable({ data, errors }: ExecutionResult): boolean {
  if (!errors?.some(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE')) return false;
  return Object.values(data ?? {}).every((value) => value === null);
}

function explained(result: ExecutionResult, cost: { asked: number; limit: number; left: BudgetLeft | undefined }) {
  return { ...result, extensions: { ...result.extensions, cost } };
}

function budgetHeaders({ limit, left, reset }: BudgetLeft): Record<string, string> {
  return { 'ratelimit-limit': String(limit), 'ratelimit-remaining': String(left), 'ratelimit-reset': String(reset) };
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError((error as Error).message);
}

function failed(
  error: unknown,
  { id: requestId, headers: { authorization } }: FastifyRequest,
  log: (error: unknown) => void,
  observed: ObservedOperation,
): Response {
  const known = error instanceof GraphError ? error : new GraphQLError('', { originalError: error as Error });
  const code = known instanceof GraphError ? known.code : 'INTERNAL';
  const status = statusFor(code);
  const { retryAfter, limit } = known.extensions as LimitNumbers;
  const isSpent = code === 'RATE_LIMITED' && limit !== undefined && retryAfter !== undefined;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...headersFor(
      { code, ...(retryAfter === undefined ? {} : { retryAfter }) },
      code === 'INTERNAL' ? '' : known.message,
      authorization,
    ),
    ...(isSpent ? budgetHeaders({ limit, left: 0, reset: retryAfter }) : {}),
  };
  return [
    JSON.stringify({ errors: [observed.failed(publicError(known, requestId, log))] }),
    { status, statusText: '', headers },
  ];
}

/** JSON in UTF-8 in the one form that graphql-http knows, of the many that say the same; others as they are. */
function contentTypeOf({ headers }: FastifyRequest): string {
  const given = headers['content-type'] ?? '';
  const { value, parameters } = readHeader(given);
  const isUtf8 = (parameters.get('charset') ?? 'utf-8').toLowerCase() === 'utf-8';
  return value === 'application/json' && isUtf8 ? value : given;
}

const refusals: Record<number, string> = {
  405: 'GET is for queries; send a mutation by POST',
  406: 'The answer is application/graphql-response+json or application/json; accept one of them',
  415: 'The request requires the content-type application/json in UTF-8',
};

/** What graphql-http refuses without a word of ours. */
function refusal(status: number, requestId: string): { errors: PublicError[] } {
  const message = refusals[status] ?? 'The request could not be read';
  return { errors: [{ message, extensions: { code: 'BAD_USER_INPUT', requestId } }] };
}
