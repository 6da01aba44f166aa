import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, getIntrospectionQuery, getOperationAST, type GraphQLError, Kind, parse } from 'graphql';
import { createDocumentCache } from '../../subgraphs/kernel/http/documents.ts';
import { standardCostLimit } from '../../subgraphs/kernel/http/graphql-route.ts';
import { openBudget } from '../../subgraphs/kernel/budget/call-budget.ts';
import { payer } from '../../subgraphs/kernel/budget/payer.ts';
import { readCosts } from '../../subgraphs/kernel/limits/cost-sdl.ts';
import { createOperationCost } from '../../subgraphs/kernel/limits/operation-cost.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

const read = (path: string) => readFileSync(projectFile(path), 'utf8');
const api = buildSchema(read('schema/api.graphql'), { assumeValid: true });
const supergraph = parse(read('schema/supergraph.graphql'));
const costOf = createOperationCost(api, readCosts(supergraph));

const cost = (text: string, variables: Record<string, unknown> = {}, name?: string) => {
  const document = parse(text);
  return costOf(document)(getOperationAST(document, name)!, variables);
};
/** Children of parents of children, each page as long as that. */
const cousins = (first: number, depth: number): string =>
  `children(first: ${first}) { nodes { ${depth === 1 ? 'id' : `parent { ${cousins(first, depth - 1)} }`} } }`;

describe('what an operation costs', () => {
  it.each([
    // An agency 10, its id 1.
    ['an object and its values', '{ agency(id: "qni") { id } }', 11],
    // The page 10, of five agencies each 10 and 1.
    ['a page by its size', '{ agencies(first: 5) { nodes { id } } }', 10 + 5 * 11],
    ['a page without a size by twenty', '{ agencies { nodes { id } } }', 10 + 20 * 11],
    ['edges like nodes', '{ agencies(last: 5) { edges { node { id } } pageInfo { hasNextPage } } }', 10 + 5 * 21 + 11],
    ['lists in lists multiplied', `{ agency(id: "qni") { ${cousins(2, 2)} } }`, 10 + 10 + 2 * (10 + 10 + 10 + 2 * 11)],
    // Four codes as the schema assumes.
    ['other lists by what the schema assumes', '{ agency(id: "qni") { codes { value } } }', 10 + 4 * 11],
    ['what is skipped too', '{ agency(id: "qni") { id @skip(if: true) } }', 11],
    ['introspection by limits of its own', getIntrospectionQuery(), 0],
  ])('counts %s', (_, text, points) => expect(cost(text)).toBe(points));

  it('goes by variables and their defaults', () => {
    const text =
      'query ($first: Int = 3) { agencies(first: $first) { ...Page } } fragment Page on AgencyConnection { nodes { id } }';
    expect(cost(text, { first: 7 })).toBe(10 + 7 * 11);
    // Coercion gives a default; null asks for a standard page.
    expect(cost(text, { first: null })).toBe(10 + 20 * 11);
  });

  it('counts a fragment by the page that it is in', () => {
    const text =
      '{ a: agencies(first: 1) { ...P } b: agencies(first: 9) { ...P } } fragment P on AgencyConnection { nodes { id } }';
    expect(cost(text)).toBe(20 + 10 * 11);
  });

  it('is worked out at once of fragments that double fragments', () => {
    const fragments = Array.from(
      { length: 300 },
      (_, n) => `fragment F${n} on Agency { a: parent { ...F${n + 1} } b: parent { ...F${n + 1} } }`,
    );
    const text = `{ agency(id: "qni") { ...F0 } } ${fragments.join(' ')} fragment F300 on Agency { id }`;
    expect(cost(text)).toBeGreaterThan(1e90);
  });

  it('grows with the size of each page', () => {
    const size = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 4 }), (first, depth) => {
        const of = (sizes: number) => cost(`{ agency(id: "qni") { ${cousins(sizes, depth)} } }`);
        expect(of(first + 1)).toBeGreaterThan(of(first));
      }),
    );
  });

  it.each(readdirSync(projectFile('client-sdk/operations')))('lets all operations of the SDK pass, %s', (file) => {
    const document = parse(read(`client-sdk/operations/${file}`));
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const first = operation.name?.value === 'statistics' ? 10_000 : 100;
      expect([operation.name?.value, costOf(document)(operation, { first }) <= standardCostLimit]).toEqual([
        operation.name?.value,
        true,
      ]);
    }
  });
});

describe('what is kept of documents', () => {
  const schema = 'type Query { a(b: [Int!]): Int }';
  const prepare = createDocumentCache(buildSchema(schema), () => [], parse(schema));

  it('is the same of a document that comes again, and the words of one that is refused', () => {
    expect(prepare('{ a }')).toBe(prepare('{ a }'));
    const [first] = prepare('{ nope }') as readonly GraphQLError[];
    const [again] = prepare('{ nope }') as readonly GraphQLError[];
    expect(again).not.toBe(first);
    expect(again!.nodes).toBeUndefined();
    expect(again).toMatchObject({ message: first!.message, locations: [{ line: 1, column: 3 }] });
  });

  it('is nothing of a document with dense lists', () => {
    const dense = `{ a(b: [${'1 '.repeat(4_900)}]) }`;
    expect(prepare(dense)).toHaveProperty('document');
    expect(prepare(dense)).not.toBe(prepare(dense));
  });
});

describe('a budget', () => {
  it('is spent by each caller alone, and says when there is more', async () => {
    const budget = await openBudget(100);
    expect(await budget.spend('a', 60)).toEqual({ limit: 100, left: 40, reset: 60 });
    await expect(budget.spend('a', 60)).rejects.toMatchObject({
      extensions: { code: 'RATE_LIMITED', limit: 100, asked: 60, retryAfter: expect.any(Number) },
    });
    expect(await budget.spend('b', 60)).toMatchObject({ left: 40 });
  });

  it('belongs to the application and person of a token, or to an address', () => {
    expect(payer(anonymous, '10.0.0.1')).toBe('address 10.0.0.1');
    expect(payer({ ...anonymous, subject: 'an', clientId: 'portal' }, '10.0.0.1')).toBe('["portal","an"]');
    expect(payer(anonymous, '::ffff:10.0.0.1')).toBe('address 10.0.0.1');
    expect(payer(anonymous, '2001:db8:0:7::1')).toBe('address 2001:db8:0:7::/64');
    expect(payer(anonymous, '2001:0DB8:0000:0007:1:2:3:4')).toBe('address 2001:db8:0:7::/64');
    expect(payer(anonymous, 'fe80::1%eth0')).toBe('address fe80:0:0:0::/64');
  });
});

describe.each(topologies)('an operation that costs too much, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });

  it.each([100, 50])('is refused before it runs: three levels of pages of %d', async (first) => {
    const { status, body } = await ask(graph.url, { query: `{ agency(id: "qni2025") { ${cousins(first, 3)} } }` });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^The answer could cost [\d,]+ points.*the limit is 400,000: ask for shorter/),
        extensions: expect.objectContaining({ code: 'LIMIT_EXCEEDED', limit: 400_000, asked: expect.any(Number) }),
      }),
    ]);
  });

  it('may be asked for its cost', async () => {
    const body = { query: '{ agency(id: "qni") { id } }', extensions: { explainCost: true } };
    const answer = await ask(graph.url, body);
    expect(answer.body).toEqual({
      data: { agency: { id: 'qni' } },
      extensions: { cost: { asked: 11, limit: 400_000 } },
    });
  });
});
