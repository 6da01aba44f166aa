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
import { badInput, type ErrorCode, GraphError, type PublicError, publicError } from '../errors.ts';
import { readBounds } from '../bounds/bound-sdl.ts';
import {
  type CheckedDocument,
  createDocumentCache,
  type DocumentCheck,
  illFormedVariables,
  type PreparedDocument,
} from './documents.ts';
import { nullVariables } from './null-variables.ts';

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
        headers: request.headers as Record<string, string>,
        body: request.body as Record<string, unknown> | null,
        raw: request,
        context: undefined,
      }).catch((error: unknown): Response => failed(error, requestId, log));
      const [body, init] = answer;
      if (isAway || init.status === 503) reply.header('retry-after', '1');
      return reply
        .status(isAway ? 503 : init.status)
        .headers({ ...init.headers, 'cache-control': 'no-store' })
        .send(body ?? refusal(init.status, requestId));
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

/** What a whole request is refused with; all else that is known is 400. */
const statusOf: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, SUBGRAPH_UNAVAILABLE: 503 };

function failed(error: unknown, requestId: string, log: (error: unknown) => void): Response {
  const known = error instanceof GraphError ? error : new GraphQLError('', { originalError: error as Error });
  const status = known instanceof GraphError ? (statusOf[known.code] ?? 400) : 500;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  };
  return [JSON.stringify({ errors: [publicError(known, requestId, log)] }), { status, statusText: '', headers }];
}

/** What graphql-http refuses without a word: a body of another type, or an answer that nobody can give. */
function refusal(status: number, requestId: string): { errors: PublicError[] } {
  const message =
    status === 406
      ? 'The answer is application/graphql-response+json or application/json; accept one of them'
      : 'The request wants the content-type application/json in UTF-8';
  return { errors: [{ message, extensions: { code: 'BAD_USER_INPUT', requestId } }] };
}
