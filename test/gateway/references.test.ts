import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

/** Where an error is, its code and the argument that it names. */
type Refusal = [path: (string | number)[], code: string, argument: string | undefined];

describe('references to a subgraph alone', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph('http');
  });

  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Agency { nameVi } ... on Officer { id } ... on Procedure { nameVi } ... on ReportRegime { id } ... on Document { id } } }';
  const resolve = async (subgraph: string, representations: unknown[], fields: string) => {
    const { body, status } = await ask(graph.subgraphUrl(subgraph), {
      query: query.replace(/\{ \.\.\. on Agency.*/, `{ ${fields} } }`),
      variables: { representations } as Record<string, unknown>,
    });
    const refusals = (body.errors ?? []).map(({ path, extensions }): Refusal => [
      path!,
      extensions.code,
      extensions.argument,
    ]);
    return { status, entities: (body.data as { _entities: unknown[] } | null)?._entities, refusals };
  };
  const refused = (index: number, key = ''): Refusal => [
    ['_entities', index],
    'BAD_USER_INPUT',
    `representations.${index}${key && `.${key}`}`,
  ];

  it('are refused as a whole where they are more than the rows of the longest page', async () => {
    const representations = Array<unknown>(10_001).fill({ __typename: 'X' });
    const { refusals } = await resolve('directory', representations, '... on Agency { id }');
    expect(refusals).toEqual([[['_entities'], 'LIMIT_EXCEEDED', 'representations']]);
  });

  it('are each answered by themselves, whatever the others are', async () => {
    const representations = [
      { __typename: 'Officer', id: 7 },
      { __typename: 'X' },
      { __typename: 'Agency', id: 'qni', asOf: '2020-04-15' },
      { __typename: 'Agency', id: 'qni', asOf: '2020-02-30' },
      { __typename: 'Agency' },
      { __typename: 'Agency', id: { in: ['qni'] } },
      { id: 'qni' },
      { __typename: 7, id: 'qni' },
      { __typename: 'Query' },
      { __typename: 'constructor', id: 'qni' },
      'qni',
      { __typename: 'Agency', id: 'qni', asOf: 20200415 },
      { __typename: 'Agency', id: 'nowhere', asOf: '2020-04-15' },
      { __typename: 'Officer', id: 'officer-qni-deputy' },
    ];
    const { entities, refusals } = await resolve(
      'directory',
      representations,
      '... on Agency { nameVi } ... on Officer { id }',
    );
    const nameVi = 'Ủy ban nhân dân tỉnh Quảng Ngãi';
    expect(entities).toEqual(
      representations.map((_, index) =>
        index === 2 ? { nameVi } : index === 13 ? { id: 'officer-qni-deputy' } : null,
      ),
    );
    expect(refusals.sort(([one], [other]) => Number(one[1]) - Number(other[1]))).toEqual([
      refused(0, 'id'),
      refused(1, '__typename'),
      refused(3, 'asOf'),
      refused(4, 'id'),
      refused(5, 'id'),
      refused(6, '__typename'),
      refused(7, '__typename'),
      refused(8, '__typename'),
      refused(9, '__typename'),
      refused(10),
      refused(11, 'asOf'),
    ]);
  });

  it.each([
    ['services', 'Procedure', 'code'],
    ['services', 'Dossier', 'id'],
    ['documents', 'Document', 'id'],
    ['documents', 'SteeringTask', 'id'],
    ['reports', 'ReportRegime', 'id'],
    ['reports', 'Indicator', 'code'],
    ['reports', 'ReportObligation', 'id'],
  ])('to %s by a %s without a key, or with one of another kind, are refused', async (subgraph, type, key) => {
    const representations = [
      { __typename: type },
      ...[7, null, true, [], {}].map((value) => ({ __typename: type, [key]: value })),
    ];
    const { entities, refusals } = await resolve(subgraph, representations, `... on ${type} { ${key} }`);
    expect(entities).toEqual(representations.map(() => null));
    expect(refusals).toEqual(representations.map((_, index) => refused(index, key)));
  });

  it('may hold anything: the subgraph goes on', async () => {
    const literal =
      '{ _entities(representations: [{ __typename: "Officer", id: 7 }, { __typename: "X" }]) { __typename } }';
    const { body } = await ask(graph.subgraphUrl('directory'), { query: literal });
    expect(body.data).toEqual({ _entities: [null, null] });
    expect(body.errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    const after = await ask(graph.subgraphUrl('directory'), { query: '{ agency(id: "qni") { id } }' });
    expect(after.status).toBe(200);
  });
});
