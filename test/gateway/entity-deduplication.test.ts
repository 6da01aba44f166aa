import { GraphQLError, parse } from 'graphql';
import { deduplicated } from '../../gateway/execution/entity-deduplication.ts';
import type { SourceRequest } from '../../gateway/subgraphs/subgraph-source.ts';

const representation = (id: string) => ({ __typename: 'Agency', id, asOf: '2020-04-15' });
const request = (ids: string[]): SourceRequest => ({
  query: '{ __typename }',
  document: parse('{ __typename }'),
  variables: { representations: ids.map(representation), other: 1 },
  authorization: undefined,
  requestId: 'r',
});

describe('entities of one call', () => {
  it('are asked for once each, and answered wherever they were asked for', async () => {
    const seen: unknown[] = [];
    const source = deduplicated(async ({ variables }) => {
      const { representations } = variables as { representations: { id: string }[] };
      seen.push(variables);
      return { data: { _entities: representations.map(({ id }) => ({ name: `name of ${id}` })) } };
    });
    const { data } = await source(request(['a', 'b', 'a', 'a', 'b']));
    expect(seen).toEqual([{ representations: [representation('a'), representation('b')], other: 1 }]);
    expect(data).toEqual({ _entities: ['a', 'b', 'a', 'a', 'b'].map((id) => ({ name: `name of ${id}` })) });
  });

  it('fail wherever they were asked for', async () => {
    const errors = [
      new GraphQLError('no name', { path: ['_entities', 1, 'name'], extensions: { code: 'NOT_FOUND' } }),
      new GraphQLError('of the whole', { extensions: { code: 'INTERNAL' } }),
    ];
    const source = deduplicated(async () => ({ data: { _entities: [{ name: 'A' }, { name: null }] }, errors }));
    const result = await source(request(['a', 'b', 'b']));
    expect(result.errors!.map(({ message, path, extensions }) => [message, path, extensions.code])).toEqual([
      ['no name', ['_entities', 1, 'name'], 'NOT_FOUND'],
      ['no name', ['_entities', 2, 'name'], 'NOT_FOUND'],
      ['of the whole', undefined, 'INTERNAL'],
    ]);
  });

  it('are left alone when all differ', async () => {
    const source = deduplicated(async ({ variables }) => ({ data: variables as Record<string, unknown> }));
    const sent = request(['a', 'b']);
    expect((await source(sent)).data).toBe(sent.variables);
  });
});
