import { serverAudits } from 'graphql-http';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

/** The conformance suite of the GraphQL over HTTP specification: every MUST and every SHOULD. */
describe('GraphQL over HTTP', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph();
  });

  it.each(serverAudits({ url: () => graph.url, fetchFn: fetch }).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
    },
  );
});
