import DataLoader from 'dataloader';
import { buildSchema, type DocumentNode, execute, type ExecutionResult, type GraphQLError, parse } from 'graphql';
import { type ErrorCode, notFound } from '../../subgraphs/kernel/errors/errors.ts';
import { groupBy } from '../../subgraphs/kernel/loaders/group-by.ts';
import type { SourceRequest, SubgraphSource } from '../subgraphs/subgraph-source.ts';
import { nodeInterface, type NodeType } from './node-types.ts';

/** An entity, as far as it is found: its type and key. */
type Found = { __typename: string } & Record<string, unknown>;

/** What one subgraph is asked: which of these ids are those of its entities, for the caller to see. */
interface Question {
  owner: string;
  types: readonly NodeType[];
  query: string;
  document: DocumentNode;
}

/** What a subgraph says of an id that is none of its entities', or none for the caller. */
const saysNone: readonly ErrorCode[] = ['NOT_FOUND', 'BAD_USER_INPUT', 'FORBIDDEN', 'UNAUTHORIZED_FIELD_OR_TYPE'];

/**
 * Answers `Query.node`. Ids do not say of which type they are, and what there is depends on who asks: every subgraph is
 * asked, once a call for all ids together and with the caller's own token, whether they are those of entities that it
 * knows of. An id that nobody knows is NOT_FOUND, hidden or not; a subgraph that does not answer might have known it.
 */
export function createNodeSource(
  types: readonly NodeType[],
  sourceOf: (name: string) => SubgraphSource,
): SubgraphSource {
  const schema = buildSchema(schemaText(types));
  const questions = [...groupBy(types, ({ owner }) => owner)].map(([owner, owned]) => question(owner, owned));
  return async (request) => {
    const nodes = new DataLoader<string, Found>((ids) => findAll(ids, request));
    return execute({
      schema,
      document: request.document,
      variableValues: request.variables ?? null,
      operationName: request.operationName ?? null,
      rootValue: { node: ({ id }: { id: string }) => nodes.load(id) },
    });
  };

  async function findAll(ids: readonly string[], request: SourceRequest): Promise<(Found | Error)[]> {
    const answers = await Promise.all(questions.map((asked) => answerOf(asked, ids, request)));
    return ids.map((id, index) => {
      const found = answers.flatMap(({ entities }) => entities[index] ?? []);
      const [failure] = answers.flatMap(({ failures }) => failures[index] ?? []);
      return found[0] ?? failure ?? notFound(`The object ${JSON.stringify(id)}`);
    });
  }

  /** Of each id the entity that it is, and why it may be one all the same where that is not known. */
  async function answerOf({ owner, types, query, document }: Question, ids: readonly string[], request: SourceRequest) {
    const { authorization, requestId, address, signal } = request;
    const representations = ids.flatMap((id) => types.map(({ name }) => ({ __typename: name, id })));
    const variables = { representations };
    const { data, errors = [] } = await sourceOf(owner)({
      ...{ query, document, variables, operationName: undefined },
      ...{ authorization, requestId, address, signal },
    }).catch((error: unknown): ExecutionResult => ({ errors: [error as GraphQLError] }));
    const failures = errors.filter(({ extensions }) => !saysNone.includes(extensions?.code as ErrorCode));
    const entities = (data?._entities ?? []) as (Found | null)[];
    const own = <Item>(items: readonly Item[], index: number) =>
      items.slice(index * types.length, (index + 1) * types.length);
    return {
      entities: ids.map((_, index) => own(entities, index).find(Boolean)),
      failures: ids.map((_, index) =>
        failures.find(({ path }) => typeof path?.[1] !== 'number' || Math.floor(path[1] / types.length) === index),
      ),
    };
  }
}

function question(owner: string, types: readonly NodeType[]): Question {
  const selections = types.map(({ name, keys }) => `... on ${name} { ${keys.join(' ')} }`).join(' ');
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${selections} } }`;
  return { owner, types, query, document: parse(query) };
}

/** What the planner asks `Query.node` for is the type and the key. */
function schemaText(types: readonly NodeType[]): string {
  const fields = types.flatMap(({ keyFields }) => keyFields.map((field) => field.replace(/^\w+: |[![\]]/g, '')));
  const scalars = new Set(fields.filter((name) => name !== 'ID'));
  return [
    `type Query { node(id: ID!): ${nodeInterface} }`,
    `interface ${nodeInterface} { id: ID! }`,
    ...[...scalars].map((name) => `scalar ${name}`),
    ...types.map(({ name, keyFields }) => `type ${name} implements ${nodeInterface} { ${keyFields.join(' ')} }`),
  ].join('\n');
}
