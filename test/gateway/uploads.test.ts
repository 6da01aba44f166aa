import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { people } from '../../gateway/demo/people.ts';
import { startGraph, type TestGraph, topologies } from '../support/graph.ts';
import { letter } from '../support/letters.ts';
import { plainPdf } from '../support/signed-pdf.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;

/** A form as HttpClient of .NET sends it: names without quotes, and the file's name twice. */
const fromDotNet = (name: string, content: string) =>
  [
    '--6f1c',
    'Content-Type: application/pdf',
    `Content-Disposition: form-data; name=file; filename="=?utf-8?B?Li4u?="; filename*=utf-8''${encodeURIComponent(name)}`,
    '',
    content,
    '--6f1c--',
    '',
  ].join('\r\n');

describe.each(topologies)('files that are sent, %s', (topology) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph(topology);
  });
  afterAll(() => graph.close());

  const bearer = async (name: string) => ({ authorization: `Bearer ${await graph.token(person(name))}` });
  const post = async (path: string, body: string, contentType: string, headers = {}) => {
    const response = await fetch(new URL(path, graph.url), {
      method: 'POST',
      body,
      headers: { 'content-type': contentType, ...headers },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  /** Begins a request with a body that does not come to its end. */
  const stalled = (path: string, headers: object, size = 50_000_000): ClientRequest => {
    const { hostname, port } = new URL(graph.url);
    const fields = { 'content-type': 'application/pdf', 'content-length': size, ...headers };
    const sent = request({ hostname, port, path, method: 'POST', headers: fields, agent: false });
    sent.on('error', () => {});
    sent.write(Buffer.alloc(1_000));
    return sent;
  };
  const answerTo = async (sent: ClientRequest) => {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as { errors: { extensions: { code: string } }[] };
    return [response.statusCode, body.errors[0]!.extensions.code];
  };

  it.each(
    ['/documents/files', '/dossiers/files'].flatMap((path) =>
      ['../../etc/passwd', '..\\..\\win.ini', 'a\r\nSet-Cookie: b=c.pdf', 'a\u0000.pdf', '..', ''].map((name) => [
        path,
        name,
      ]),
    ),
  )('have no name at %s that leads anywhere: %j', async (path, name) => {
    const form = fromDotNet(name, '%PDF-1.7');
    const sent = await post(path, form, 'multipart/form-data; boundary="6f1c"', await bearer('clerk'));
    const named = `${path}?name=${encodeURIComponent(name)}`;
    const plain = await post(named, '%PDF-1.7', 'application/pdf', await bearer('clerk'));
    for (const { status, body } of [sent, plain]) {
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
  });

  it.each(['/documents/files', '/dossiers/files'])('are read at %s as .NET sends them', async (path) => {
    const form = fromDotNet('Công văn (số 1).pdf', '%PDF-1.7');
    const { status, body } = await post(path, form, 'multipart/form-data; boundary="6f1c"', await bearer('clerk'));
    expect(body).toMatchObject({ name: 'Công văn (số 1).pdf', contentType: 'application/pdf', size: 8 });
    expect(status).toBe(201);
  });

  it('are refused when they are cut off or of several parts, with a code and a request id', async () => {
    const whole = fromDotNet('a.pdf', '%PDF');
    const cut = whole.slice(0, -10);
    for (const form of [cut, whole.replace('--6f1c--', whole), '']) {
      const { status, body } = await post(
        '/documents/files',
        form,
        'multipart/form-data; boundary=6f1c',
        await bearer('clerk'),
      );
      expect(status).toBe(400);
      expect(body).toEqual({
        errors: [
          {
            message: expect.any(String),
            extensions: { code: 'BAD_USER_INPUT', argument: 'file', requestId: expect.any(String) },
          },
        ],
      });
    }
  });

  describe('are given back', () => {
    const long = `${'Phụ lục '.repeat(20)}.pdf`.replace(/ (?=\.)/, '');
    const names = [
      "Phụ lục (số 1) 'bản sao'.pdf",
      'Tờ trình số 12-TTr; ngày 1, tháng 6 = 100% !#$&+^`{}~@[].pdf',
      'Quyết định…đính kèm 📎 – ЁЖ 日本.pdf',
      'a b\u00a0c.pdf',
      long,
    ];
    let address: string;
    let stored: { position: number; fileId: string }[];
    beforeAll(async () => {
      const clerk = graph.as(person('commune-clerk'));
      const files = [];
      for (const name of names) {
        const { id } = await clerk.exchange.storeFile(name, new Blob([plainPdf], { type: 'application/pdf' }));
        files.push({ file: id, role: files.length === 0 ? ('MAIN' as const) : ('ATTACHMENT' as const) });
      }
      const { draftDocument } = await clerk.documents.draftDocument({ input: letter() });
      const input = { idempotencyKey: randomUUID(), draft: draftDocument!.id, revision: 1, files };
      const { id } = (await clerk.documents.issueDocument({ input })).issueDocument!;
      address = `/documents/${id}/files`;
      const { rows } = await graph.pool.query<{ position: number; fileId: string }>(
        `select position, file_id as "fileId" from documents.attachment where document_id = $1 order by position`,
        [id],
      );
      stored = rows;
    });

    /** The header as it is on the wire, and what follows it: nothing may be smuggled in between. */
    const given = async (position: number) => {
      const response = await fetch(new URL(`${address}/${position}`, graph.url), {
        headers: await bearer('commune-clerk'),
      });
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(plainPdf);
      expect(response.headers.get('set-cookie')).toBeNull();
      return response.headers.get('content-disposition')!;
    };
    /** The value of RFC 8187: of its characters alone, and without a name beside it that says something else. */
    const nameIn = (header: string) => {
      const [, encoded] = /^attachment; filename\*=UTF-8''((?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*)$/.exec(header)!;
      return decodeURIComponent(encoded!);
    };

    it('under the names that they have, with what a header may not hold escaped (RFC 8187)', async () => {
      expect(Buffer.byteLength(long)).toBeGreaterThan(200);
      expect(stored).toHaveLength(names.length);
      const headers = await Promise.all(stored.map(({ position }) => given(position)));
      expect(headers.map(nameIn)).toEqual(names);
      expect(headers[0]).toContain('%28s%E1%BB%91%201%29%20%27b%E1%BA%A3n%20sao%27.pdf');
    });

    it.each(['a\r\nSet-Cookie: b=c.pdf', 'a\n\n<html>.pdf', '..', '...', '../../etc/passwd', 'a"; filename=b.exe'])(
      'under a name that another system left here, which ends nothing and leads nowhere: %j',
      async (name) => {
        const { position, fileId } = stored[0]!;
        await graph.pool.query('update documents.stored_file set name = $1 where id = $2', [name, fileId]);
        expect(nameIn(await given(position))).toBe(name);
      },
    );
  });

  it.each(['/documents/files', '/documents/packets', '/dossiers/files'])(
    'are refused at %s before they have come, from who may not send them',
    async (path) => {
      const anonymous = Array.from({ length: 12 }, () => stalled(path, {}));
      const expired = stalled(path, { authorization: `Bearer ${await graph.token(person('clerk'), -60)}` });
      const refused = await Promise.all([...anonymous, expired].map(answerTo));
      for (const sent of [...anonymous, expired]) sent.destroy();
      expect(refused).toEqual(Array(13).fill([401, 'UNAUTHENTICATED']));
      const sent = stalled(path, await bearer('clerk'), 10_000_000_000);
      expect(await answerTo(sent)).toEqual([413, 'LIMIT_EXCEEDED']);
      sent.destroy();
    },
  );
});

describe('a path at a gateway apart from its subgraphs', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph('http');
  });
  afterAll(() => graph.close());

  /** Sends the path as it is, which fetch would tidy up. */
  const get = async (path: string) => {
    const { hostname, port } = new URL(graph.url);
    const headers = { authorization: `Bearer ${await graph.token(person('clerk'))}` };
    const sent = request({ hostname, port, path, headers, agent: false }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return { status: response.statusCode, text: Buffer.concat(chunks).toString() };
  };
  const query = '?query=%7B__typename%7D';

  it.each([
    `/documents/x/files/..\\..\\..\\graphql${query}`,
    `/documents/x/files/..%5C..%5C..%5Cgraphql${query}`,
    `/documents/x/files/..%2F..%2F..%2Fgraphql${query}`,
    `/documents/x/files/%2e%2e%2f%2e%2e%2f%2e%2e%2fgraphql${query}`,
    `/documents/x/files/%252e%252e%252f%252e%252e%252f%252e%252e%252fgraphql${query}`,
    `/documents/../graphql/files/..${query}`,
    `/documents/%2e%2e/packet${query}`,
    `/deliveries/..%2f..%2fgraphql%3Fx/packet${query}`,
    `/dossiers/../../graphql/results/1/file${query}`,
    `/documents/.%2e/files/1${query}`,
    `/documents//files/1${query}`,
    `//127.0.0.1/documents/x/files/1${query}`,
    `/documents/x/files/1;/../../../../graphql${query}`,
    `/documents/x/files/\\..\\..\\..\\graphql${query}`,
    `/documents/x%00/packet`,
    `/documents/x/files/1%23/..`,
  ])('leads nowhere else at the subgraph: %s', async (path) => {
    const { status, text } = await get(path);
    expect(text).not.toContain('__typename');
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: expect.stringMatching(/NOT_FOUND|BAD_USER_INPUT/) } }],
    });
    expect([400, 404]).toContain(status);
  });

  it('that cannot be read is refused with a code and a request id', async () => {
    const { status, text } = await get('/documents/%zz/packet');
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) } }],
    });
  });

  it('is the same document whichever way it is written', async () => {
    for (const id of ['document-qni-2020-1624', 'document%2Dqni%2D2020%2D1624'])
      expect((await get(`/documents/${id}/packet`)).text).toContain('<edXML');
  });
});
