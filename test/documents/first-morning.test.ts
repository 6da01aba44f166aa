import { people } from '../../gateway/demo/people.ts';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { issueLetter } from '../support/letters.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
/** The new province is called H48 since that day, in Greenwich not for four hours yet. */
const now = '2025-07-01T03:00:00+07:00';
const province = 'qni2025';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => new Date(now), connections: 1 });
});
afterAll(() => graph.close());

it('who reports a status in the first morning of an agency is called as it is called on that day', async () => {
  const commune = graph.as(person('commune-clerk'));
  const clerk = graph.as({ ...person('clerk'), subject: `officer-${province}-staff`, agency: province });
  const recipients = [{ label: 'UBND tỉnh', kind: 'AGENCY', agency: province } as const];
  const { id } = await issueLetter(commune.documents, { addressees: [], recipients });
  const delivery = `${id}:${province}`;
  await clerk.documents.reportDeliveryStatus({
    input: { idempotencyKey: 'first-morning-1', delivery, status: 'ARRIVED' },
  });
  const packet = await commune.exchange.statusPacket(delivery);
  expect(readPacket(Buffer.from(await packet.arrayBuffer()))).toMatchObject({
    value: { status: 'ARRIVED', from: { organId: 'H48', organName: 'Ủy ban nhân dân tỉnh Quảng Ngãi' } },
  });
});
