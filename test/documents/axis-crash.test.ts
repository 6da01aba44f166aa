import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { writePacket } from '../../subgraphs/documents/edxml/write-packet.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { openProcessDatabase, type ProcessDatabase } from '../support/database.ts';
import { newPacket } from '../support/packets.ts';
import { freePort, type Running, startProcess, untilReady } from '../support/process.ts';
import { startSimulatedAxis, wellBehaved } from '../support/simulated-axis.ts';

const clerk = people.find(({ name }) => name === 'clerk')!;
const department = clerk.agency!;

let axis: Awaited<ReturnType<typeof startSimulatedAxis>>;
let folder: string;
let port: number;
let server: Running;
let database: ProcessDatabase;
beforeAll(async () => {
  axis = await startSimulatedAxis(wellBehaved, () => 0.5);
  folder = await mkdtemp(path.join(tmpdir(), 'axis-'));
  port = await freePort();
  database = await openProcessDatabase(folder);
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  await axis.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const { url, ...account } = axis.system;
  const DOCUMENT_AXIS = JSON.stringify({ url: url.href, ...account });
  server = startProcess(['gateway/main.ts'], {
    PORT: String(port),
    DATA_DIR: folder,
    DOCUMENT_AXIS,
    ...database.environment,
  });
  await untilReady(server, `http://127.0.0.1:${port}`);
}

/** Ends the server at once, and lets the time pass that its sender had for what it had taken. */
async function crash(): Promise<void> {
  server.child.kill('SIGKILL');
  await server.ended;
  await database.run(`update documents.outbox_entry set due_at = now() where state = 'SENT'`);
}

async function documents() {
  const token = await (await openDemoIssuer(folder)).token(clerk);
  return createClient({ url: `http://127.0.0.1:${port}/graphql`, token, timeout: 60_000 }).documents;
}

async function issue(): Promise<string> {
  const as = await documents();
  const { draftDocument } = await as.draftDocument({
    input: {
      idempotencyKey: 'crash-draft',
      type: 'OFFICIAL_LETTER',
      notation: 'SKHCN-VP',
      subject: 'V/v báo cáo kết quả',
      place: 'Quảng Ngãi',
      signer: { position: 'GIÁM ĐỐC', fullName: 'Lê Thị An' },
      recipients: [{ label: 'Văn phòng Chính phủ', kind: 'AGENCY', agency: 'vpcp' }],
    },
  });
  const input = { idempotencyKey: 'crash-issue', draft: draftDocument!.id, revision: 1 };
  return (await as.issueDocument({ input })).issueDocument!.id;
}

it('a server that is killed at any step of sending and receiving loses nothing, and does nothing twice', async () => {
  await start();
  const organ = (organId: string) => ({ ...newPacket().from, organId, organName: organId });
  const arriving = writePacket(
    newPacket({
      from: organ('000.00.00.G22'),
      to: [organ(department)],
      documentId: '000.00.00.G22,2026/01/05,7/VPCP-KSTT',
      codeNumber: '7',
      codeNotation: 'VPCP-KSTT',
      promulgationDate: parsePlainDate('2026-01-05'),
    }),
  );
  if (!arriving.ok) throw new Error(arriving.refusal.wanted);

  // Killed while the axis has taken nothing of what the clerk was told is issued, and given nothing of what waits.
  const before = [axis.hold('send'), axis.hold('fetch')];
  const id = await issue();
  axis.deliver('message-1', arriving.value);
  await Promise.all(before);
  await crash();
  expect(axis.state.taken).toEqual([]);
  expect(axis.unsettled()).toBe(1);

  // Killed when the axis has taken it and could not say so; and when a document has come in and the axis does not know.
  const between = [axis.hold('sent'), axis.hold('settle')];
  await start();
  await Promise.all(between);
  await crash();
  expect(axis.state.taken.length).toBeGreaterThan(0);
  expect(axis.unsettled()).toBe(1);

  await start();
  const as = await documents();
  const transport = async () => (await as.delivery({ id: `${id}:vpcp` })).delivery!.transport;
  while (axis.unsettled() > 0 || (await transport()) !== 'DONE')
    await new Promise((resolve) => setTimeout(resolve, 100));
  const read = axis.state.taken.map(({ messageId, packet }) => {
    const outcome = readPacket(packet);
    return [messageId, outcome.ok ? outcome.value.type : outcome.refusal];
  });
  const sent = new Map(read as [string, unknown][]);
  expect([...sent.values()].sort()).toEqual(['NEW', 'STATUS']);
  expect(sent.get(`document:${id}:1`)).toBe('NEW');
  expect(read.filter(([messageId]) => messageId === `document:${id}:1`).length).toBeGreaterThanOrEqual(2);
  const { documents: received } = await as.list({ filter: { issuer: 'vpcp', from: '2026-01-01' } });
  expect(received!.nodes.map(({ number }) => number)).toEqual(['7/VPCP-KSTT']);
  const { deliveries } = await as.deliveries({ filter: { document: received!.nodes[0]!.id } });
  expect(deliveries!.nodes).toMatchObject([{ status: 'ARRIVED', recipient: { stableId: department } }]);
}, 300_000);
