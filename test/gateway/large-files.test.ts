import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { people } from '../../gateway/demo/people.ts';
import { chunkBytes } from '../../subgraphs/kernel/files/file-contents.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const clerk = people.find(({ name }) => name === 'commune-clerk')!;
const bearer = async () => ({ authorization: `Bearer ${await graph.token(clerk)}` });
const exchange = () => graph.as(clerk).exchange;
const store = (name: string, bytes: Uint8Array) =>
  exchange().storeFile(name, new Blob([new Uint8Array(bytes)], { type: 'text/plain' }));
const count = async (table: string) =>
  (await graph.pool.query<{ count: number }>(`select count(*)::int as count from documents.${table}`)).rows[0]!.count;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const until = async (condition: () => Promise<boolean>) => {
  while (!(await condition())) await pause(20);
};

/** The path of a document that has been issued with this file. */
const issuedWith = async (file: string): Promise<string> => {
  const { documents } = graph.as(clerk);
  const { draftDocument } = await documents.draftDocument({
    input: {
      idempotencyKey: `draft-${file}`,
      type: 'OFFICIAL_LETTER',
      notation: 'UBND-VP',
      subject: 'V/v gửi tệp tin lớn',
      place: 'Cà Đam',
      signer: { position: 'CHỦ TỊCH', fullName: 'Trần Minh Bình' },
      addressees: ['Sở Khoa học và Công nghệ'],
    },
  });
  const files = [{ file, role: 'MAIN' as const }];
  const input = { idempotencyKey: `issue-${file}`, draft: draftDocument!.id, revision: 1, files };
  return `/documents/${(await documents.issueDocument({ input })).issueDocument!.id}/files/1`;
};

describe('a file of many chunks', () => {
  it.each([1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 5 * chunkBytes + 12_345])(
    'of %i bytes comes back as it was sent, with its length and its hash, and once',
    async (size) => {
      const bytes = randomBytes(size);
      const receipt = await store(`${size}.txt`, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(receipt).toMatchObject({ size, sha256 });
      const chunks = await count('file_chunk');
      expect(await store(`${size}.txt`, bytes)).toEqual(receipt);
      expect(await count('file_chunk')).toBe(chunks);
      const address = new URL(await issuedWith(receipt.id), graph.url);
      const response = await fetch(address, { headers: { ...(await bearer()), range: 'bytes=0-0' } });
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
      // RFC 9110, 14.2: a server that gives no ranges answers as if none was asked for.
      expect([response.status, response.headers.get('accept-ranges')]).toEqual([200, 'none']);
      expect(response.headers.get('content-length')).toBe(String(size));
      const head = await fetch(address, { method: 'HEAD', headers: await bearer() });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)]);
    },
  );

  it('is neither read nor written again for a document that is issued again with the same key', async () => {
    const { id } = await store('again.txt', randomBytes(chunkBytes + 1));
    const path = await issuedWith(id);
    graph.statements.length = 0;
    expect(await issuedWith(id)).toBe(path);
    expect(graph.statements.filter((text) => /file_content|file_chunk/.test(text))).toEqual([]);
  });

  it('is refused when there is nothing in it, and leaves nothing behind', async () => {
    const before = await count('file_content');
    await expect(store('empty.txt', Buffer.alloc(0))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await count('file_content')).toBe(before);
  });

  it('of which the rest never comes leaves nothing behind', async () => {
    const [contents, chunks, files] = [
      await count('file_content'),
      await count('file_chunk'),
      await count('stored_file'),
    ];
    const { hostname, port } = new URL(graph.url);
    const headers = { ...(await bearer()), 'content-type': 'text/plain', 'content-length': 20 * chunkBytes };
    const path = '/documents/files?name=cut.txt';
    const sent = request({ hostname, port, path, method: 'POST', headers, agent: false }).on('error', () => {});
    sent.write(randomBytes(3 * chunkBytes));
    await until(async () => (await count('file_chunk')) > chunks);
    sent.destroy();
    await until(async () => (await count('file_content')) === contents);
    expect([await count('file_chunk'), await count('stored_file')]).toEqual([chunks, files]);
  });

  it('is read no further once nobody is there to get it', async () => {
    const size = 200 * chunkBytes;
    const address = new URL(await issuedWith((await store('long.txt', Buffer.alloc(size, 'a'))).id), graph.url);
    const reads = () => graph.statements.filter((text) => text.includes('select bytes from')).length;
    graph.statements.length = 0;
    const sent = request(address, { headers: await bearer(), agent: false }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    await once(response, 'readable');
    response.destroy();
    for (let before = -1; before !== reads();) {
      before = reads();
      await pause(500);
    }
    expect(reads()).toBeGreaterThan(0);
    expect(reads()).toBeLessThan(200);
  });
});
