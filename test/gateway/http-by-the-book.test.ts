import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { buildSchema, parse } from 'graphql';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import type { Server as GraphServer } from '../../subgraphs/kernel/http/server.ts';
import { createVerifier } from '../../subgraphs/kernel/identity/verifier.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

const refused = (message: string, code = 'BAD_USER_INPUT') => ({
  errors: [{ message, extensions: { code, requestId: expect.stringMatching(/^[\w-]{36}$/) } }],
});

describe('the graph over HTTP', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph();
  });
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, graph.url), init);
    const text = await response.text();
    return {
      status: response.status,
      allow: response.headers.get('allow'),
      type: response.headers.get('content-type'),
      text,
    };
  };

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('answers %s with 405 and what is allowed', async (method) => {
    const { status, allow, type, text } = await send('/graphql', {
      method,
      ...(method === 'PUT' ? { body: 'x' } : {}),
    });
    expect([status, allow, type]).toEqual([405, 'GET, HEAD, POST', 'application/json; charset=utf-8']);
    expect(JSON.parse(text)).toEqual(refused('This address takes GET, HEAD, POST'));
  });

  it.each([
    ['GET', '/documents/files', 'POST'],
    ['PUT', '/documents/packets', 'POST'],
    ['POST', '/documents/x/files/1', 'GET, HEAD'],
    ['DELETE', '/documents/x/packet', 'GET, HEAD'],
    ['GET', '/dossiers/files', 'POST'],
    ['PATCH', '/dossiers/x/results/1/file', 'GET, HEAD'],
    ['POST', '/health/live', 'GET, HEAD'],
  ])('answers %s %s with 405 and what is allowed', async (method, path, allowed) => {
    const { status, allow, text } = await send(path, { method });
    expect([status, allow]).toEqual([405, allowed]);
    expect(JSON.parse(text)).toEqual(refused(`This address takes ${allowed}`));
  });

  it('answers a mutation over GET with 405, and a code', async () => {
    const { status, allow, type, text } = await send('/graphql?query=mutation{__typename}');
    expect([status, allow, type]).toEqual([405, 'POST', 'application/json; charset=utf-8']);
    expect(JSON.parse(text)).toEqual(refused('GET is for queries; send a mutation by POST'));
  });

  it.each([
    'application/json; charset="utf-8"',
    'Application/JSON;charset=UTF-8',
    'application/json ; version=1; charset=utf-8',
    'application/json',
  ])('takes %s', async (type) => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const { status, text } = await send('/graphql', { method: 'POST', headers: { 'content-type': type }, body });
    expect([status, text]).toEqual([200, '{"data":{"__typename":"Query"}}']);
  });

  it.each(['application/json; charset=utf-7', 'text/plain', 'application/graphql'])('refuses %s', async (type) => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const { status, text } = await send('/graphql', { method: 'POST', headers: { 'content-type': type }, body });
    expect(status).toBe(415);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('a server with pages of other origins and an issuer elsewhere', () => {
  let server: GraphServer;
  let issuer: Server;
  let url: string;
  let token: string;
  beforeAll(async () => {
    issuer = createServer((_, response) => void response.destroy()).listen(0, '127.0.0.1');
    await once(issuer, 'listening');
    const jwks = new URL(`http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks`);
    const verify = createVerifier([{ issuer: 'https://id.example', audience: 'province-graph', jwks }]);
    const service = {
      sdl: parse('type Query { one: Int }'),
      schema: buildSchema('type Query { one: Int }'),
      execute: async ({ authorization }: { authorization: string | undefined }) => {
        await verify(authorization);
        return { data: { one: 1 } };
      },
    };
    server = createGraphServer(service, { logLevel: 'silent', corsOrigins: ['https://portal.example'] });
    url = `${await server.listen(0, '127.0.0.1')}/graphql`;
    server.ready();
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    await exportJWK(publicKey);
    token = await new SignJWT({
      sub: 'x',
      iss: 'https://id.example',
      aud: 'province-graph',
      exp: Date.now() / 1000 + 60,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .sign(privateKey);
  });
  afterAll(async () => {
    await server.close();
    issuer.close();
  });

  it('answers a preflight', async () => {
    const headers = { origin: 'https://portal.example', 'access-control-request-method': 'POST' };
    const { status, headers: answered } = await fetch(url, { method: 'OPTIONS', headers });
    expect([status, answered.get('access-control-allow-origin')]).toEqual([204, 'https://portal.example']);
  });

  it('answers 503 and when to try again while the issuer cannot be reached', async () => {
    const response = await fetch(`${url}?query={one}`, { headers: { authorization: `Bearer ${token}` } });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await response.json()).toEqual(
      refused("The token's issuer does not answer; try again", 'SUBGRAPH_UNAVAILABLE'),
    );
  });
});
