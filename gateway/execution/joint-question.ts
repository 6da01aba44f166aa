import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
} from 'graphql';
import type { SourceRequest, SubgraphSource } from '../subgraphs/subgraph-source.ts';

/** An operation that asks a subgraph at once what several fetches ask of entities. */
export interface JointQuestion {
  query: string;
  document: DocumentNode;
  operationName: string | undefined;
  /** Under which key each fetch is answered, and in which variable its entities travel. */
  parts: readonly { key: string; variable: string }[];
}

/** One of the fetches, by its number, as it would be asked alone. */
export interface PartRequest {
  part: number;
  request: SourceRequest;
}

/** As many root fields as every subgraph of ours takes, with room to spare. */
const mostParts = 20;
/** The variable in which the entities of one fetch travel. */
const plannersVariable = 'representations';

/** Undefined where these fetches are better asked one by one: they are too many, or have more in them than entities. */
export function jointQuestion(fetches: readonly FetchNode[]): JointQuestion | undefined {
  const operations = fetches.map(({ operationDocumentNode }) => onlyOperation(operationDocumentNode));
  if (fetches.length > mostParts || !operations.every(Boolean)) return undefined;
  const definitions = new Map<string, VariableDefinitionNode>();
  for (const { variableDefinitions = [] } of operations as OperationDefinitionNode[])
    for (const definition of variableDefinitions) definitions.set(definition.variable.name.value, definition);
  const entities = definitions.get(plannersVariable);
  if (!entities) return undefined;
  definitions.delete(plannersVariable);
  let prefix = `${plannersVariable}_`;
  while ([...definitions.keys()].some((taken) => taken.startsWith(prefix))) prefix += '_';
  const parts = operations.map((_, index) => ({ key: `_entities${index}`, variable: prefix + index }));
  const first = operations[0]!;
  const operation: OperationDefinitionNode = {
    ...first,
    variableDefinitions: [
      ...parts.map(({ variable }) => ({
        ...entities,
        variable: { kind: Kind.VARIABLE, name: named(variable) } as const,
      })),
      ...definitions.values(),
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: parts.map(({ key, variable }, index) => under(operations[index]!, key, variable)),
    },
  };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
  return { query: stripIgnoredCharacters(print(document)), document, operationName: first.name?.value, parts };
}

/** The operation of a document that asks for entities and nothing else. */
function onlyOperation(document: DocumentNode | undefined): OperationDefinitionNode | undefined {
  const [operation, ...others] = document?.definitions ?? [];
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length || operation.directives?.length) return undefined;
  const [field, ...more] = operation.selectionSet.selections;
  return field?.kind === Kind.FIELD && field.name.value === '_entities' && more.length === 0 ? operation : undefined;
}

function under({ selectionSet }: OperationDefinitionNode, key: string, variable: string): FieldNode {
  const field = selectionSet.selections[0] as FieldNode;
  const value = { kind: Kind.VARIABLE, name: named(variable) } as const;
  return { ...field, alias: named(key), arguments: [{ ...field.arguments![0]!, value }] };
}

function named(value: string) {
  return { kind: Kind.NAME, value } as const;
}

/**
 * Asks a subgraph by one call what some of the fetches ask, and answers each of them as if it had been asked alone. `told`
 * is what stands between a fetch and its subgraph. Where the one call is too much, or one of them has left the others
 * without an answer, those are asked alone.
 */
export function askTogether(
  source: SubgraphSource,
  joint: JointQuestion,
  requests: readonly PartRequest[],
  told: (source: SubgraphSource) => SubgraphSource,
): Promise<ExecutionResult>[] {
  const sent = new Map<number, SourceRequest>();
  let send!: (answer: Promise<ExecutionResult>) => void;
  const answered = new Promise<ExecutionResult>((resolve) => {
    send = resolve;
  });
  return requests.map(({ part, request }) =>
    told(async (asked) => {
      sent.set(part, asked);
      if (sent.size === requests.length) send(source(joined(joint, sent)));
      return partOf(await answered, joint, part) ?? source(asked);
    })(request),
  );
}

function joined({ query, document, operationName, parts }: JointQuestion, sent: ReadonlyMap<number, SourceRequest>) {
  const variables: Record<string, unknown> = Object.assign({}, ...[...sent.values()].map(({ variables }) => variables));
  delete variables[plannersVariable];
  for (const [index, { variable }] of parts.entries())
    variables[variable] = sent.get(index)?.variables?.[plannersVariable] ?? [];
  const [first] = sent.values();
  return { ...first!, query, document, operationName, variables };
}

/** What was answered to one of the fetches; undefined when nothing was, and not for a fault of its own. */
function partOf(
  { data, errors }: ExecutionResult,
  { parts }: JointQuestion,
  part: number,
): ExecutionResult | undefined {
  const { key } = parts[part]!;
  const isOf = (error: GraphQLError, asked: string) => error?.path?.[0] === asked;
  const own = (Array.isArray(errors) ? (errors as GraphQLError[]) : [])
    .filter((error) => isOf(error, key) || !parts.some((other) => isOf(error, other.key)))
    .map((error) => (isOf(error, key) ? ofEntities(error) : error));
  if (data == null && own.every((error) => error?.extensions?.code === 'LIMIT_EXCEEDED' && !error.path))
    return undefined;
  return {
    data: data == null ? null : { _entities: data[key] },
    ...(own.length ? { errors: own } : {}),
  };
}

function ofEntities({ message, path, extensions, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(String(message), {
    path: ['_entities', ...path!.slice(1)],
    extensions,
    originalError: originalError ?? null,
  });
}
