import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import type { DeliveryStatusCode, StatusPacket } from '../../subgraphs/documents/edxml/packet.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { fromCentre, revocationOf, statusOf } from '../support/centre.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { bytesOf, newPacket, organ, packetIn } from '../support/packets.ts';
import { randomFrom, startSimulatedAxis, wellBehaved } from '../support/simulated-axis.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const department = 'qni-skhcn2025-new';
const commune = 'c-21136@2025';
const reason = 'Gửi không đúng cơ quan';

let axis: Awaited<ReturnType<typeof startSimulatedAxis>>;
let graph: TestGraph;
let keys = 0;
let numbers = 700;
beforeAll(async () => {
  axis = await startSimulatedAxis(wellBehaved, randomFrom(15));
  graph = await startGraph('in-process', { connected: { exchange: { ...defaultExchange, axis: axis.system } } });
});
afterAll(async () => {
  await graph.close();
  await axis.close();
});

const key = () => `statuses-${++keys}`;
const as = (name: string) => graph.as(person(name)).documents;
const send = (name: string, packet: Parameters<typeof bytesOf>[0]) =>
  graph.as(person(name)).exchange.sendPacket(new Blob([new Uint8Array(bytesOf(packet))], { type: 'application/xml' }));
const deliveryOf = async (id: string, name = 'clerk') => (await as(name).delivery({ id })).delivery!;
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("what a recipient's own system tells by packets", () => {
  /** When it says that they were, on Monday 23 November 2026. */
  const hours = {
    ARRIVED: 8,
    ACCEPTED: 9,
    REJECTED: 9,
    ASSIGNED: 10,
    PROCESSING: 11,
    COMPLETED: 14,
    CHANGE_ACCEPTED: 15,
  };
  type Told = keyof typeof hours;
  const at = (status: Told) => `2026-11-23T${String(hours[status]).padStart(2, '0')}:00:00+07:00`;
  const whole = ['ARRIVED', 'ACCEPTED', 'ASSIGNED', 'PROCESSING', 'COMPLETED'] as const;

  /** A letter of the commune to the department; its id and what the axis calls it. */
  async function letter() {
    const number = String(++numbers);
    const documentId = `${commune},2026/11/20,${number}/UBND-VP`;
    const { document } = await send(
      'commune-clerk',
      newPacket({
        ...{ from: organ(commune), to: [organ(department)], documentId, codeNumber: number, codeNotation: 'UBND-VP' },
        promulgationDate: parsePlainDate('2026-11-20'),
      }),
    );
    return { document, delivery: `${document}:${department}`, documentId };
  }
  const status = (documentId: string, code: Told): StatusPacket => ({
    ...statusOf(documentId, code, code === 'REJECTED' ? reason : null),
    from: organ(department),
    responseFor: { organId: commune, code: null, documentId, promulgationDate: null },
    timestamp: parseInstant(at(code)),
  });
  const tell = async (documentId: string, codes: readonly Told[]) => {
    for (const code of codes) await send('vendor', status(documentId, code));
  };
  const registered = async (document: string) => {
    const { agency } = await as('clerk').register({ agency: department, direction: 'INCOMING', first: 100 });
    return agency!.register!.nodes.filter((entry) => entry.document!.id === document).length;
  };

  it.each<[string, readonly Told[]]>([
    ['in order', whole],
    ['backwards', [...whole].reverse()],
    ['with the end first and some in between', ['COMPLETED', 'ACCEPTED', 'PROCESSING', 'ARRIVED', 'ASSIGNED']],
    ['without what is in between', ['COMPLETED', 'ARRIVED', 'ACCEPTED']],
  ])('comes to the same %s', async (_, codes) => {
    const { document, delivery, documentId } = await letter();
    await tell(documentId, codes);
    const stands = await deliveryOf(delivery);
    expect(stands).toMatchObject({
      ...{ status: 'COMPLETED', statusAt: at('COMPLETED'), arrivedAt: at('ARRIVED'), acceptedAt: at('ACCEPTED') },
      ...{ completedAt: at('COMPLETED'), hoursToAcceptance: 1 },
    });
    expect(stands.steps.map((step) => [step.status, step.at])).toEqual(codes.map((code) => [code, at(code)]));
    expect(await registered(document)).toBe(1);
    // The same once more, and what others say of it, change nothing.
    await tell(documentId, codes);
    expect(await deliveryOf(delivery)).toEqual(stands);
  });

  it.each<[Told, object]>([
    ['COMPLETED', { arrivedAt: null, acceptedAt: null, completedAt: at('COMPLETED') }],
    ['ACCEPTED', { arrivedAt: null, acceptedAt: at('ACCEPTED'), completedAt: null }],
  ])('leaves unknown what it leaves out, when it tells nothing but %s', async (code, instants) => {
    const { document, delivery, documentId } = await letter();
    await tell(documentId, [code]);
    expect(await deliveryOf(delivery)).toMatchObject({ status: code, hoursToAcceptance: null, ...instants });
    expect(await registered(document)).toBe(1);
  });

  it('is refused where it contradicts itself, with its cause', async () => {
    const { document, delivery, documentId } = await letter();
    await tell(documentId, ['REJECTED', 'ARRIVED']);
    const stands = await deliveryOf(delivery);
    expect(stands).toMatchObject({ status: 'REJECTED', arrivedAt: at('ARRIVED'), statusAt: at('REJECTED') });
    const refused = { code: 'CONFLICT', refusal: 'WRONG_STATUS', argument: 'MessageHeader/StatusCode' };
    await expect(tell(documentId, ['ACCEPTED'])).rejects.toMatchObject(refused);
    await expect(tell(documentId, ['CHANGE_ACCEPTED'])).rejects.toMatchObject(refused);
    expect(await deliveryOf(delivery)).toEqual(stands);
    expect(await registered(document)).toBe(0);
  });

  it('is counted: of two of the six that were taken in it is not known how soon (ED5, ED7)', async () => {
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const { agency } = await as('analyst').edocIndicators({ agency: department, period });
    const told = (code: string) => {
      const { numerator, denominator, unknown } = agency!.edocIndicators!.find((one) => one.code === code)!;
      return [numerator, denominator, unknown];
    };
    expect(told('ED5')).toEqual([4, 6, 2]);
    expect(told('ED7')).toEqual([7, 7, 0]);
  });
});

describe('what is asked of a recipient beyond the province', () => {
  /** A letter of the department to the Government Office; its id, what the axis calls it, and its delivery. */
  async function issue() {
    const { draftDocument } = await as('clerk').draftDocument({
      input: {
        ...{ idempotencyKey: key(), type: 'OFFICIAL_LETTER', notation: 'SKHCN-VP', subject: 'V/v báo cáo kết quả' },
        ...{ place: 'Quảng Ngãi', signer: { position: 'GIÁM ĐỐC', fullName: 'Lê Thị An' } },
        recipients: [{ label: 'Văn phòng Chính phủ', kind: 'AGENCY', agency: 'vpcp' }],
      },
    });
    const input = { idempotencyKey: key(), draft: draftDocument!.id, revision: 1 };
    const { id } = (await as('clerk').issueDocument({ input })).issueDocument!;
    await until(() => axis.state.taken.some(({ messageId }) => messageId === `document:${id}:1`));
    const taken = axis.state.taken.find(({ messageId }) => messageId === `document:${id}:1`)!;
    const packet = packetIn(taken.packet);
    if (packet.type === 'STATUS') throw new TypeError('A status came first');
    return { id, delivery: `${id}:vpcp`, documentId: packet.documentId };
  }
  let messages = 0;
  /** Delivers what the Government Office says, and waits for what becomes of it. */
  const answer = async (documentId: string, status: DeliveryStatusCode, description: string | null = null) => {
    const id = `answer-${++messages}`;
    axis.deliver(id, bytesOf(statusOf(documentId, status, description)));
    await until(() => axis.state.states.has(id));
    const { axisMessages } = await as('administrator').axisMessages({ first: 100 });
    return axisMessages!.nodes.find((message) => message.id === id)?.refusal ?? null;
  };
  const update = (document: string, revision: number, subject: string) =>
    as('clerk').updateDocument({
      input: { idempotencyKey: key(), document, revision, reason: 'Đính chính lỗi kỹ thuật', subject },
    });
  const asked = async (delivery: string) => {
    const { status, changeRequests } = await deliveryOf(delivery);
    return [status, ...changeRequests.map(({ kind, isAccepted }) => [kind, isAccepted])];
  };
  const awaited = async (document: string) => {
    const { deliveries } = await as('clerk').deliveries({ filter: { document, awaitsAnswer: true } });
    return deliveries!.nodes.map(({ id }) => id);
  };

  it('is to go on with what was updated, once for each time, and the delivery does', async () => {
    const { id, delivery, documentId } = await issue();
    expect(await awaited(id)).toEqual([]);
    await answer(documentId, 'ACCEPTED');
    await update(id, 1, 'V/v báo cáo kết quả năm 2026');
    await update(id, 2, 'V/v báo cáo kết quả cả năm 2026');
    expect(await awaited(id)).toEqual([delivery]);
    expect(await answer(documentId, 'CHANGE_ACCEPTED')).toBeNull();
    expect(await asked(delivery)).toEqual(['ACCEPTED', ['UPDATE', true], ['UPDATE', null]]);
    expect(await answer(documentId, 'CHANGE_REJECTED', reason)).toBeNull();
    expect(await asked(delivery)).toEqual(['ACCEPTED', ['UPDATE', true], ['UPDATE', false]]);
    expect(await awaited(id)).toEqual([]);
    expect(await answer(documentId, 'COMPLETED')).toBeNull();
    expect((await deliveryOf(delivery)).status).toBe('COMPLETED');
  });

  it('is to give it back before all else, and then there is nothing more to answer', async () => {
    const { id, delivery, documentId } = await issue();
    await update(id, 1, 'V/v báo cáo kết quả năm 2026');
    const recall = { idempotencyKey: key(), delivery, status: 'RECALL_REQUESTED' as const, reason };
    await as('clerk').reportDeliveryStatus({ input: recall });
    // What it says of its own work meanwhile is kept.
    expect(await answer(documentId, 'ACCEPTED')).toBeNull();
    expect(await asked(delivery)).toEqual(['RECALL_REQUESTED', ['UPDATE', null], ['RECALL', null]]);
    expect(await answer(documentId, 'CHANGE_REJECTED', reason)).toBeNull();
    expect(await asked(delivery)).toEqual(['ACCEPTED', ['UPDATE', null], ['RECALL', false]]);
    await as('clerk').reportDeliveryStatus({ input: { ...recall, idempotencyKey: key() } });
    expect(await answer(documentId, 'CHANGE_ACCEPTED')).toBeNull();
    const ended = ['CHANGE_ACCEPTED', ['UPDATE', true], ['RECALL', false], ['RECALL', true]];
    expect(await asked(delivery)).toEqual(ended);
    expect(await awaited(id)).toEqual([]);
    // The same answer once more changes nothing; another is to nothing that was asked.
    expect(await answer(documentId, 'CHANGE_ACCEPTED')).toBeNull();
    expect(await answer(documentId, 'CHANGE_REJECTED', reason)).toBe('WRONG_STATUS');
    expect(await asked(delivery)).toEqual(ended);
  });

  it('is to let it be revoked; who refuses goes on, which the issuer sees', async () => {
    const input = (document: string) => ({ idempotencyKey: key(), document, reason: 'Ban hành nhầm nội dung' });
    const [refused, granted] = [await issue(), await issue()];
    for (const { id, delivery } of [refused, granted]) {
      await as('clerk').revokeDocument({ input: input(id) });
      expect(await asked(delivery)).toEqual(['SENT', ['REVOKE', null]]);
    }
    expect(await answer(refused.documentId, 'CHANGE_REJECTED', reason)).toBeNull();
    expect(await asked(refused.delivery)).toEqual(['SENT', ['REVOKE', false]]);
    expect(await answer(granted.documentId, 'CHANGE_ACCEPTED')).toBeNull();
    expect(await asked(granted.delivery)).toEqual(['CHANGE_ACCEPTED', ['REVOKE', true]]);
  });

  it('is nothing unless it is asked: an answer to nothing is refused with its cause', async () => {
    const { delivery, documentId } = await issue();
    expect(await answer(documentId, 'CHANGE_ACCEPTED')).toBe('WRONG_STATUS');
    expect(await asked(delivery)).toEqual(['SENT']);
  });
});

describe('what an issuer beyond the province changes', () => {
  /** Delivers a letter of the Government Office; its id here, and how to change it. */
  async function received(number: number, to = [department]) {
    const original = fromCentre(number, { to: to.map(organ) });
    axis.deliver(`new ${number}`, bytesOf(original));
    const find = async () => {
      const filter = { issuer: 'vpcp', number: `${number}/VPCP-KSTT` };
      return (await as('clerk').list({ filter })).documents!.nodes[0]?.id;
    };
    await until(async () => (await find()) !== undefined);
    const changed = { documentInfoChanged: true, receiversChanged: false, receivers: [] };
    const business = { ...original.business, documentId: original.documentId, reason: 'Đính chính', update: changed };
    const subject = 'V/v báo cáo kết quả cả năm';
    const deliver = async (id: string, packet: Parameters<typeof bytesOf>[0]) => {
      axis.deliver(`${id} ${number}`, bytesOf(packet));
      await until(() => axis.state.states.has(`${id} ${number}`));
      expect(axis.state.states.get(`${id} ${number}`)).toBe('done');
    };
    return {
      id: (await find())!,
      update: () => deliver('update', { ...original, type: 'UPDATE', subject, business }),
      revoke: () => deliver('revoke', revocationOf(number)),
      recall: () => deliver('recall', statusOf(original.documentId, 'RECALL_REQUESTED', reason)),
    };
  }
  const told = (delivery: string) =>
    axis.state.taken
      .filter(({ messageId }) => messageId.startsWith(`delivery:${delivery}:`))
      .map(({ packet }) => packetIn(packet))
      .map((packet) => packet.type === 'STATUS' && packet.status);

  it('is done at once to who has the document here, and confirmed', async () => {
    const { id, update, revoke } = await received(31);
    const delivery = `${id}:${department}`;
    await update();
    expect(await deliveryOf(delivery)).toMatchObject({
      status: 'ARRIVED',
      changeRequests: [{ kind: 'UPDATE', isAccepted: true }],
    });
    await revoke();
    expect(await deliveryOf(delivery)).toMatchObject({
      status: 'CHANGE_ACCEPTED',
      changeRequests: [{ kind: 'UPDATE' }, { kind: 'REVOKE', isAccepted: true }],
    });
    await until(() => told(delivery).length === 3);
    expect(told(delivery)).toEqual(['ARRIVED', 'CHANGE_ACCEPTED', 'CHANGE_ACCEPTED']);
  });

  it('is no answer to what a clerk has still to decide, and nothing to who has rejected it', async () => {
    const { id, update, revoke, recall } = await received(32, [department, commune]);
    const [kept, rejected] = [`${id}:${department}`, `${id}:${commune}`];
    const report = (name: string, delivery: string, status: 'ACCEPTED' | 'REJECTED') =>
      as(name).reportDeliveryStatus({ input: { idempotencyKey: key(), delivery, status, reason } });
    await report('clerk', kept, 'ACCEPTED');
    await report('commune-clerk', rejected, 'REJECTED');
    await recall();
    await update();
    const asked = async () => {
      const { status, changeRequests } = await deliveryOf(kept);
      return [status, ...changeRequests.map(({ kind, isAccepted }) => [kind, isAccepted])];
    };
    expect(await asked()).toEqual(['RECALL_REQUESTED', ['RECALL', null], ['UPDATE', true]]);
    await revoke();
    expect(await asked()).toEqual(['CHANGE_ACCEPTED', ['RECALL', true], ['UPDATE', true], ['REVOKE', true]]);
    expect(await deliveryOf(rejected, 'commune-clerk')).toMatchObject({ status: 'REJECTED', changeRequests: [] });
  });
});
