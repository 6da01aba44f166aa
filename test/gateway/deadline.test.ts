import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildSchema, type ExecutionResult, parse } from 'graphql';
import { stopForAbandoned, whileWaitedFor } from '../../subgraphs/kernel/database/abandoned.ts';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import type { GraphRequest } from '../../subgraphs/kernel/http/graphql-route.ts';
import type { Server } from '../../subgraphs/kernel/http/server.ts';
import { ask } from '../support/ask.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const sdl = 'type Query { slow: Int }';

describe('an operation that is not done in time', () => {
  let server: Server;
  let url: string;
  const came = new EventEmitter();
  beforeAll(async () => {
    const service = {
      schema: buildSchema(sdl),
      sdl: parse(sdl),
      // It is never done.
      execute: (request: GraphRequest) =>
        new Promise<ExecutionResult>(() => {
          came.emit('request', request);
        }),
    };
    server = createGraphServer(service, { logLevel: 'silent', deadlineMs: 200 });
    await server.listen(0, '127.0.0.1');
    server.ready();
    url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(() => server.close());

  it('is answered at the deadline, and told to stop', async () => {
    const request = once(came, 'request') as Promise<[GraphRequest]>;
    const { status, headers, body } = await ask(url, { query: '{ slow }' });
    expect([status, headers['retry-after'], body.data]).toEqual([503, expect.any(String), undefined]);
    expect(body.errors).toEqual([
      {
        message: 'The answer was not ready within 0.2 seconds; ask for less at once, or try again',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId: expect.any(String) },
      },
    ]);
    expect((await request)[0].signal!.aborted).toBe(true);
  });

  it('is told to stop when its client goes away', async () => {
    const controller = new AbortController();
    const request = once(came, 'request') as Promise<[GraphRequest]>;
    const body = JSON.stringify({ query: '{ slow }' });
    const headers = { 'content-type': 'application/json' };
    const asked = fetch(url, { method: 'POST', body, headers, signal: controller.signal }).catch(() => 'gone');
    const [{ signal }] = await request;
    const stopped = once(signal!, 'abort');
    controller.abort();
    expect(await asked).toBe('gone');
    await stopped;
    expect((signal!.reason as Error).message).toBe('Nobody waits for the answer any more');
  });
});

describe('statements of a request that nobody waits for', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(1);
    stopForAbandoned(database.pool);
  });
  afterAll(() => database.close());

  const gone = new Error('nobody waits');

  it('are not begun once it is abandoned', async () => {
    const { pool } = database;
    const query = () => pool.query('select 1 as one');
    await expect(whileWaitedFor(AbortSignal.abort(gone), query)).rejects.toBe(gone);
    await expect(whileWaitedFor(AbortSignal.abort(gone), () => pool.connect())).rejects.toBe(gone);
    expect((await whileWaitedFor(new AbortController().signal, query)).rows).toEqual([{ one: 1 }]);
    expect((await query()).rows).toEqual([{ one: 1 }]);
  });

  it('are not begun when it is abandoned while it waits for a connection, which goes to the next', async () => {
    const { pool } = database;
    const controller = new AbortController();
    const held = await pool.connect();
    const waiting = whileWaitedFor(controller.signal, () => pool.query('select 1 as one'));
    const next = pool.query('select 2 as two');
    controller.abort(gone);
    held.release();
    await expect(waiting).rejects.toBe(gone);
    expect((await next).rows).toEqual([{ two: 2 }]);
  });
});
