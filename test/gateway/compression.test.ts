import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, createBrotliDecompress, createGunzip, gunzipSync } from 'node:zlib';
import { buildSchema, parse } from 'graphql';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

const encodings = [
  ['br', brotliDecompressSync, createBrotliDecompress],
  ['gzip', gunzipSync, createGunzip],
] as const;

/** An answer as it comes over the wire. */
async function send(url: string, headers: IncomingHttpHeaders, body?: object): Promise<IncomingMessage> {
  const sent = request(url, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...headers },
  });
  sent.end(body && JSON.stringify(body));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return answer;
}

const long = { query: '{ agencies(first: 20, asOf: "2026-11-24") { nodes { id nameVi level } } }' };
const short = { query: '{ agencies(first: 1, asOf: "2026-11-24") { nodes { id } } }' };

describe('answers of the graph', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph('http');
  });

  async function asked(encoding: string, body = long, url = graph.url) {
    const answer = await send(url, { 'accept-encoding': encoding }, body);
    return { headers: answer.headers, content: await buffer(answer) };
  }

  it.each(encodings)('that are long are compressed by %s for who takes that', async (encoding, read) => {
    const plain = await asked('identity');
    const { headers, content } = await asked(encoding);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringContaining('accept-encoding') });
    expect(read(content).equals(plain.content)).toBe(true);
    expect(content.length).toBeLessThan(plain.content.length / 2);
  });

  it('that are short are sent as they are', async () => {
    const { headers, content } = await asked('br, gzip', short);
    expect(headers['content-encoding']).toBeUndefined();
    expect(Object.keys(JSON.parse(content.toString()) as object)).toEqual(['data']);
  });

  it('are not compressed between the gateway and subgraphs, nor by a subgraph for anybody', async () => {
    const { headers, content } = await asked('br, gzip', long, graph.subgraphUrl('directory'));
    expect(headers['content-encoding']).toBeUndefined();
    expect(content.length).toBeGreaterThan(1_024);
  });

  it('are compressed as tables in text, under a tag of their own, and not in formats that compress', async () => {
    const table = new URL('/tables/agency-crosswalk', graph.url).href;
    const csv = await send(`${table}.csv`, { 'accept-encoding': 'gzip' });
    const plain = await send(`${table}.csv`, {});
    expect(csv.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(await buffer(csv)).equals(await buffer(plain))).toBe(true);
    expect(csv.headers.etag).toBe(`W/${plain.headers.etag}`);
    const again = await send(`${table}.csv`, { 'accept-encoding': 'gzip', 'if-none-match': csv.headers.etag! });
    again.resume();
    expect(again.statusCode).toBe(304);
    for (const format of ['xlsx', 'parquet']) {
      const answer = await send(`${table}.${format}`, { 'accept-encoding': 'br, gzip' });
      expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, undefined]);
      answer.resume();
    }
  });
});

describe('a server that compresses', () => {
  let received: () => void;
  const service = {
    schema: buildSchema('type Query { a: Int }'),
    sdl: parse('type Query { a: Int }'),
    execute: async () => ({ data: {} }),
  };
  const server = createGraphServer(service, { logLevel: 'silent', compresses: true }, (app) => {
    app.get('/tables/rows.csv', async (_, reply) => {
      const first = new Promise<void>((resolve) => {
        received = resolve;
      });
      async function* rows() {
        yield 'the first row\r\n';
        await first;
        yield 'the last row\r\n';
      }
      return reply.type('text/csv; charset=utf-8').send(Readable.from(rows(), { objectMode: false }));
    });
    app.get('/page', async (_, reply) => reply.type('text/html').send('a secret '.repeat(1_000)));
  });
  let url: string;
  beforeAll(async () => {
    url = await server.listen(0, '127.0.0.1');
    server.ready();
  });
  afterAll(() => server.close());

  it.each(encodings)(
    'sends the first row of a table before there is a last one, by %s',
    async (encoding, _, reader) => {
      const answer = await send(`${url}/tables/rows.csv`, { 'accept-encoding': encoding });
      expect(answer.headers['content-encoding']).toBe(encoding);
      let text = '';
      for await (const piece of answer.pipe(reader()) as AsyncIterable<Buffer>) {
        text += piece.toString();
        if (text === 'the first row\r\n') received();
      }
      expect(text).toBe('the first row\r\nthe last row\r\n');
    },
  );

  it('leaves pages as they are: what is secret in one cannot be guessed by its length', async () => {
    const answer = await send(`${url}/page`, { 'accept-encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(await buffer(answer)).toHaveLength(9_000);
  });

  it('does not unpack what is sent to it', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const answer = await send(`${url}/graphql`, headers, { query: '{ a }' });
    answer.resume();
    expect(answer.statusCode).toBe(200);
  });
});
