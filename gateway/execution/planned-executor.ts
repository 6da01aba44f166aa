import type { GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import { isErrorCode } from '../../subgraphs/kernel/errors/errors.ts';
import { type OperationParts, operationParts } from '../access/filtered-document.ts';
import { deduplicated } from './entity-deduplication.ts';
import { entityPositions } from './entity-positions.ts';
import { introspect, splitIntrospection } from './local-introspection.ts';
import { keyRules, type OwnKeys, underOwnKeys } from './own-keys.ts';
import { loadSupergraph } from './loaded-supergraph.ts';
import { withPlacedErrors } from './part-errors.ts';
import type { PartQuestion, SubgraphQuestion } from './compiled-plan.ts';
import { askTogether, type JointQuestion } from './joint-question.ts';
import { createPlanRunners, type Outcome } from './plan-runners.ts';
import { errorsOfNulls, type NullNote } from './silent-nulls.ts';
import type { SourceRequest, SubgraphSource } from '../subgraphs/subgraph-source.ts';
import { supergraphDocument } from '../supergraph/document.ts';

/** What identifies the caller towards the subgraphs. */
interface Caller {
  authorization: string | undefined;
  requestId: string;
  address?: string | undefined;
  /** Is aborted when nobody waits for the answer any more: no subgraph is asked from then on. */
  signal?: AbortSignal | undefined;
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
}

/** A call's surroundings, with the errors of subgraphs that it has met and the types of entities that were not there. */
export interface Call extends Caller {
  sources: ReadonlyMap<string, Source>;
  errors: GraphQLError[];
  absent: Set<string>;
  /** What subgraphs answered that were not asked for entities: ApolloGateway merges everything else into it. */
  answers: Record<string, unknown>[];
}

/** A subgraph as it is, what stands between it and whoever asks, and both together. */
interface Source {
  plain: SubgraphSource;
  told(source: SubgraphSource): SubgraphSource;
  alone: SubgraphSource;
}

/** An operation as it is run: what the planner gets of it, and what is answered here. */
interface Prepared {
  /** The keys of the answer at its root, in their order. */
  rootKeys: readonly string[];
  introspection: OperationParts | undefined;
  planned: (OwnKeys & { document: DocumentNode }) | undefined;
}

/**
 * An executor that plans with ApolloGateway; plans are cached by hash and operation name. The planner meets no key that a
 * client chose, and each null that the schema does not allow has an error. Plans are carried out by functions that are
 * compiled of them, unless `compiled` is false: then by ApolloGateway, which says what is right.
 */
export async function createExecutor(
  supergraphSdl: string,
  sourceOf: (name: string, url: string) => SubgraphSource,
  isForeign: (name: string) => boolean = () => true,
  compiled = true,
): Promise<Executor> {
  const sources = new Map<string, Source>();
  const { gateway, schema, executor, addresses } = await loadSupergraph(supergraphSdl, dataSource);
  for (const [name, address] of addresses) {
    const told = (source: SubgraphSource) => deduplicated(withPlacedErrors(source, isForeign(name)));
    const plain = sourceOf(name, address);
    sources.set(name, { plain, told, alone: told(plain) });
  }
  const runners = createPlanRunners(gateway, schema, {
    ask: (name, call, question) => answerOf(sources.get(name)!.alone, call, question),
    askTogether: (name, call, joint, asked) => answersOf(sources.get(name)!, call, joint, asked),
  });
  const rules = keyRules(supergraphDocument(supergraphSdl));
  const operations = new WeakMap<DocumentNode, Map<string, Prepared>>();
  return { schema, run };

  async function run({ document, operationName, variables, ...operation }: PlannedOperation): Promise<ExecutionResult> {
    const { planned, introspection, rootKeys } = prepared(document, operationName);
    const given = variables ?? {};
    if (!introspection) return runPlanned({ ...operation, operationName, variables: given }, planned!);
    const answers = await Promise.all([
      introspect(schema, introspection, given),
      ...(planned ? [runPlanned({ ...operation, operationName, variables: given }, planned)] : []),
    ]);
    return together(answers, rootKeys);
  }

  async function runPlanned(
    { queryHash, operationName, variables, ...caller }: Omit<PlannedOperation, 'document'>,
    planned: NonNullable<Prepared['planned']>,
  ): Promise<ExecutionResult> {
    const { document, restore, restorePath, variablesFor } = planned;
    const call: Call = { ...caller, sources, errors: [], absent: new Set(), answers: [] };
    const given = variablesFor(variables ?? {});
    const runner = compiled && runners.of(queryHash, operationName, planned);
    const { errors: failures = [], data, notes = [] } = await (runner ? runner(given, call) : refer());
    const known = [...call.errors, ...failures];
    const errors = [...known, ...errorsOfNulls(notes, known, call.absent)].map((error) => ours(error, restorePath));
    return {
      ...(data === undefined ? {} : { data: data && restore(data) }),
      ...(errors.length ? { errors } : {}),
    };

    /** What ApolloGateway makes of it. */
    async function refer(): Promise<Outcome> {
      const { data, errors, extensions } = (await executor({
        request: { operationName: operationName ?? undefined, variables: given },
        document,
        queryHash,
        operationName: operationName ?? null,
        context: call,
        metrics: {},
        schema,
      } as never)) as ExecutionResult;
      return { data, errors, notes: extensions?.valueCompletion as NullNote[] | undefined };
    }
  }

  function prepared(document: DocumentNode, operationName: string | null | undefined): Prepared {
    let known = operations.get(document);
    if (!known) operations.set(document, (known = new Map()));
    const key = operationName ?? '';
    let operation = known.get(key);
    if (!operation) known.set(key, (operation = prepare(operationParts(document, operationName))));
    return operation;
  }

  function prepare(parts: OperationParts): Prepared {
    const { introspection, data } = splitIntrospection(parts);
    const own = data && underOwnKeys(rules, data);
    return {
      rootKeys: rootKeysOf(parts),
      introspection,
      planned: own && {
        ...own,
        document: { kind: Kind.DOCUMENT, definitions: [own.operation, ...own.fragments.values()] },
      },
    };
  }
}

/** A subgraph as ApolloGateway asks it: the one of that name that whoever calls has. */
function dataSource(name: string): GraphQLDataSource {
  return {
    process: async ({ request, context, ...call }) => {
      const { query, variables, operationName } = request;
      const document = ('document' in call ? call.document : undefined)!;
      const { sources, errors, answers } = context as Call;
      const result = await answerOf(sources.get(name)!.alone, context as Call, {
        query: query!,
        document,
        variables,
        operationName,
      });
      const representations = variables?.representations as unknown[] | undefined;
      if (!representations && result.data) answers.push(result.data);
      if (!result.errors?.length) return result as never;
      const place = ('pathInIncomingRequest' in call ? call.pathInIncomingRequest : undefined) ?? [];
      const positions = representations && entityPositions(answers, place, representations);
      const found = positions ? result.errors.map((error) => ofEntity(error, positions)) : result.errors;
      return { ...result, errors: heldBack(found, errors) } as never;
    },
  };
}

/** What a subgraph answers to a call. */
async function answerOf(source: SubgraphSource, call: Call, question: SubgraphQuestion): Promise<ExecutionResult> {
  call.signal?.throwIfAborted();
  return noted(call, question, await source(requestOf(call, question)));
}

/** What a subgraph answers to several fetches that are asked by one call. */
function answersOf(
  { plain, told }: Source,
  call: Call,
  joint: JointQuestion,
  asked: readonly PartQuestion[],
): Promise<ExecutionResult>[] {
  call.signal?.throwIfAborted();
  const requests = asked.map(({ part, question }) => ({ part, request: requestOf(call, question) }));
  const answers = askTogether(plain, joint, requests, told);
  return answers.map(async (answer, index) => noted(call, asked[index]!.question, await answer));
}

function requestOf({ authorization, requestId, address, signal }: Call, question: SubgraphQuestion): SourceRequest {
  return { ...question, authorization, requestId, address, signal };
}

function noted({ absent }: Call, { variables }: SubgraphQuestion, result: ExecutionResult): ExecutionResult {
  for (const type of absentEntities(variables ?? undefined, result)) absent.add(type);
  return result;
}

/** The types of the references of which a subgraph answered that there is nothing. */
function absentEntities(variables: Record<string, unknown> | undefined, { data }: ExecutionResult): string[] {
  const references = variables?.representations as { __typename: string }[] | undefined;
  const entities = data?._entities as unknown[] | null | undefined;
  if (!references || !entities) return [];
  return references.filter((_, index) => entities[index] === null).map(({ __typename }) => __typename);
}

/** An error of a representation as ApolloGateway places it: by the number of its object among all in that place. */
function ofEntity(error: GraphQLError, positions: readonly number[]): GraphQLError {
  const [field, index, ...rest] = error.path ?? [];
  const position = typeof index === 'number' ? positions[index] : undefined;
  if (position === undefined || position === index) return error;
  const { message, extensions, originalError = null } = error;
  return new GraphQLError(message, { path: [field!, position, ...rest], extensions, originalError });
}

/**
 * Errors that ApolloGateway gives their place in the answer, and that are then kept here: once it knows of any error, it
 * no longer says which values it has made null itself.
 */
function heldBack(errors: readonly GraphQLError[], kept: GraphQLError[]): unknown {
  let isPlaced = false;
  return {
    map: (place: (error: GraphQLError) => GraphQLError) => {
      if (!isPlaced) kept.push(...errors.map((error) => place(error)));
      isPlaced = true;
      return [];
    },
  };
}

/** An error that is not on the public list is somebody's fault but the caller's: its text must not reach them. */
function ours(error: GraphQLError, restorePath: OwnKeys['restorePath']): GraphQLError {
  // Planners write @ for all items of a list: what is beyond it is in no one place.
  const upTo = error.path?.indexOf('@') ?? -1;
  const path = error.path && restorePath(upTo < 0 ? error.path : error.path.slice(0, upTo));
  const isPublic = isErrorCode(error.extensions?.code);
  return new GraphQLError(error.message, {
    path: path ?? null,
    originalError: isPublic ? (error.originalError ?? null) : error,
    extensions: isPublic ? error.extensions : {},
  });
}

/** One answer of several, whose keys at the root stand in the order of the operation. */
function together(answers: readonly ExecutionResult[], rootKeys: readonly string[]): ExecutionResult {
  const errors = answers.flatMap((answer) => answer.errors ?? []);
  const data = answers.some((answer) => answer.data == null)
    ? null
    : Object.fromEntries(
        rootKeys.flatMap((key) =>
          answers.flatMap((answer) => (Object.hasOwn(answer.data!, key) ? [[key, answer.data![key]]] : [])),
        ),
      );
  return { data, ...(errors.length ? { errors } : {}) };
}

function rootKeysOf({ operation, fragments }: OperationParts): string[] {
  const keys = new Set<string>();
  const spread = new Set<string>();
  walk(operation.selectionSet);
  return [...keys];

  function walk({ selections }: OperationParts['operation']['selectionSet']): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) keys.add((selection.alias ?? selection.name).value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        walk(fragments.get(selection.name.value)!.selectionSet);
      }
    }
  }
}
