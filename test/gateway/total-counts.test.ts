import { buildSchema, getNamedType, isRequiredArgument } from 'graphql';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { person } from '../support/dossier-desk.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

/** Lists whose pages are so long that nobody counts them. */
const uncounted = ['statistics'];

/** Who sees most of a list; the administrator of the rest. */
const readers: Record<string, string> = { workList: 'commune-clerk', myDossiers: 'citizen', deliveries: 'clerk' };

/** A page that is not the whole list where the list has two items or more. */
interface Page {
  totalCount: number | null;
  nodes: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const lists = Object.values(buildSchema(readProjectFile('schema/api.graphql')).getQueryType()!.getFields())
  .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
  .filter(({ name, args }) => !uncounted.includes(name) && !args.some(isRequiredArgument))
  .map(({ name }) => name);

let graph: SharedGraph;
beforeAll(async () => {
  graph = await sharedGraph();
});

const read = async (list: string, fields: string) => {
  const token = await graph.token(person(readers[list] ?? 'administrator'));
  const { body } = await ask(graph.url, { query: `{ ${fields} }`, token });
  expect(body.errors).toBeUndefined();
  return body.data as Record<string, Page>;
};

describe('the number of items of a list', () => {
  it('is asked of all lists of the graph', () => {
    expect(lists.length).toBeGreaterThan(18);
  });

  it.each(lists)('is that of all its pages: %s', async (list) => {
    const counts = new Set<number | null>();
    let items = 0;
    let after: string | null = null;
    // A page of one first, so that the others begin after it; the trails of audits grow as they are read.
    for (let size = 1; ; size = 100) {
      const place: string = after === null ? '' : `, after: ${JSON.stringify(after)}`;
      const fields = `${list}(first: ${size}${place}) { totalCount nodes { __typename } pageInfo { hasNextPage endCursor } }`;
      const page: Page = (await read(list, fields))[list]!;
      counts.add(page.totalCount);
      items += page.nodes.length;
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect([...counts]).toEqual([items]);
  });

  it.each(lists)('costs one statement, and none for who does not ask: %s', async (list) => {
    const counting = async (fields: string) => {
      await read(list, `${list}(first: 1) { nodes { __typename } }`);
      graph.statements.length = 0;
      await read(list, `${list}(first: 1) { ${fields} nodes { __typename } }`);
      return graph.statements.filter((statement) => /^select|^with/i.test(statement.trim())).length;
    };
    const [without, withCount] = [await counting(''), await counting('totalCount')];
    expect(withCount - without).toBeLessThanOrEqual(1);
  });
});
