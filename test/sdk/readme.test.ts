import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { jest } from '@jest/globals';
import { people } from '../../gateway/demo/people.ts';
import { demoRoutes } from '../../gateway/demo/openid/demo-routes.ts';
import { createServer, type Server } from '../../subgraphs/kernel/http/server.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

/** Each example of the SDK's README with the output that the text below it promises. */
const examples = [...readProjectFile('client-sdk/README.md').matchAll(/```ts\n(.*?)```.*?```text\n(.*?)```/gs)].map(
  ([, code, output]) => [code!, output!] as const,
);

describe("an example of the SDK's README", () => {
  let graph: SharedGraph;
  let provider: Server;
  beforeAll(async () => {
    graph = await sharedGraph();
    provider = createServer({ logLevel: 'silent' });
    demoRoutes(provider.app, await openDemoIssuer(projectFile('.data/test')));
    await provider.listen(0, '127.0.0.1');
    provider.ready();
    const tokenOf = (person: string) => graph.token(people.find(({ name }) => name === person)!);
    process.env.GRAPH_TOKEN = await tokenOf('clerk');
    process.env.ANALYST_TOKEN = await tokenOf('analyst');
  });

  afterAll(() => provider.close());

  /** Where the provider and the graph are in this test; elsewhere they are one server. */
  const placed = (code: string) => {
    const { port } = provider.app.server.address() as AddressInfo;
    return code
      .replaceAll('http://127.0.0.1:4000/demo', `http://127.0.0.1:${port}/demo`)
      .replaceAll('http://127.0.0.1:4000', new URL(graph.url).origin);
  };

  it('is there', () => expect(examples.length).toBeGreaterThanOrEqual(5));

  it.each(examples.map(([code, output], index) => [index + 1, code, output] as const))(
    'prints what the README says: example %i',
    async (index, code, output) => {
      const file = projectFile(`.data/test/readme-example-${index}.ts`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, placed(code));
      const lines: string[] = [];
      const log = jest.spyOn(console, 'log').mockImplementation((...words) => void lines.push(words.join(' ')));
      try {
        await import(file);
      } finally {
        log.mockRestore();
      }
      expect(`${lines.join('\n')}\n`).toBe(output);
    },
  );
});
