import { people } from '../gateway/demo/people.ts';
import { examples } from '../gateway/explorer/examples.js';
import { readProjectFile } from '../subgraphs/kernel/process/project.ts';
import { ask } from './support/ask.ts';
import { sharedGraph, type SharedGraph } from './support/graph.ts';

const readme = readProjectFile('README.md');
const queries = [...readme.matchAll(/, as `([\w-]+)`.*?```graphql\n(.*?)```/gs)].map(
  ([, name, query]) => [name!, query!] as const,
);

describe('what a newcomer tries first', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph();
  });

  it('has a query for each kind of user', () =>
    expect(queries.map(([name]) => name)).toEqual([
      'clerk',
      'vendor',
      'analyst',
      'citizen',
      'commune-clerk',
      'administrator',
    ]));

  it.each(queries)('the query of the README as %s answers without an error', async (name, query) => {
    const token = await graph.token(people.find((person) => person.name === name)!);
    const { body } = await ask(graph.url, { query, token });
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).not.toContain('null}');
  });

  it.each(examples)(
    'the example of the page "$title" runs for anybody, less what is denied',
    async ({ query, variables }) => {
      const { status, body } = await ask(graph.url, { query, ...(variables ? { variables } : {}) });
      expect(status).toBe(200);
      for (const error of body.errors ?? []) expect(error.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    },
  );

  it('names every person of the demo issuer', () => {
    for (const { name } of people) expect(readme).toContain(`\`${name}\``);
  });
});
