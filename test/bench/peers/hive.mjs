/** Hive Gateway on the HTTP server of Node, with its own planner, or with that in Rust where PLANNER is `rust`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const { PORT, SUPERGRAPH, PLANNER } = process.env;

const runtime = createGatewayRuntime({
  supergraph: readFileSync(SUPERGRAPH, 'utf8'),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
  },
  logging: false,
  ...(PLANNER === 'rust' && { unifiedGraphHandler }),
});
const server = createServer(runtime).listen(Number(PORT), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void runtime[Symbol.asyncDispose]();
});
