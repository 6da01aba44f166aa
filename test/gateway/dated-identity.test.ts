import { buildSchema, isObjectType } from 'graphql';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/**
 * What clients such as Apollo Client, urql's graphcache and Relay read of an answer that they have kept: each object once,
 * by its type and id.
 */
function readThroughCache(answer: Json): Json {
  const kept = new Map<string, Record<string, Json>>();
  const keep = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(keep);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, keep(field)]));
    if (typeof fields.id !== 'string') return fields;
    const key = `${String(fields.__typename)}:${fields.id}`;
    kept.set(key, { ...kept.get(key), ...fields });
    return { ref: key };
  };
  const read = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== 'object' || value === null) return value;
    const fields = typeof value.ref === 'string' ? kept.get(value.ref)! : value;
    return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, read(field)]));
  };
  return read(keep(answer));
}

describe.each(topologies)('two days of one agency, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });
  const answer = async (query: string, variables: Record<string, unknown> = {}) => {
    const { body } = await ask(graph.url, { query, variables });
    expect(body.errors).toBeUndefined();
    return body.data as Record<string, Json>;
  };

  it('are two objects to a client that keeps objects by their ids', async () => {
    const data = await answer(`{
      before: agency(id: "c-21142", asOf: "2020-04-15") { __typename id stableId isActive }
      now: agency(id: "c-21142") { __typename id stableId isActive } }`);
    const expected = {
      before: { __typename: 'Agency', id: 'c-21142@@2020-04-15', stableId: 'c-21142', isActive: true },
      now: { __typename: 'Agency', id: 'c-21142', stableId: 'c-21142', isActive: false },
    };
    expect(data).toEqual(expected);
    expect(readThroughCache(data)).toEqual(expected);
  });

  it('are told apart in every subgraph', async () => {
    const data = await answer(
      '{ procedures(first: 1) { nodes { code } } agency(id: "d-524", asOf: "2020-04-15") { id procedures(first: 5) { nodes { code } } } }',
    );
    expect(data.agency).toEqual({
      id: 'd-524@@2020-04-15',
      procedures: { nodes: [{ code: '1.001612' }, { code: '2.000806' }] },
    });
  });

  it.each([
    ['the stable id', 'c-21142', undefined, 'c-21142', false],
    ['the id of a view', 'c-21142@@2020-04-15', undefined, 'c-21142@@2020-04-15', true],
    ['the id of a view, and another day', 'c-21142@@2020-04-15', '2019-01-01', 'c-21142@@2019-01-01', true],
  ])('are found by %s', async (_, id, asOf, found, isActive) => {
    const query = 'query ($id: ID!, $asOf: Date) { agency(id: $id, asOf: $asOf) { id isActive } }';
    expect(await answer(query, { id, asOf })).toEqual({ agency: { id: found, isActive } });
  });

  it('are one agency where an argument or a filter names it', async () => {
    const query =
      'query ($id: ID!) { agencies(filter: { within: $id }, asOf: "2020-04-15", first: 100) { nodes { stableId } } }';
    const stable = await answer(query, { id: 'd-524' });
    expect((stable.agencies as { nodes: Json[] }).nodes.length).toBeGreaterThan(1);
    expect(await answer(query, { id: 'd-524@@2020-04-15' })).toEqual(stable);
  });

  it('are no day that there is not', async () => {
    const { body } = await ask(graph.url, { query: '{ agency(id: "c-21142@@2020-02-30") { id } }' });
    expect(body.errors).toMatchObject([{ path: ['agency'], extensions: { code: 'NOT_FOUND' } }]);
  });
});

describe('references with the id of a view', () => {
  it.each([
    [{ id: 'c-21142@@2020-04-15', asOf: '2020-04-15' }, 'c-21142@@2020-04-15'],
    [{ id: 'c-21142@@2020-04-15' }, 'c-21142@@2020-04-15'],
    [{ id: 'c-21142', asOf: '2020-04-15' }, 'c-21142@@2020-04-15'],
    [{ id: 'c-21142' }, 'c-21142'],
  ])('%j is %s in each subgraph', async (key, id) => {
    const graph = await sharedGraph('http');
    for (const subgraph of ['directory', 'documents', 'services', 'reports']) {
      const { body } = await ask(graph.subgraphUrl(subgraph), {
        query:
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Agency { id stableId } } }',
        variables: { representations: [{ __typename: 'Agency', ...key }] },
      });
      expect(body).toEqual({ data: { _entities: [{ id, stableId: 'c-21142' }] } });
    }
  });
});

describe('an id', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph();
  });
  const types = Object.values(buildSchema(readProjectFile('schema/api.graphql')).getTypeMap()).filter(isObjectType);

  it('is of one object, also to clients that keep objects by ids alone, as Relay does', async () => {
    const { rows: tables } = await graph.pool.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.columns
       where column_name = 'id' and data_type = 'text' and table_schema in ('directory', 'documents', 'services', 'reports')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const all = tables.map(({ name }) => `select id, '${name}' as name from ${name}`).join(' union all ');
    const { rows } = await graph.pool.query(
      `select id, array_agg(distinct name) as names from (${all}) each group by id having count(distinct name) > 1 limit 5`,
    );
    expect(rows).toEqual([]);
  });

  it('is not given to what was unmasked, which is the object that it was: clients change what they keep of it', () => {
    const unmasked = types.filter(({ name }) => name.startsWith('Unmasked'));
    expect(unmasked.map(({ name }) => name).sort()).toEqual([
      ...['UnmaskedApplicant', 'UnmaskedDocument', 'UnmaskedDossier', 'UnmaskedOfficer'],
    ]);
    for (const type of unmasked) expect(Object.keys(type.getFields())).not.toContain('id');
  });
});
