import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType, isObjectType, parse } from 'graphql';
import { boundInWords, defaultBound } from '../../subgraphs/kernel/bounds/bound.ts';
import { declareBounds, readBounds } from '../../subgraphs/kernel/bounds/bound-sdl.ts';
import { createDocumentCache } from '../../subgraphs/kernel/http/documents.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

const july = 'from: "2025-07-01", to: "2025-07-31"';
const times = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);

describe.each(topologies)('arguments beyond their bounds, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });

  it.each([
    [
      'a list of 2,000 indices',
      `{ serviceIndicators(${july}, codes: ${JSON.stringify(times(2_000, '2.1'))}) { code } }`,
      {},
      { argument: 'codes', limit: 20 },
    ],
    [
      'the same as a variable',
      `query ($codes: [Text!]!) { serviceIndicators(${july}, codes: $codes) { code } }`,
      { codes: times(20_000, '2.1') },
      { argument: 'codes', limit: 20, asked: 20_000 },
    ],
    [
      'an index twice',
      `{ serviceIndicators(${july}, codes: ["2.1", "2.2", "2.1"]) { code } }`,
      {},
      { argument: 'codes', limit: 2, asked: 3 },
    ],
    [
      'a search of 100,000 words, in a fragment',
      'query ($search: Text) { ...F } fragment F on Query { agencies(search: $search) { nodes { id } } }',
      { search: 'xã '.repeat(100_000) },
      { argument: 'search', limit: 200, asked: 300_000 },
    ],
    [
      'a line of addressees of 400 kB',
      'query ($label: Text!) { addresseeExpansion(label: $label, issuer: "qni") { agencies { id } } }',
      { label: 'UBND các huyện; '.repeat(25_000) },
      { argument: 'label', limit: 2_000, asked: 400_000 },
    ],
    [
      'a text within an input',
      'query ($applicant: Text) { dossiers(filter: { applicant: $applicant }) { nodes { code } } }',
      { applicant: 'a'.repeat(101) },
      { argument: 'filter.applicant', limit: 100, asked: 101 },
    ],
    [
      'an input as a variable',
      'query ($filter: DocumentFilter) { documents(filter: $filter) { nodes { number } } }',
      { filter: { search: 'a'.repeat(201) } },
      { argument: 'filter.search', limit: 200, asked: 201 },
    ],
    [
      'the default of a variable',
      `query ($id: ID! = "${'x'.repeat(201)}") { agency(id: $id) { id } }`,
      {},
      { argument: 'id', limit: 200, asked: 201 },
    ],
    [
      'a span of a century',
      '{ dossierStatistics(from: "1926-01-01", to: "2025-12-31") { accepted } }',
      {},
      { argument: 'to', limit: 3_660, asked: 36_524 },
    ],
    [
      'a number out of range',
      '{ reportPeriods(year: 2147483647) { id } }',
      {},
      { argument: 'year', limit: 2_100, asked: 2_147_483_647 },
    ],
  ])('are refused before anything runs: %s', async (_, query, variables, numbers) => {
    const { status, body } = await ask(graph.url, { query, variables });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining(numbers) })]);
    expect(body.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('may be as large as their bounds', async () => {
    const query = 'query ($search: Text!) { agencies(search: $search) { nodes { id } } }';
    const { body } = await ask(graph.url, { query, variables: { search: 'x'.repeat(200) } });
    expect(body).toEqual({ data: { agencies: { nodes: [] } } });
  });
});

describe('a bound', () => {
  const api = buildSchema(readFileSync(projectFile('schema/api.graphql'), 'utf8'));
  const bounds = readBounds(parse(readFileSync(projectFile('schema/supergraph.graphql'), 'utf8')));

  it('is in the schema for each text, id and list, and in its description', () => {
    const missing: string[] = [];
    for (const type of Object.values(api.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      const lists = isInputObjectType(type)
        ? [[type.name, Object.values(type.getFields())] as const]
        : isObjectType(type)
          ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.args] as const)
          : [];
      for (const [coordinate, values] of lists) {
        for (const { name, type: valueType, description } of values) {
          if (!/\[|\b(Text|ID|String)\b/.test(String(valueType))) continue;
          const { items, length } = bounds.get(coordinate)?.get(name) ?? {};
          const greatest = String(valueType).startsWith('[') ? items : length;
          if (!greatest || !new RegExp(`\\b${greatest.toLocaleString('en')}|${greatest}\\b`).test(description ?? ''))
            missing.push(`${coordinate}(${name})`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('is wanted of each scalar', () => {
    const schema = parse('scalar Json type Query { a(b: Json): Int }');
    expect(() => declareBounds(schema, 'example')).toThrow('Subgraph example: nothing bounds b: Json');
  });

  it('goes by the type unless it is declared', () => {
    expect(defaultBound({ name: 'ID', kind: 'scalar', isList: true })).toEqual({
      length: 200,
      items: 100,
      unique: true,
    });
    expect(defaultBound({ name: 'Text', kind: 'scalar', isList: true })).toEqual({ length: 5_000, items: 100 });
    expect(defaultBound({ name: 'AgencyKind', kind: 'enum', isList: false })).toEqual({});
    expect(boundInWords({ items: 1_000, length: 20_000, unique: true })).toBe(
      'At most 1000, none twice, each of at most 20,000 characters.',
    );
  });

  it('is looked for in an operation once, however often a fragment is spread', () => {
    const schema =
      'directive @bound(length: Int) on ARGUMENT_DEFINITION type Query { a(b: String @bound(length: 1)): Query c: Int }';
    const prepare = createDocumentCache(buildSchema(schema), () => [], parse(schema));
    const spread = Array.from(
      { length: 20 },
      (_, n) => `fragment F${n} on Query { x: a { ...F${n + 1} } y: a { ...F${n + 1} } }`,
    );
    const refused = prepare(`{ ...F0 } ${spread.join(' ')} fragment F20 on Query { a(b: "xx") { c } }`);
    expect(refused).toEqual([expect.objectContaining({ message: 'Query.a: b has 2 characters; at most 1' })]);
  });
});
