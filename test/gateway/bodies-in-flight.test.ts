import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { buildSchema, parse } from 'graphql';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import { restRoutes } from '../../subgraphs/kernel/http/rest-routes.ts';
import type { Server } from '../../subgraphs/kernel/http/server.ts';
import { takeUpload, wholeUpload } from '../../subgraphs/kernel/http/upload.ts';
import { GraphError } from '../../subgraphs/kernel/errors/errors.ts';
import { bytesHeld } from '../../subgraphs/kernel/metrics/metrics.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';

const sdl = 'type Query { a(text: String): Int }';
const limits = { all: 900_000, perCaller: 700_000 };
const bodyLimit = 2_000_000;

describe('bodies that come in', () => {
  let server: Server;
  let origin: string;
  /** How many bytes of it each upload has been read. */
  const read: number[] = [];
  beforeAll(async () => {
    const service = { schema: buildSchema(sdl), sdl: parse(sdl), execute: async () => ({ data: { a: 1 } }) };
    const verify = async (authorization: string | undefined) => {
      if (authorization === 'Bearer bad') throw new GraphError('UNAUTHENTICATED', 'The token does not hold');
      return { ...anonymous, subject: authorization ?? null };
    };
    server = createGraphServer(service, { logLevel: 'silent', verify, bytesInFlight: limits }, (app) =>
      restRoutes(app, bodyLimit, (scope) => {
        scope.post('/whole', async (sent) => ({ size: (await wholeUpload(sent)).byteLength }));
        scope.post('/streamed', (sent) =>
          takeUpload(sent, async ({ content }) => {
            let size = 0;
            for await (const chunk of content) read.push((size += chunk.byteLength));
            return { size };
          }),
        );
      }),
    );
    origin = await server.listen(0, '127.0.0.1');
    server.ready();
  });
  afterAll(() => server.close());

  /** Sends some bytes of a longer body; who has no token is nobody in particular. */
  const begin = (path: string, bytes: number, token?: string, length = bytes): ClientRequest => {
    const headers = {
      ...{ 'content-type': path === '/graphql' ? 'application/json' : 'application/pdf', 'content-length': length },
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const sent = request(new URL(path, origin), { method: 'POST', headers, agent: false });
    sent.on('error', () => {}).write(Buffer.alloc(bytes, ' '));
    return sent;
  };
  const answerTo = async (sent: ClientRequest) => {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const text = Buffer.concat((await response.toArray()) as Buffer[]).toString();
    const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return [response.statusCode, errors?.[0]!.extensions.code, response.headers['retry-after']];
  };
  /** Others are answered while bodies are waited for. */
  const live = async () => expect((await fetch(new URL('/health/live', origin))).status).toBe(200);

  it('at /graphql are not waited for when the token does not hold', async () => {
    const stalled = Array.from({ length: 12 }, () => begin('/graphql', 10, 'bad', 900_000));
    for (const answer of await Promise.all(stalled.map(answerTo)))
      expect(answer.slice(0, 2)).toEqual([401, 'UNAUTHENTICATED']);
    await live();
    for (const sent of stalled) sent.destroy();
  });

  it.each(['/graphql', '/whole'])('at %s have a bound for each caller, and for all together', async (path) => {
    const one = begin(path, 600_000, 'lan', 900_000);
    await held(600_000);
    const another = begin(path, 200_000, 'lan', 900_000);
    expect(await answerTo(another)).toEqual([429, 'RATE_LIMITED', '1']);
    const other = begin(path, 400_000, 'minh', 900_000);
    expect(await answerTo(other)).toEqual([503, 'SUBGRAPH_UNAVAILABLE', '1']);
    await live();
    for (const sent of [one, another, other]) sent.destroy();
    await held(0);
    // What was held is free again.
    const last = begin(path, 690_000, 'lan');
    last.end();
    expect((await answerTo(last))[0]).toBe(path === '/whole' ? 200 : 400);
  });

  it('and are passed on as they come hold no more than a part of themselves', async () => {
    const sent = begin('/streamed', 1_900_000, 'lan');
    sent.end();
    expect((await answerTo(sent))[0]).toBe(200);
    expect(read.at(-1)).toBe(1_900_000);
  });
});

describe('a server that stops', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  afterAll(() => agent.destroy());
  const get = async (url: string) => {
    const [response] = (await once(request(url, { agent }).end(), 'response')) as [IncomingMessage];
    const body = JSON.parse(Buffer.concat((await response.toArray()) as Buffer[]).toString()) as object;
    const { connection, 'retry-after': retryAfter } = response.headers;
    return { status: response.statusCode, connection, retryAfter, body };
  };

  it('serves on while it drains, is not ready, and closes each connection with its answer', async () => {
    let release = () => {};
    const waiting = new Promise<void>((resolve) => (release = resolve));
    const execute = async () => {
      await waiting;
      return { data: { a: 1 } };
    };
    const service = { schema: buildSchema(sdl), sdl: parse(sdl), execute };
    const server = createGraphServer(service, { logLevel: 'silent' });
    const origin = await server.listen(0, '127.0.0.1');
    server.ready();
    const ready = `${origin}/health/ready`;
    const graphql = `${origin}/graphql?query={a}`;
    expect(await get(ready)).toMatchObject({ status: 200, connection: 'keep-alive' });
    const underWay = fetch(graphql);
    await settled();
    server.drain();
    expect(await get(ready)).toMatchObject({ status: 503, connection: 'close', body: { status: 'stopping' } });
    const closed = server.close();
    release();
    const answer = await underWay;
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await answer.json()).toEqual({ data: { a: 1 } });
    await closed;
  });

  it('refuses what comes on a connection that is still open with 503, a code and when to try again', async () => {
    const service = { schema: buildSchema(sdl), sdl: parse(sdl), execute: async () => ({ data: { a: 1 } }) };
    const server = createGraphServer(service, { logLevel: 'silent' });
    const origin = await server.listen(0, '127.0.0.1');
    server.ready();
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.write('GET /graphql?query={a} HTTP/1.1\r\n');
    await settled();
    const closed = server.close();
    socket.write('host: x\r\n\r\n');
    await once(socket, 'close');
    await closed;
    expect(text).toMatch(/^HTTP\/1.1 503 /);
    expect(text).toMatch(/\r\nconnection: close\r\n/i);
    expect(text).toMatch(/\r\nretry-after: 1\r\n/);
    expect(text).toContain('"code":"SUBGRAPH_UNAVAILABLE"');
    expect(text).toContain('Stopping; try again in a moment');
  });
});

function settled(): Promise<void> {
  return pause(200);
}

/** Waits until the server holds so many bytes of bodies. */
async function held(bytes: number): Promise<void> {
  const now = async () => (await bytesHeld.get()).values[0]?.value ?? 0;
  while ((await now()) !== bytes) await pause(10);
}
