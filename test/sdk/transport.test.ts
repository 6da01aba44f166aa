import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AbortedError,
  type AttemptEnd,
  type Client,
  clientCredentials,
  ConflictError,
  createClient,
  createExchange,
  documents,
  ForbiddenError,
  GraphError,
  GraphTimeoutError,
  GraphUnreachableError,
  InternalError,
  InvalidInputError,
  LimitExceededError,
  NotFoundError,
  NotGraphQLError,
  PartialDataError,
  RateLimitedError,
  TokenError,
  type TransportOptions,
  UnauthenticatedError,
  UnavailableError,
} from '../../client-sdk/src/index.ts';

/** A server that answers what a test wants; it stands for the network between a client and the graph. */
describe('the SDK on a bad line', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  /** A server that answers the first requests one after the other as told, and the last of these from then on. */
  async function serveInTurn(...answers: ((response: ServerResponse, request: IncomingMessage) => void)[]) {
    const requests: { headers: IncomingMessage['headers']; body: string; path: string }[] = [];
    const url = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const answer = answers[Math.min(requests.length, answers.length - 1)]!;
        requests.push({ headers: request.headers, body, path: request.url! });
        answer(response, request);
      });
    });
    return { url, requests };
  }

  const answer = JSON.stringify({ data: { viewer: null } });
  const json = { 'content-type': 'application/json' };
  const ok = (response: ServerResponse) => void response.writeHead(200, json).end(answer);
  const drop = (response: ServerResponse) => void response.destroy();
  const refuse =
    (status: number, code: string, headers = {}) =>
    (response: ServerResponse) =>
      void response
        .writeHead(status, { ...json, ...headers })
        .end(JSON.stringify({ errors: [{ message: 'no', extensions: { code, requestId: 'r-1' } }] }));
  const input = { date: '2027-01-01', agency: { id: 'x', revision: 1 } };
  const failureOf = (options: TransportOptions, call: (client: Client) => Promise<unknown>) =>
    call(createClient(options)).then(
      () => {
        throw new Error('It went well');
      },
      (reason: unknown) => reason as GraphError,
    );
  const viewer = (client: Client) => client.directory.viewer();
  const keyOf = ({ body }: { body: string }) =>
    (JSON.parse(body) as { variables: { input: { idempotencyKey: string } } }).variables.input.idempotencyKey;

  it('tries a query again while the graph is starting', async () => {
    const { url, requests } = await serveInTurn(
      (response) => void response.writeHead(503, json).end(answer),
      (response) => void response.writeHead(503, json).end(answer),
      ok,
    );
    expect(await createClient({ url }).directory.viewer()).toEqual({ viewer: null });
    expect(requests).toHaveLength(3);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['dropped', drop],
    ['cut in its body', (response) => response.writeHead(200, json).write(answer, () => response.destroy())],
    ['cut by a proxy that says so to nobody', (response) => void response.writeHead(200, json).end('{"data":{"vie')],
    ['answered by a proxy with 502', (response) => void response.writeHead(502).end('<html>Bad gateway</html>')],
    ['answered with 429', refuse(429, 'RATE_LIMITED')],
    ['answered without the part that was asked', refuse(503, 'SUBGRAPH_UNAVAILABLE')],
  ])('reads once more what was %s', async (_, first) => {
    const { url, requests } = await serveInTurn(first, ok);
    expect(await createClient({ url }).directory.viewer()).toEqual({ viewer: null });
    expect(requests).toHaveLength(2);
  });

  it('sends a mutation again with the same key, which it makes when it is given none', async () => {
    const { url, requests } = await serveInTurn(drop, drop, ok);
    await createClient({ url }).directory.dissolveAgency({ input });
    expect(requests).toHaveLength(3);
    expect(new Set(requests.map(keyOf)).size).toBe(1);
    expect(keyOf(requests[0]!)).toMatch(/^[\da-f-]{36}$/);
  });

  it('sends the key that it is given, in the input or beside it, and says which it was', async () => {
    const { url, requests } = await serveInTurn(drop);
    const own = { ...input, idempotencyKey: 'of-the-input' };
    const inInput = await failureOf({ url, retries: 0 }, (to) => to.directory.dissolveAgency({ input: own }));
    const beside = await failureOf({ url, retries: 0 }, (to) =>
      to.directory.dissolveAgency({ input }, { idempotencyKey: 'of-the-call' }),
    );
    expect([inInput.idempotencyKey, beside.idempotencyKey]).toEqual(['of-the-input', 'of-the-call']);
    expect(requests.map(keyOf)).toEqual(['of-the-input', 'of-the-call']);
  });

  it('never repeats a mutation of somebody else that has no key', async () => {
    const { url, requests } = await serveInTurn(drop);
    const clear = { name: 'clear', kind: 'mutation', text: 'mutation clear { clear }' } as const;
    await expect(createClient({ url }).run(clear, {})).rejects.toThrow(GraphUnreachableError);
    expect(requests).toHaveLength(1);
  });

  it('waits as long as the graph says', async () => {
    const { url } = await serveInTurn(refuse(429, 'RATE_LIMITED', { 'retry-after': '1' }), ok);
    const startedAt = Date.now();
    await createClient({ url }).directory.viewer();
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_000);
  });

  it('does not wait longer than it is worth, and says how long that would be', async () => {
    const { url, requests } = await serveInTurn(refuse(429, 'RATE_LIMITED', { 'retry-after': '600' }));
    expect(await failureOf({ url }, viewer)).toMatchObject({ retryable: true, retryAfter: 600, status: 429 });
    expect(requests).toHaveLength(1);
  });

  it.each<[string, (response: ServerResponse) => void, typeof GraphError, object]>([
    ['401', refuse(401, 'UNAUTHENTICATED'), UnauthenticatedError, { code: 'UNAUTHENTICATED', status: 401 }],
    ['401 of a proxy', (to) => void to.writeHead(401).end('<html>'), UnauthenticatedError, { status: 401 }],
    ['403', refuse(403, 'FORBIDDEN'), ForbiddenError, { code: 'FORBIDDEN' }],
    ['404', refuse(200, 'NOT_FOUND'), NotFoundError, { requestId: 'r-1' }],
    ['400', refuse(400, 'BAD_USER_INPUT'), InvalidInputError, { retryable: false }],
    ['409', refuse(200, 'CONFLICT'), ConflictError, {}],
    ['a key that came before', refuse(200, 'IDEMPOTENCY_MISMATCH'), ConflictError, { code: 'IDEMPOTENCY_MISMATCH' }],
    ['413', refuse(413, 'LIMIT_EXCEEDED'), LimitExceededError, { retryable: false }],
    ['429', refuse(429, 'RATE_LIMITED'), RateLimitedError, { retryable: true }],
    ['429 of a proxy', (to) => void to.writeHead(429).end('<html>'), RateLimitedError, { retryable: true }],
    ['503', refuse(503, 'SUBGRAPH_UNAVAILABLE'), UnavailableError, { retryable: true }],
    ['504 of a proxy', (to) => void to.writeHead(504).end('<html>'), UnavailableError, { retryable: true }],
    ['500', refuse(500, 'INTERNAL'), InternalError, { code: 'INTERNAL' }],
    ['a code of tomorrow', refuse(200, 'TEAPOT'), InternalError, {}],
    ['HTML', (to) => void to.end('<html>Welcome to the hotel</html>'), NotGraphQLError, { code: 'NOT_GRAPHQL' }],
    ['a redirection', (to) => void to.writeHead(302, { location: '/login' }).end(), NotGraphQLError, { status: 302 }],
    ['a dropped line', drop, GraphUnreachableError, { code: 'UNREACHABLE', retryable: true, status: undefined }],
    ['no answer', () => {}, GraphTimeoutError, { code: 'TIMEOUT', retryable: true }],
  ])('rejects for %s with an error of the class that fits', async (_, respond, type, details) => {
    const { url } = await serveInTurn(respond);
    // Only who is never answered requires a short time-out.
    const timeout = type === GraphTimeoutError ? 200 : 60_000;
    const failure = await failureOf({ url, retries: 0, timeout }, viewer);
    expect(failure.constructor).toBe(type);
    expect(failure).toBeInstanceOf(GraphError);
    expect(failure).toMatchObject(details);
  });

  it('tells a part that failed from a field that is empty, and hands both back when it is asked to', async () => {
    const errors = [{ message: 'away', path: ['agency', 'inbox'], extensions: { code: 'INTERNAL', requestId: 'r-2' } }];
    const data = { agency: { id: 'a', inbox: null } };
    const { url } = await serveInTurn((to) => void to.writeHead(200, json).end(JSON.stringify({ data, errors })));
    const failure = await failureOf({ url }, (to) => to.documents.inbox({ agency: 'a' }));
    expect(failure).toBeInstanceOf(PartialDataError);
    expect(failure).toMatchObject({ code: 'PARTIAL_DATA', data, errors, path: ['agency', 'inbox'], requestId: 'r-2' });
    const both = await createClient({ url }).documents.inbox({ agency: 'a' }, { partial: true });
    expect(both).toMatchObject({ data, errors, denials: [] });
  });

  it('stops when it is told to, also while it waits', async () => {
    const { url, requests } = await serveInTurn(refuse(429, 'RATE_LIMITED', { 'retry-after': '15' }));
    const signal = AbortSignal.timeout(100);
    const failure = await failureOf({ url }, (to) => to.directory.viewer({}, { signal }));
    expect(failure).toBeInstanceOf(AbortedError);
    expect(failure).toMatchObject({ name: 'AbortError', code: 'ABORTED', cause: { name: 'TimeoutError' } });
    expect(requests).toHaveLength(1);
    await expect(createClient({ url }).directory.viewer({}, { signal })).rejects.toThrow(AbortedError);
    expect(requests).toHaveLength(1);
  });

  it('gets a token for each request', async () => {
    const { url, requests } = await serveInTurn(ok);
    let count = 0;
    const client = createClient({ url, token: async () => `token-${++count}` });
    await client.directory.viewer();
    await client.directory.viewer();
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('asks for another token once when one is refused, also of a mutation', async () => {
    const { url, requests } = await serveInTurn(refuse(401, 'UNAUTHENTICATED'), ok);
    const asked: unknown[] = [];
    const token = ({ rejected }: { rejected?: string | undefined }) => {
      asked.push(rejected);
      return rejected === undefined ? 'old' : 'new';
    };
    await createClient({ url, token }).directory.dissolveAgency({ input });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
    expect(asked).toEqual([undefined, 'old']);
    const refused = await serveInTurn(refuse(401, 'UNAUTHENTICATED'));
    expect(await failureOf({ url: refused.url, token }, viewer)).toBeInstanceOf(UnauthenticatedError);
    expect(refused.requests).toHaveLength(2);
  });

  it('says so when there is no token to be had', async () => {
    const { url, requests } = await serveInTurn(ok);
    const token = () => Promise.reject(new Error('the vault is closed'));
    const failure = await failureOf({ url, token }, viewer);
    expect(failure).toBeInstanceOf(TokenError);
    expect(failure).toMatchObject({ code: 'NO_TOKEN', cause: { message: 'the vault is closed' } });
    expect(requests).toHaveLength(0);
  });

  it('logs an application in once for calls at the same time, and again when its token is refused', async () => {
    const graph = await serveInTurn(ok, ok, ok, refuse(401, 'UNAUTHENTICATED'), ok);
    let tokens = 0;
    const issuer = await serve((request, response) => {
      const { origin } = new URL(issuer);
      if (request.method === 'GET') return void response.end(JSON.stringify({ token_endpoint: `${origin}/token` }));
      expect(request.headers.authorization).toBe(`Basic ${btoa('vendor+1:p%26w')}`);
      response.end(JSON.stringify({ access_token: `token-${++tokens}`, expires_in: 3600 }));
    });
    const token = clientCredentials({ issuer, id: 'vendor 1', secret: 'p&w', scopes: ['documents:read'] });
    const client = createClient({ url: graph.url, token });
    await Promise.all([client.directory.viewer(), client.directory.viewer(), client.directory.viewer()]);
    expect(tokens).toBe(1);
    await client.directory.viewer();
    const sent = graph.requests.map(({ headers }) => headers.authorization);
    expect(sent).toEqual([...Array<string>(4).fill('Bearer token-1'), 'Bearer token-2']);
  });

  it('sends its token to no other server, whatever a path or a redirection says', async () => {
    const other = await serveInTurn(ok);
    const elsewhere = (to: ServerResponse) => void to.writeHead(307, { location: other.url }).end();
    const { url } = await serveInTurn(elsewhere);
    await expect(createClient({ url, token: 'secret' }).directory.viewer()).rejects.toThrow(NotGraphQLError);
    const exchange = createExchange({ url, token: 'secret' });
    for (const path of [other.url, `//127.0.0.1:${new URL(other.url).port}/x`])
      await expect((async () => exchange.content(path))()).rejects.toThrow(InvalidInputError);
    expect(other.requests).toHaveLength(0);
  });

  it('reaches a graph under a prefix, with all that is beside it', async () => {
    const { url, requests } = await serveInTurn(ok);
    const prefixed = url.replace('/graphql', '/province/v1/graphql');
    await createClient({ url: new URL(prefixed) }).directory.viewer();
    await createClient({ url: prefixed }).exchange.content('/documents/files/1');
    expect(requests.map(({ path }) => path)).toEqual(['/province/v1/graphql', '/province/v1/documents/files/1']);
  });

  it('tells how far a file has come, both ways, and of a Blob when it has gone and when it is there', async () => {
    const receipt = (response: ServerResponse) => void response.writeHead(201, json).end('{"id":"f-1"}');
    const file = (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '10' }).write('12345');
      setTimeout(() => response.end('67890'), 20);
    };
    const { url, requests } = await serveInTurn(receipt, receipt, file);
    const { storeFile, content } = createExchange({ url });
    const told: [number, number | undefined][] = [];
    const onProgress = (transferred: number, total: number | undefined) => void told.push([transferred, total]);

    await storeFile('a.pdf', new Blob(['1234567']), { onProgress });
    expect(told.splice(0)).toEqual([
      [0, 7],
      [7, 7],
    ]);
    const parts = [new Uint8Array(3), new Uint8Array(4)];
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    await storeFile('b.pdf', stream, { onProgress });
    expect(told.splice(0)).toEqual([
      [3, undefined],
      [7, undefined],
    ]);
    expect(requests.map(({ body }) => body.length)).toEqual([7, 7]);
    expect(await (await content('/documents/files/1', { onProgress })).text()).toBe('1234567890');
    expect(told.at(-1)).toEqual([10, 10]);
    expect(told.length).toBeGreaterThan(1);
  });

  it('tells hooks of each attempt, and passes a trace on', async () => {
    const { url, requests } = await serveInTurn(refuse(503, 'SUBGRAPH_UNAVAILABLE'), ok);
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const ends: AttemptEnd[] = [];
    const client = createClient({ url, traceparent: () => trace, onAttemptEnd: (end) => ends.push(end) });
    await client.directory.viewer();
    expect(requests.map(({ headers }) => headers.traceparent)).toEqual([trace, trace]);
    expect(ends).toMatchObject([
      { operation: 'directoryViewer', kind: 'query', attempt: 1, status: 503, error: { code: 'SUBGRAPH_UNAVAILABLE' } },
      { operation: 'directoryViewer', attempt: 2, status: 200, error: undefined, retryInMs: undefined },
    ]);
    expect(ends[0]!.retryInMs).toBeGreaterThan(0);
  });

  describe('walking through a list', () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({ id: String(index) }));
    const page = (after: string | null, size = 3) => {
      const from = after === null ? 0 : Number(after);
      const nodes = rows.slice(from, from + size);
      const end = from + nodes.length;
      const pageInfo = { hasNextPage: end < rows.length, endCursor: String(end) };
      return JSON.stringify({ data: { documents: { nodes, pageInfo } } });
    };
    const afterOf = (body: string) =>
      (JSON.parse(body) as { variables: { after: string | null } }).variables.after ?? null;

    /** Pages of rows, each second request of which fails on its way. */
    async function servePages() {
      const asked: (string | null)[] = [];
      let count = 0;
      const { url, requests } = await serveInTurn((response) => {
        const after = afterOf(requests.at(-1)!.body);
        asked.push(after);
        if (++count % 2 === 0) return drop(response);
        response.writeHead(200, json).end(page(after));
      });
      return { url, asked };
    }

    it('neither skips nor repeats a row on a line that breaks', async () => {
      const { url } = await servePages();
      const seen: string[] = [];
      for await (const { id } of createClient({ url }).documents.list.all()) seen.push(id);
      expect(seen).toEqual(rows.map(({ id }) => id));
    });

    it('goes on after a cursor', async () => {
      const { url } = await servePages();
      const seen: string[] = [];
      for await (const { id } of createClient({ url }).documents.list.all({ after: '4' })) seen.push(id);
      expect(seen).toEqual(['4', '5', '6']);
    });

    it('fetches one page ahead and no more, and none once it is stopped', async () => {
      const { url, requests } = await serveInTurn((response) => {
        response.writeHead(200, json).end(page(afterOf(requests.at(-1)!.body), 1));
      });
      for await (const { id } of createClient({ url }).documents.list.all()) {
        while (requests.length < Number(id) + 2) await new Promise((resolve) => setTimeout(resolve, 10));
        if (id === '1') break;
      }
      expect(requests.map(({ body }) => afterOf(body))).toEqual([null, '1', '2']);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(requests).toHaveLength(3);
    });

    it('fetches nothing ahead when it is told not to', async () => {
      const { url, requests } = await serveInTurn((response) => {
        response.writeHead(200, json).end(page(afterOf(requests.at(-1)!.body)));
      });
      const list = createClient({ url }).documents.list.all({}, { prefetch: false });
      await list.next();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(requests).toHaveLength(1);
      await list.return();
    });

    it('stops by its signal', async () => {
      const { url } = await servePages();
      const ends = new AbortController();
      const walk = async () => {
        for await (const { id } of createClient({ url }).documents.list.all({}, { signal: ends.signal }))
          if (id === '1') ends.abort();
      };
      await expect(walk()).rejects.toThrow(AbortedError);
    });

    it('does not go round in circles', async () => {
      const { url } = await serveInTurn((response) => void response.writeHead(200, json).end(page('0')));
      const walk = async () => {
        for await (const { id } of createClient({ url }).documents.list.all()) expect(Number(id)).toBeLessThan(3);
      };
      await expect(walk()).rejects.toThrow('The list leads back to a page that was read');
    });

    it('rejects when the list is denied, rather than to be empty', async () => {
      const denied = {
        data: { agency: { id: 'a', inbox: null } },
        errors: [
          {
            message: 'You may not read Agency.inbox',
            path: ['agency', 'inbox'],
            extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', field: 'Agency.inbox', scopes: [['documents:read']] },
          },
        ],
      };
      const { url } = await serveInTurn((response) => void response.writeHead(200, json).end(JSON.stringify(denied)));
      const client = createClient({ url });
      const first = client.all(documents.inbox, { agency: 'a' }).next();
      await expect(first).rejects.toThrow('You may not read Agency.inbox: this requires the scope documents:read');
      await expect(client.documents.inbox.all({ agency: 'a' }).next()).rejects.toThrow(ForbiddenError);
    });
  });
});
