import { type ExecutionResult, GraphQLError, parse, print } from 'graphql';
import { withoutSecurityLinks } from '../../gateway/access/supergraph-access.ts';
import { createExecutor } from '../../gateway/execution/planned-executor.ts';
import { supergraphSdl } from '../support/small-supergraph.ts';

/** Of a list of several types, a subgraph is asked for some items; its errors stand at those, however a plan is carried out. */
describe.each([
  ['compiled', true],
  ['by ApolloGateway', false],
])('a plan that is carried out %s', (_, compiled) => {
  const officer = (id: string) => ({ __typename: 'Officer', id, label: id });
  const agency = (id: string) => ({ __typename: 'Agency', id, label: id });
  const gone = (...path: (string | number)[]) =>
    new GraphQLError('It is not there', { path: ['_entities', ...path], extensions: { code: 'NOT_FOUND' } });

  /** The paths of the errors in an answer, and the answer, of subgraphs that answer this. */
  async function run(query: string, data: Record<string, unknown>, budgets: ExecutionResult) {
    const executor = await createExecutor(
      withoutSecurityLinks(supergraphSdl),
      (name) => async () => (name === 'directory' ? { data: structuredClone(data) } : answered(budgets)),
      () => false,
      compiled,
    );
    const document = parse(query);
    const asked = { document, queryHash: print(document), operationName: undefined, variables: {} };
    const result = await executor.run({ ...asked, authorization: undefined, requestId: 'r1' });
    return { data: result.data, paths: result.errors?.map(({ path }) => path?.join('.')) };
  }

  /** Errors do not survive structuredClone. */
  function answered({ data, errors = [] }: ExecutionResult): ExecutionResult {
    return { data: structuredClone(data) ?? null, errors };
  }

  const parties = '{ parties { ... on Officer { label } ... on Agency { label budget(year: 1) } } }';

  it('has errors at the items that were asked for', async () => {
    const list = [officer('o1'), agency('a1'), officer('o2'), agency('a2'), agency('a3')];
    const { data, paths } = await run(
      parties,
      { parties: list },
      { data: { _entities: [{ budget: 1 }, null, { budget: null }] }, errors: [gone(1), gone(2, 'budget')] },
    );
    expect(paths).toEqual(['parties.3', 'parties.4.budget']);
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      parties: [
        { label: 'o1' },
        { label: 'a1', budget: 1 },
        { label: 'o2' },
        { label: 'a2', budget: null },
        { label: 'a3', budget: null },
      ],
    });
  });

  it('tells items that are alike by their order', async () => {
    const list = [agency('a1'), officer('o1'), agency('a1'), officer('o1'), agency('a2')];
    const { paths } = await run(
      parties,
      { parties: list },
      { data: { _entities: [{ budget: 1 }, null] }, errors: [gone(1)] },
    );
    expect(paths).toEqual(['parties.4']);
  });

  it('has errors within lists of lists, and in one object', async () => {
    const officers = [
      [officer('o1')],
      null,
      [
        { ...officer('o2'), agency: null },
        { ...officer('o3'), agency: agency('a1') },
      ],
    ];
    const query = '{ officers { label agency { label budget(year: 1) } } }';
    const { paths } = await run(
      query,
      { officers: officers.map((row) => row?.map((one) => ({ agency: null, ...one })) ?? null) },
      { data: { _entities: [null] }, errors: [gone(0, 'budget')] },
    );
    expect(paths).toEqual(['officers.2.1.agency.budget']);
    const one = await run(
      '{ agency { budget(year: 1) } }',
      { agency: agency('a1') },
      { data: { _entities: [null] }, errors: [gone(0, 'budget')] },
    );
    expect(one.paths).toEqual(['agency.budget']);
  });
});
