import { serverAudits } from 'graphql-http';
import { startGraph, type TestGraph } from '../support/graph.ts';

/** The conformance suite of the GraphQL over HTTP specification: every MUST and every SHOULD. */
describe('GraphQL over HTTP', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph.close());

  it.each(serverAudits({ url: () => graph.url, fetchFn: fetch }).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
    },
  );
});
