import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buffer } from 'node:stream/consumers';
import { call, callStreaming, jsonOf } from '../../subgraphs/kernel/calls/call.ts';
import { type Fault, type FaultyServer, secret, startFaultyServer } from '../support/faulty-server.ts';

let server: FaultyServer;
beforeAll(async () => {
  server = await startFaultyServer((body) => ({ said: body }));
});
afterAll(() => server.close());

const within = { timeoutMs: 1_000, maxBytes: 5_000_000 };

it('a call answers what the other server does, whole', async () => {
  server.fault = 'none';
  const answer = await call(server.url, { method: 'POST', body: 'x'.repeat(100_000), ...within, timeoutMs: 10_000 });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
  expect(jsonOf(answer)).toEqual({ said: 'x'.repeat(100_000) });
});

it.each<[Fault, string]>([
  ['hangs', 'TIMEOUT'],
  ['hangs after its headers', 'TIMEOUT'],
  ['drips', 'TIMEOUT'],
  ['floods', 'TOO_LARGE'],
  ['redirects', 'UNREACHABLE'],
  ['resets', 'UNREACHABLE'],
])('a call to a server that %s fails with %s', async (fault, reason) => {
  server.fault = fault;
  const end = { ...within, timeoutMs: reason === 'TIMEOUT' ? 1_000 : 60_000 };
  const failure = await call(server.url, end).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'CallFailed', reason });
  expect(String(failure)).not.toMatch(`${secret}|127.0.0.1`);
});

describe('a call whose bodies are passed on as they come', () => {
  const stream = (ends: Partial<{ idleMs: number; timeoutMs: number; maxBytes: number }> = {}, body?: string) =>
    callStreaming(new URL(server.url), {
      ...{ method: 'POST', headers: {}, idleMs: 60_000, timeoutMs: 60_000, maxBytes: 5_000_000, ...ends },
      body: body === undefined ? undefined : Readable.from([Buffer.from(body)]),
    });

  it('answers what the other server does', async () => {
    server.fault = 'none';
    const { status, headers, body } = await stream({}, 'x'.repeat(100_000));
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.parse((await buffer(body)).toString())).toEqual({ said: 'x'.repeat(100_000) });
  });

  it.each<[Fault, string, object]>([
    ['hangs', 'TIMEOUT', { idleMs: 300 }],
    ['hangs', 'TIMEOUT', { timeoutMs: 300 }],
    ['hangs after its headers', 'TIMEOUT', { idleMs: 300 }],
    ['drips', 'TIMEOUT', { timeoutMs: 300 }],
    ['floods', 'TOO_LARGE', {}],
    ['redirects', 'NO_ANSWER', {}],
    ['resets', 'UNREACHABLE', {}],
  ])('fails where the server %s with %s', async (fault, reason, ends) => {
    server.fault = fault;
    const failure = await stream(ends, 'x')
      .then(({ body }) => buffer(body))
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'CallFailed', reason });
  });

  it('is given up when nobody waits for it any more', async () => {
    server.fault = 'drips';
    const { body, cancel } = await stream();
    setTimeout(cancel, 50);
    await expect(buffer(body)).rejects.toMatchObject({ reason: 'CANCELLED' });
  });
});

it('a call ends in time although garbage was collected meanwhile', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  server.fault = 'hangs after its headers';
  const failing = call(server.url, within).catch((error: unknown) => error);
  for (let round = 0; round < 3; round += 1) {
    await pause(80);
    collectGarbage();
  }
  expect(await failing).toMatchObject({ reason: 'TIMEOUT' });
});

it('a call is given up when nobody waits for it any more', async () => {
  server.fault = 'drips';
  const controller = new AbortController();
  const failing = call(server.url, { ...within, timeoutMs: 60_000, signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  await expect(failing).rejects.toMatchObject({ reason: 'CANCELLED' });
  await expect(call(server.url, { ...within, signal: controller.signal })).rejects.toMatchObject({
    reason: 'CANCELLED',
  });
});
