import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, GraphError, GraphUnreachableError } from '../../client-sdk/src/index.ts';

/** A server that answers what a test wants; it stands for the network between a client and the graph. */
describe('the SDK on a bad line', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  const answer = JSON.stringify({ data: { viewer: null } });

  it('tries a query again while the graph is starting', async () => {
    let attempts = 0;
    const url = await serve((_, response) => {
      attempts += 1;
      response.writeHead(attempts < 3 ? 503 : 200, { 'content-type': 'application/json' }).end(answer);
    });
    expect(await createClient({ url }).directory.viewer()).toEqual({ viewer: null });
    expect(attempts).toBe(3);
  });

  it('sends a mutation once, whatever happens', async () => {
    let attempts = 0;
    const url = await serve((_, response) => {
      attempts += 1;
      response.destroy();
    });
    const input = { idempotencyKey: 'once-and-only-once', date: '2027-01-01', agency: { id: 'x', revision: 1 } };
    await expect(createClient({ url }).directory.dissolveAgency({ input })).rejects.toThrow(GraphUnreachableError);
    expect(attempts).toBe(1);
  });

  it('gives up on a graph that does not answer in time', async () => {
    const url = await serve(() => {});
    const client = createClient({ url, timeout: 50, retries: 0 });
    await expect(client.directory.viewer()).rejects.toThrow(/does not answer/);
  });

  it('gives up on what is not GraphQL', async () => {
    const url = await serve((_, response) => response.end('<html>Welcome to the hotel</html>'));
    await expect(createClient({ url, retries: 0 }).directory.viewer()).rejects.toThrow(GraphUnreachableError);
  });

  it('rejects with the error of a request that is refused as a whole', async () => {
    const error = { message: 'The token has expired', extensions: { code: 'UNAUTHENTICATED', requestId: 'r-1' } };
    const url = await serve((_, response) => response.writeHead(401).end(JSON.stringify({ errors: [error] })));
    const failure = await createClient({ url })
      .directory.viewer()
      .catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(GraphError);
    expect(failure).toMatchObject({ code: 'UNAUTHENTICATED', requestId: 'r-1', message: 'The token has expired' });
  });

  it('gets a token for each request', async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end(answer);
    });
    let count = 0;
    const client = createClient({ url, token: async () => `token-${++count}` });
    await client.directory.viewer();
    await client.directory.viewer();
    expect(seen).toEqual(['Bearer token-1', 'Bearer token-2']);
  });
});
