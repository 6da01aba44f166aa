import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { createHandler, type Response } from 'graphql-http';
import { badInput, GraphError, type PublicError, publicError } from '../errors.ts';
import { readBounds } from '../bounds/bound-sdl.ts';
import {
  type CheckedDocument,
  createDocumentCache,
  type DocumentCheck,
  illFormedVariables,
  type PreparedDocument,
} from './documents.ts';
import { readHeader } from './header-parameters.rules.ts';
import { nullVariables } from './null-variables.ts';
import { headersFor, statusFor } from './status.ts';

/** One operation, ready to run: known to be valid, with the caller's credentials. */
export interface GraphRequest extends PreparedDocument {
  variables: Record<string, unknown> | null | undefined;
  operationName: string | null | undefined;
  authorization: string | undefined;
  requestId: string;
  /** What the request says beyond GraphQL. */
  extensions?: Record<string, unknown> | null | undefined;
}

/** Anything that answers GraphQL: the gateway, or one subgraph. */
export interface GraphService {
  schema: GraphQLSchema;
  /** Its schema with all directives, of which those are read that bound its arguments. */
  sdl: DocumentNode;
  execute(request: GraphRequest): Promise<ExecutionResult>;
}

/**
 * Serves a graph at /graphql by the GraphQL over HTTP specification (graphql-http speaks it). Whatever goes wrong
 * leaves through `publicError`; a token that does not hold answers 401, and an operation of which nothing can be had for
 * now 503, with `Retry-After` in seconds.
 */
export function graphqlRoute(app: FastifyInstance, service: GraphService, check: DocumentCheck): void {
  const prepare = createDocumentCache(service.schema, check, readBounds(service.sdl));

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const requestId = request.id;
      const log = (error: unknown) => request.log.error({ err: error, requestId }, 'an operation failed');
      let hash = '';
      let isAway = false;
      let extensions: GraphRequest['extensions'];
      const handle = createHandler<FastifyRequest>({
        onSubscribe: (_, params) => {
          const prepared = prepare(params.query);
          if (!('document' in prepared)) return prepared;
          const refusals = refusedVariables(service.schema, prepared, params);
          if (refusals.length) return refusals;
          hash = prepared.hash;
          extensions = params.extensions;
          return {
            schema: service.schema,
            document: prepared.document,
            operationName: params.operationName,
            variableValues: params.variables,
          };
        },
        execute: async (args) => {
          const result = await service.execute({
            document: args.document,
            hash,
            variables: args.variableValues,
            operationName: args.operationName,
            authorization: request.headers.authorization,
            requestId,
            extensions,
          });
          isAway = isNothingAvailable(result);
          return isAway ? { ...result, data: null } : result;
        },
        formatError: (error) => publicError(asGraphQLError(error), requestId, log) as unknown as GraphQLError,
      });
      const answer = await handle({
        method: request.method,
        url: request.url,
        headers: { ...(request.headers as Record<string, string>), 'content-type': contentTypeOf(request) },
        body: request.body as Record<string, unknown> | null,
        raw: request,
        context: undefined,
      }).catch((error: unknown): Response => failed(error, requestId, log));
      const [body, { status, headers }] = answer;
      if (isAway) reply.headers(headersFor('SUBGRAPH_UNAVAILABLE'));
      reply.status(isAway ? 503 : status).headers({ ...headers, 'cache-control': 'no-store' });
      return reply.send(headers?.['content-type'] === undefined ? refusal(status, requestId) : body);
    },
  });
}

/** Whether an answer holds nothing, since what it was asked of does not answer: the same may go well a little later. */
function isNothingAvailable({ data, errors }: ExecutionResult): boolean {
  if (!errors?.some(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE')) return false;
  return Object.values(data ?? {}).every((value) => value === null);
}

/** The operation is chosen and its variables coerced here already, so that a mistake is refused before anything runs. */
function refusedVariables(
  schema: GraphQLSchema,
  { document, exceeded }: CheckedDocument,
  params: { operationName?: string | null; variables?: Record<string, unknown> | null },
) {
  const illFormed = illFormedVariables(params.variables);
  if (illFormed.length) return illFormed;
  const operation = getOperationAST(document, params.operationName);
  if (!operation) return [badInput('operationName', 'Name one of the operations in the document with operationName')];
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], params.variables ?? {}, {
    maxErrors: 10,
  });
  if (coerced) {
    const nulls = nullVariables(schema, document, operation.name?.value, params.variables);
    return nulls.length ? nulls : exceeded(operation, coerced);
  }
  return errors.map((error) => new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } }));
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError((error as Error).message);
}

function failed(error: unknown, requestId: string, log: (error: unknown) => void): Response {
  const known = error instanceof GraphError ? error : new GraphQLError('', { originalError: error as Error });
  const code = known instanceof GraphError ? known.code : 'INTERNAL';
  const status = statusFor(code);
  const headers = { 'content-type': 'application/json; charset=utf-8', ...headersFor(code) };
  return [JSON.stringify({ errors: [publicError(known, requestId, log)] }), { status, statusText: '', headers }];
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
