import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '../../client-sdk/src/index.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { prepareEmbedded } from '../support/database.ts';
import { freePort, type Running, startProcess, untilPrinted, untilReady } from '../support/process.ts';

describe('the gateway and subgraphs as processes of their own', () => {
  const running: Running[] = [];
  let folder: string;
  let url: string;
  let documentsUrl: string;
  let waiting: string;
  let readyWhileWaiting: number;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'graph-'));
    const ports = { directory: await freePort(), documents: await freePort(), gateway: await freePort() };
    const address = (name: keyof typeof ports) => `http://127.0.0.1:${ports[name]}`;
    const start = async (name: keyof typeof ports, entry: string[]) => {
      const environment = { PORT: String(ports[name]), DATA_DIR: folder, DIRECTORY_URL: address('directory') };
      const started = startProcess(entry, environment);
      running.push(started);
      await untilReady(started, address(name));
    };
    for (const name of ['directory', 'documents', 'gateway']) await prepareEmbedded(path.join(folder, name), 'empty');
    const documents = start('documents', ['subgraphs/main.ts', 'documents']);
    waiting = await untilPrinted(running[0]!, 'waits for');
    readyWhileWaiting = (await fetch(`${address('documents')}/health/ready`)).status;
    await start('directory', ['subgraphs/main.ts', 'directory']);
    await documents;
    documentsUrl = `${address('documents')}/graphql`;
    const supergraph = path.join(folder, 'supergraph.graphql');
    const moved = readProjectFile('schema/supergraph.graphql')
      .replaceAll('http://127.0.0.1:4001', address('directory'))
      .replaceAll('http://127.0.0.1:4002', address('documents'));
    await writeFile(supergraph, moved);
    await start('gateway', ['gateway/main.ts', '--supergraph', supergraph]);
    url = `${address('gateway')}/graphql`;
  }, 300_000);

  afterAll(async () => {
    for (const { child } of running) child.kill('SIGTERM');
    const codes = await Promise.all(running.map(({ ended }) => ended));
    await rm(folder, { recursive: true, force: true });
    expect(codes).toEqual(running.map(() => 0));
  });

  const tokenOf = async (name: string) => {
    const printed = startProcess(['gateway/demo/token.ts', name], { DATA_DIR: folder });
    expect(await printed.ended).toBe(0);
    return printed.output().trim();
  };

  it('wait for the directory, and say so, however late it comes', () => {
    expect(waiting).toContain('waits for the directory subgraph, which DIRECTORY_URL names');
    expect(readyWhileWaiting).toBe(503);
  });

  it('stop while they wait', async () => {
    await prepareEmbedded(path.join(folder, 'services'), 'empty');
    const port = String(await freePort());
    const nowhere = { PORT: port, DATA_DIR: folder, DIRECTORY_URL: 'http://127.0.0.1:9' };
    const late = startProcess(['subgraphs/main.ts', 'services'], nowhere);
    await untilPrinted(late, 'waits for');
    late.child.kill('SIGTERM');
    expect(await late.ended).toBe(0);
  });

  it("have the gateway's limits each, and a budget of their own", async () => {
    const { headers } = await ask(documentsUrl, {
      query: '{ document(number: "1/X", issuer: "H48", year: 2020) { id } }',
    });
    expect(headers['ratelimit-limit']).toBe('8000000');
    expect(Number(headers['ratelimit-remaining'])).toBeLessThan(8_000_000);
    const many = Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ');
    expect((await ask(documentsUrl, { query: `{ ${many} }` })).body.errors![0]!.extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it('answer across subgraphs to a person of the demo issuer that they share', async () => {
    const query =
      '{ agency(id: "qni-stttt", asOf: "2020-04-15") { nameVi tasks(first: 1) { nodes { clause assigner { nameVi } } } } }';
    const { body } = await ask(url, { query, token: await tokenOf('clerk') });
    expect(body).toEqual({
      data: {
        agency: {
          nameVi: 'Sở Thông tin và Truyền thông',
          tasks: { nodes: [{ clause: expect.any(String), assigner: { nameVi: 'Ủy ban nhân dân tỉnh Quảng Ngãi' } }] },
        },
      },
    });
  });

  it('answer the holder of a read key, by the key of the gateway that they share', async () => {
    const query = 'mutation ($input: CreateReadKeyInput!) { createReadKey(input: $input) { secret } }';
    const input = { table: 'agency-crosswalk', note: 'Power Query' };
    const { body } = await ask(url, { query, variables: { input }, token: await tokenOf('analyst') });
    const { secret } = (body.data as { createReadKey: { secret: string } }).createReadKey;
    const address = new URL('/tables/agency-crosswalk.csv', url);
    const answer = await fetch(address, { headers: { 'x-read-key': secret } });
    expect([answer.status, (await answer.text()).includes(',c-21142,')]).toEqual([200, true]);
    const published = (await (await fetch(new URL('/.well-known/jwks.json', url))).json()) as { keys: object[] };
    expect(published.keys.map((key) => Object.keys(key).sort())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
    ]);
  });

  it('pass on files and packets, with whoever sends them and what is answered', async () => {
    const { exchange } = createClient({ url, token: () => tokenOf('clerk') });
    const file = new Blob([randomBytes(3_000_000)], { type: 'application/pdf' });
    const receipt = await exchange.storeFile('Công văn số 1.pdf', file);
    const sha256 = createHash('sha256')
      .update(await file.bytes())
      .digest('hex');
    expect(receipt).toMatchObject({ name: 'Công văn số 1.pdf', size: 3_000_000, sha256 });
    const packet = await exchange.packet('document-qni-2020-1624');
    expect(packet.type).toMatch(/^application\/xml/);
    expect(await packet.text()).toContain('<edXML');
    await expect(exchange.packet('nothing')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      requestId: expect.any(String),
    });
    await expect(createClient({ url }).exchange.storeFile('a.pdf', file)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const toServices = exchange.storeDossierFile('a.pdf', file);
    await expect(toServices).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      message: 'The subgraph services does not answer; try again',
    });
  });

  it('pass nothing on to an address that a request names', async () => {
    const asked: (string | undefined)[] = [];
    const other = createServer((came, response) => {
      asked.push(came.url);
      response.end();
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const path = `http://127.0.0.1:${(other.address() as AddressInfo).port}/documents/files`;
      const { hostname, port } = new URL(url);
      const sent = request({ hostname, port, path, method: 'POST' }).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      response.resume();
      // The subgraph's own answer to nobody.
      expect(response.statusCode).toBe(401);
      expect(asked).toEqual([]);
    } finally {
      other.close();
    }
  });

  it('say which subgraph does not answer, and answer the rest', async () => {
    const query = '{ agency(id: "d-524", asOf: "2020-04-15") { nameVi procedures { nodes { code } } } }';
    const { body, text } = await ask(url, { query });
    expect(body.data).toEqual({ agency: { nameVi: 'UBND huyện Bình Sơn', procedures: null } });
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: 'The subgraph services does not answer; try again',
        extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }),
      }),
    ]);
    expect(text).not.toContain('127.0.0.1');
  });
});
