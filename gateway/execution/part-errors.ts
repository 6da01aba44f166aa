import { type ExecutionResult, GraphQLError, Kind, type SelectionNode } from 'graphql';
import { type ErrorCode, GraphError, isErrorCode } from '../../subgraphs/kernel/errors/errors.ts';
import type { SourceRequest, SubgraphSource } from '../subgraphs/subgraph-source.ts';

/** The most places that one failed call to a subgraph is told at. */
const maxPlaces = 1_000;

type Path = (string | number)[];

/**
 * A subgraph whose errors all stand where they belong: a failure of the whole call, and an error without a place, is told
 * at each field that has no answer for it. What a foreign subgraph says is nobody's text to pass on; its codes are.
 */
export function withPlacedErrors(source: SubgraphSource, isForeign: boolean): SubgraphSource {
  return async (request) => {
    const result = await source(request).catch((error: unknown): ExecutionResult => ({ errors: [asError(error)] }));
    const answered = checked(request, result);
    if (!answered.errors?.length) return answered;
    const known = answered.errors.map((error) => (isForeign && !(error instanceof GraphError) ? unread(error) : error));
    return { ...answered, errors: known.flatMap((error) => (isPath(error?.path) ? [error] : placed(error))) };

    function placed(error: GraphQLError): GraphQLError[] {
      const places = unanswered(request, answered.data).slice(0, maxPlaces);
      return (places.length ? places : [[]]).map((path) => at(path, error));
    }
  };
}

/** An answer that leaves entities out says nothing of any of them. */
function checked({ variables }: SourceRequest, result: ExecutionResult): ExecutionResult {
  const asked = variables?.representations;
  const answered = result.data?._entities;
  if (!Array.isArray(asked) || result.data == null) return result;
  if (Array.isArray(answered) && answered.length === asked.length) return result;
  if (answered == null && result.errors?.length) return { ...result, data: null };
  return { data: null, errors: [new GraphError('SUBGRAPH_UNAVAILABLE', codeMessages.SUBGRAPH_UNAVAILABLE)] };
}

/** The places of a call's fields that are null or missing in its answer. */
function unanswered({ document, variables }: SourceRequest, data: ExecutionResult['data']): Path[] {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const asked = variables?.representations;
  const root = operation.selectionSet.selections;
  if (!Array.isArray(asked)) return missing(keysOf(root), data, []);
  const entities = root.find((field) => field.kind === Kind.FIELD && field.name.value === '_entities');
  const selections = (entities?.kind === Kind.FIELD && entities.selectionSet?.selections) || [];
  const answered = data?._entities as unknown[] | null | undefined;
  return asked.flatMap((representation, index) => {
    const type = (representation as { __typename?: unknown } | null)?.__typename;
    const own = selections.filter(
      (selection) => selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === type,
    );
    return missing(keysOf(own.length ? own : selections), answered?.[index], ['_entities', index]);
  });
}

function missing(keys: string[], value: unknown, path: Path): Path[] {
  const answered = (value ?? {}) as Record<string, unknown>;
  return keys.filter((key) => !Object.hasOwn(answered, key) || answered[key] == null).map((key) => [...path, key]);
}

function keysOf(selections: readonly SelectionNode[]): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return keysOf(selection.selectionSet.selections);
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.name.value === '__typename') return [];
    return [(selection.alias ?? selection.name).value];
  });
}

function isPath(path: unknown): path is Path {
  return Array.isArray(path) && path.length > 0 && path.every((key) => ['string', 'number'].includes(typeof key));
}

function at(path: Path, error: GraphQLError): GraphQLError {
  const { message = '', extensions, originalError = null } = error ?? {};
  return new GraphQLError(String(message), { path, extensions, originalError });
}

function asError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
}

/** The same error in words of ours. */
function unread(error: GraphQLError): GraphQLError {
  const { path, extensions } = error ?? {};
  const code = extensions?.code;
  if (!isErrorCode(code) || code === 'INTERNAL') return error;
  return new GraphQLError(codeMessages[code], { path: path ?? null, extensions: { code } });
}

const codeMessages: Record<Exclude<ErrorCode, 'INTERNAL'>, string> = {
  UNAUTHENTICATED: 'Sign in first: send a bearer token',
  UNAUTHORIZED_FIELD_OR_TYPE: 'You may not read this',
  FORBIDDEN: 'You may not do this',
  NOT_FOUND: 'This does not exist, or is not yours to see',
  BAD_USER_INPUT: 'An argument of this field is not one that it takes',
  CONFLICT: 'This was changed meanwhile; read it again',
  IDEMPOTENCY_MISMATCH: 'This idempotency key came before with another input; take a new one',
  RATE_LIMITED: 'You ask for this too often; wait a moment',
  LIMIT_EXCEEDED: 'This asks for more than is allowed; ask for less',
  PERSISTED_QUERY_NOT_FOUND: 'A part of the graph does not know this query',
  PERSISTED_QUERY_NOT_SUPPORTED: 'A part of the graph takes no queries by their hash',
  SUBGRAPH_UNAVAILABLE: 'A part of the graph does not answer; try again',
};
