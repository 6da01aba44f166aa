import { existsSync } from 'node:fs';
import path from 'node:path';
import { people } from '../gateway/demo/people.ts';
import { examples } from '../gateway/workbench/page/examples.js';
import { projectFile, readProjectFile } from '../subgraphs/kernel/process/project.ts';
import { ask } from './support/ask.ts';
import { sharedGraph, type SharedGraph } from './support/graph.ts';

const readmes = [
  'README.md',
  'README.vi.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'client-sdk/README.md',
  'gateway/README.md',
  'gateway/access/README.md',
  'gateway/deploy/README.md',
  'gateway/tables/README.md',
  'gateway/workbench/README.md',
  'subgraphs/README.md',
  'subgraphs/kernel/README.md',
  'subgraphs/directory/README.md',
  'subgraphs/documents/README.md',
  'subgraphs/services/README.md',
  'subgraphs/reports/README.md',
  'test/README.md',
  'test/bench/README.md',
];
const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };

/** Each query of a README with the person as whom it is asked. */
const queries = readmes.flatMap((file) =>
  [...readProjectFile(file).matchAll(/\bas `([\w-]+)`.*?```graphql\n(.*?)```/gis)].map(
    ([, name, query]) => [file, name!, query!] as const,
  ),
);

describe('what a newcomer tries first', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph();
  });

  it('has a query for each kind of user', () => {
    const asked = (readme: string) => queries.filter(([file]) => file === readme).map(([, name]) => name);
    expect(asked('README.md')).toEqual(['clerk', 'vendor', 'analyst']);
    expect(asked('README.vi.md')).toEqual(['clerk', 'vendor', 'analyst']);
    expect(asked('gateway/README.md')).toEqual(['administrator']);
    expect(asked('subgraphs/services/README.md')).toEqual(['citizen', 'commune-clerk']);
  });

  it.each(queries)('the query of %s as %s answers without an error', async (_, name, query) => {
    const token = await graph.token(people.find((person) => person.name === name)!);
    const { body } = await ask(graph.url, { query, token });
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).not.toContain('null}');
  });

  it.each(examples)(
    'the example of the page "$title.en" runs for anybody, less what is denied',
    async ({ query, variables }) => {
      const { status, body } = await ask(graph.url, { query, ...(variables ? { variables } : {}) });
      expect(status).toBe(200);
      for (const error of body.errors ?? []) expect(error.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    },
  );

  it.each(['README.md', 'README.vi.md'])('finds every person of the demo issuer in %s', (file) => {
    for (const { name } of people) expect(readProjectFile(file)).toContain(`\`${name}\``);
  });

  it.each(readmes)('finds what %s links to, and the commands that it names', (file) => {
    const text = readProjectFile(file);
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      const linked = path.join(path.dirname(file), target!);
      expect([linked, existsSync(projectFile(linked))]).toEqual([linked, true]);
    }
    for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([name!]);
  });

  it('finds each place that CONTRIBUTING.md names', () => {
    const places = [
      ...readProjectFile('CONTRIBUTING.md').matchAll(/`((?:subgraphs|gateway|schema|client-sdk)\/[\w./-]*)/g),
    ];
    expect(places.length).toBeGreaterThan(15);
    for (const [, place] of places) expect([place, existsSync(projectFile(place!))]).toEqual([place, true]);
  });

  it('says the same commands and queries in both languages', () => {
    const said = (file: string) =>
      [...readProjectFile(file).matchAll(/```(?:sh|graphql)\n(.*?)```/gs)].map(([, code]) => code);
    expect(said('README.vi.md')).toEqual(said('README.md'));
  });
});
