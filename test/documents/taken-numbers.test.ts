import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { bytesOf, newPacket, organ } from '../support/packets.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const commune = 'c-21136@2025';
const department = 'qni-skhcn2025-new';

let graph: TestGraph;
let keys = 0;
beforeAll(async () => {
  graph = await startGraph('in-process', { connections: 1 });
});
afterAll(() => graph.close());

const key = () => `taken-numbers-${++keys}`;
const query = async (text: string, variables: object = {}, name = 'commune-clerk') => {
  const token = await graph.token(person(name));
  return (await ask(graph.url, { query: text, variables: { ...variables }, token })).body;
};

/** A letter of the commune that its own system sends, under a number of its own. */
const arrives = (codeNumber: string, codeNotation = 'UBND-VP') => {
  const packet = newPacket({
    from: organ(commune),
    to: [organ(department)],
    documentId: `${commune},2026/11/20,${codeNumber}/${codeNotation}`,
    codeNumber,
    codeNotation,
    promulgationDate: parsePlainDate('2026-11-20'),
    trace: [{ organId: commune, timestamp: parseInstant('2026-11-20T02:00:00Z') }],
  });
  const bytes = new Blob([new Uint8Array(bytesOf(packet))], { type: 'application/xml' });
  return graph.as(person('commune-clerk')).exchange.sendPacket(bytes);
};

async function draft(change: object = {}): Promise<string> {
  const { draftDocument } = await graph.as(person('commune-clerk')).documents.draftDocument({
    input: {
      idempotencyKey: key(),
      type: 'OFFICIAL_LETTER',
      notation: 'UBND-VP',
      subject: 'V/v số hóa hồ sơ lưu trữ',
      place: 'Cà Đam',
      signer: { prefix: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Trần Minh Bình' },
      ...change,
    },
  });
  return draftDocument!.id;
}

const issue = async (draftId: string, idempotencyKey = key()) =>
  query(
    `mutation ($input: IssueDocumentInput!) {
      issueDocument(input: $input) { number registerEntry { sequence passedOver } }
    }`,
    { input: { idempotencyKey, draft: draftId, revision: 1 } },
  );
const issued = (number: string, sequence: number, passedOver: number[]) => ({
  data: { issueDocument: { number, registerEntry: { sequence, passedOver } } },
});

it('the register goes past numbers that documents have which came in otherwise, and says so', async () => {
  expect(await issue(await draft())).toEqual(issued('01/UBND-VP', 1, []));
  for (const number of ['2', '03', '5', '7']) await arrives(number);
  await arrives('4', 'KH-UBND');
  expect(await issue(await draft())).toEqual(issued('04/UBND-VP', 4, [2, 3]));
  expect(await issue(await draft())).toEqual(issued('06/UBND-VP', 6, [5]));
  // The number is taken with this notation only, but the register gives each number once.
  const plan = await draft({ type: 'PLAN', notation: 'KH-UBND', subject: 'Số hóa hồ sơ lưu trữ' });
  expect(await issue(plan)).toEqual(issued('07/KH-UBND', 7, []));
  expect(await issue(await draft())).toEqual(issued('08/UBND-VP', 8, []));
});

it('the line of the register is for the agency whose register it is', async () => {
  const { data } = await query(
    '{ agency(id: "c-21136@2025") { register(direction: OUTGOING) { nodes { sequence document { id } } } } }',
  );
  const { nodes } = (data as { agency: { register: { nodes: { sequence: number; document: { id: string } }[] } } })
    .agency.register;
  const { id } = nodes.find(({ sequence }) => sequence === 8)!.document;
  const read = (name: string) =>
    query(`{ document(id: ${JSON.stringify(id)}) { id registerEntry { sequence } } }`, {}, name);
  const entry = { sequence: 8 };
  expect(await read('commune-clerk')).toEqual({ data: { document: { id, registerEntry: entry } } });
  expect(await read('administrator')).toEqual({ data: { document: { id, registerEntry: entry } } });
  const { data: hidden, errors } = await read('clerk');
  expect([hidden, errors!.map(({ extensions }) => extensions.code)]).toEqual([{ document: null }, ['NOT_FOUND']]);
});

it('two that issue at once, and one that arrives meanwhile, each get what is theirs', async () => {
  const drafts = await Promise.all([draft(), draft(), draft()]);
  const [answers, receipt] = await Promise.all([
    Promise.all(drafts.map((id) => issue(id))),
    arrives('10').catch((error: { code: string; refusal?: string }) => error.code),
  ]);
  const numbers = answers.map(({ data }) => (data as { issueDocument: { number: string } }).issueDocument.number);
  // The letter that arrives has number 10, or finds it given.
  const taken = receipt === 'CONFLICT';
  expect([...numbers].sort()).toEqual(
    taken ? ['09/UBND-VP', '10/UBND-VP', '11/UBND-VP'] : ['09/UBND-VP', '11/UBND-VP', '12/UBND-VP'],
  );
});

it('a document that is issued again with the same key is not looked at again', async () => {
  const id = await draft();
  const idempotencyKey = key();
  const first = await issue(id, idempotencyKey);
  graph.statements.length = 0;
  expect(await issue(id, idempotencyKey)).toEqual(first);
  const ofKeys = graph.statements.filter((statement) => statement.includes('idempotency_record'));
  expect(ofKeys).toHaveLength(1);
  expect(graph.statements.filter((statement) => /document_draft|register_counter|signature/.test(statement))).toEqual(
    [],
  );
});

it('a packet that comes again with the same key is not read again', async () => {
  const receipt = await arrives('900');
  graph.statements.length = 0;
  expect(await arrives('900')).toEqual(receipt);
  expect(graph.statements.filter((statement) => statement.includes('idempotency_record'))).toHaveLength(1);
  expect(graph.statements.filter((statement) => /signature|stored_file|document_packet/.test(statement))).toEqual([]);
});

it('the register goes past 99, whatever documents have the numbers that it begins with', async () => {
  await graph.pool.query(
    `update documents.register_counter set last = 99 where agency_id = '${commune}' and direction = 'OUTGOING'`,
  );
  // Number 10 has been given above.
  expect(await issue(await draft())).toEqual(issued('100/UBND-VP', 100, []));
  await arrives('101');
  expect(await issue(await draft())).toEqual(issued('102/UBND-VP', 102, [101]));
});
