import { people } from '../../gateway/demo/people.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { ask, type Asked } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';
import { graphOver } from '../support/small-supergraph.ts';

const commune = 'UBND xã Cà Đam';

describe.each(topologies)('aliases, %s', (topology) => {
  let graph: SharedGraph;
  let token: string;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
    token = await graph.token(people.find(({ name }) => name === 'administrator')!);
  });

  const answer = async (query: string, variables: Record<string, unknown> = {}): Promise<Asked['body']> =>
    (await ask(graph.url, { query, variables, token })).body;

  it('may be the names of keys, beside fields of other subgraphs', async () => {
    const plain = '{ agency(id: "c-21136@2025") { nameVi asOf procedures(first: 1) { nodes { code } } } }';
    const aliased =
      '{ agency(id: "c-21136@2025") { id: nameVi day: asOf procedures(first: 1) { nodes { nameVi: code } } } }';
    const { agency } = (await answer(plain)).data as {
      agency: { nameVi: string; asOf: string; procedures: { nodes: { code: string }[] } };
    };
    expect(agency.nameVi).toBe(commune);
    expect(await answer(aliased)).toEqual({
      data: {
        agency: {
          id: commune,
          day: '2026-11-24',
          procedures: { nodes: agency.procedures.nodes.map(({ code }) => ({ nameVi: code })) },
        },
      },
    });
  });

  it.each([
    ['asOf: nameVi', { asOf: commune }],
    ['__typename: nameVi', { __typename: commune }],
    ['id: __typename __typename: id', { id: 'Agency', __typename: 'c-21136@2025' }],
    ['__typename: level asOf: id', { __typename: 'COMMUNE', asOf: 'c-21136@2025' }],
    ['id: id asOf: asOf', { id: 'c-21136@2025', asOf: '2026-11-24' }],
    ['_k0: nameVi nameVi__alias_0: id', { _k0: commune, nameVi__alias_0: 'c-21136@2025' }],
    ['__proto__: nameVi', JSON.parse(`{"__proto__":${JSON.stringify(commune)}}`)],
  ])('may be %s on an entity of several subgraphs', async (selection, expected) => {
    const query = `{ agency(id: "c-21136@2025") { ${selection} reports: procedures(first: 1) { nodes { __typename } } } }`;
    const { data, errors } = await answer(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ agency: { ...expected, reports: { nodes: [{ __typename: 'Procedure' }] } } });
  });

  it('of types stand also where the field is null', async () => {
    const query = '{ officer(id: "officer-qni-deputy") { __typename: personalPhone id: __typename } }';
    expect((await answer(query)).data).toEqual({ officer: { __typename: null, id: 'Officer' } });
  });

  it('are what errors are told by', async () => {
    const query = '{ id: agency(id: "c-21136@2025") { __typename: procedures(first: 1, last: 1) { nodes { code } } } }';
    const { data, errors } = await answer(query);
    expect(data).toEqual({ id: { __typename: null } });
    expect(errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['id', '__typename'], 'BAD_USER_INPUT'],
    ]);
  });

  it('leave a variable its name, whatever it is', async () => {
    const query =
      'query ($representations: ID!) { agency(id: $representations) { nameVi procedures(first: 1) { nodes { code } } } }';
    const { data, errors } = await answer(query, { representations: 'c-21136@2025' });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ agency: { nameVi: commune } });
  });
});

describe('a null that no schema allows', () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])';
  const shop = {
    sdl: `${link} type Query { orders: [Order!] lucky: Order other: Int } type Order @key(fields: "id") { id: ID! total: Int! }`,
    resolvers: {
      Query: {
        orders: () => [
          { id: '1', total: 10 },
          { id: '2', total: 20 },
        ],
        lucky: () => ({ id: '7', total: 7 }),
        other: () => {
          throw new Error('this one fails');
        },
      },
    },
  };
  const depot = {
    sdl: `${link} type Order @key(fields: "id") { id: ID! shelf: String! }`,
    resolvers: {
      Order: { __resolveReference: ({ id }: { id: string }) => (id === '1' ? { id, shelf: 'a' } : null) },
    },
  };

  it('is an error where the entity is missing', async () => {
    const { ask: run } = await graphOver({ shop, depot });
    const { data, errors } = await run('{ orders { id shelf } lucky { id: total shelf } }', anonymous);
    expect(data).toEqual({ orders: null, lucky: null });
    expect(errors!.map(({ path }) => path)).toEqual([
      ['orders', 1, 'shelf'],
      ['lucky', 'shelf'],
    ]);
  });

  it('is an error beside others, under its alias', async () => {
    const { ask: run } = await graphOver({ shop, depot });
    const { data, errors } = await run('{ other id: lucky { __typename: shelf } }', anonymous);
    expect(data).toEqual({ other: null, id: null });
    expect(errors!.map(({ path }) => path)).toEqual([['other'], ['id', '__typename']]);
  });

  it('is accounted for by the subgraph that does not answer, at each field', async () => {
    const { ask: run } = await graphOver(
      { shop, depot },
      {
        sourceOf: (name) => async () => {
          if (name === 'depot') throw new Error('connect ECONNREFUSED 10.0.0.1:5432');
          return {
            data: {
              orders: [
                { __typename: 'Order', id: '1' },
                { __typename: 'Order', id: '2' },
              ],
            },
          };
        },
      },
    );
    const { data, errors } = await run('{ orders { id shelf } }', anonymous);
    expect(data).toEqual({ orders: null });
    expect(errors!.map(({ path }) => path)).toEqual([
      ['orders', 0, 'shelf'],
      ['orders', 1, 'shelf'],
    ]);
  });

  it('is accounted for where a subgraph leaves entities out', async () => {
    const { ask: run } = await graphOver(
      { shop, depot },
      {
        sourceOf: (name) => async () =>
          name === 'depot'
            ? { data: { _entities: [] } }
            : { data: { lucky: { __typename: 'Order', id: '1', total: 3 } } },
      },
    );
    const { data, errors } = await run('{ lucky { total shelf } }', anonymous);
    expect(data).toEqual({ lucky: null });
    expect(errors!.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['lucky', 'shelf'], 'SUBGRAPH_UNAVAILABLE'],
    ]);
  });

  it('says nothing of what a foreign subgraph says, but for its code', async () => {
    const { ask: run } = await graphOver(
      { shop, depot },
      {
        sourceOf: () => async () =>
          ({
            data: { lucky: null },
            errors: [
              { message: 'select * from orders', path: ['lucky'], extensions: { code: 'NOT_FOUND', stack: ['at db'] } },
            ],
          }) as never,
      },
    );
    const { data, errors } = await run('{ lucky { total } }', anonymous);
    expect(data).toEqual({ lucky: null });
    expect(errors).toEqual([
      {
        message: 'This does not exist, or is not yours to see',
        path: ['lucky'],
        extensions: { code: 'NOT_FOUND', serviceName: 'shop' },
      },
    ]);
  });
});
