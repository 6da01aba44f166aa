import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { isErrorCode } from '../../subgraphs/kernel/errors.ts';
import { deduplicated } from './entity-deduplication.ts';
import type { SubgraphSource } from './subgraph-source.ts';

/** What identifies the caller towards the subgraphs. */
interface Caller {
  authorization: string | undefined;
  requestId: string;
}

/** One operation to plan and run. Two operations with the same hash and name must be the same document. */
export interface PlannedOperation extends Caller {
  document: DocumentNode;
  queryHash: string;
  operationName: string | null | undefined;
  variables: Record<string, unknown> | null | undefined;
}

/** Runs operations against the subgraphs of a supergraph. */
export interface Executor {
  /** The API schema, as clients see it. */
  schema: GraphQLSchema;
  run(operation: PlannedOperation): Promise<ExecutionResult>;
  close(): Promise<void>;
}

/** An executor that plans with ApolloGateway; plans are cached by hash and operation name. */
export async function createExecutor(
  supergraphSdl: string,
  sourceOf: (name: string, url: string) => SubgraphSource,
): Promise<Executor> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService: ({ name, url }) => dataSource(deduplicated(sourceOf(name, url ?? ''))),
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  const { schema, executor } = await gateway.load();
  return {
    schema,
    run: async ({ document, queryHash, operationName, variables, ...caller }) => {
      const request = { operationName: operationName ?? undefined, variables: variables ?? {} };
      const context: Parameters<typeof executor>[0] = {
        request,
        document,
        queryHash,
        operationName: operationName ?? null,
        context: caller,
        metrics: {},
        schema,
      } as never;
      const result = (await executor(context)) as ExecutionResult;
      return result.errors ? { ...result, errors: result.errors.map(ours) } : result;
    },
    close: () => gateway.stop(),
  };
}

function dataSource(source: SubgraphSource): GraphQLDataSource {
  return {
    process: async ({ request, context, ...call }) => {
      const { authorization, requestId } = context as Caller;
      const result = await source({
        query: request.query!,
        document: ('document' in call ? call.document : undefined)!,
        variables: request.variables,
        operationName: request.operationName,
        authorization,
        requestId,
      });
      return result as never;
    },
  };
}

/** An error that is not on the public list is somebody's fault but the caller's: its text must not reach them. */
function ours(error: GraphQLError): GraphQLError {
  if (isErrorCode(error.extensions?.code)) return error;
  return new GraphQLError(error.message, { path: error.path ?? null, originalError: error, extensions: {} });
}
