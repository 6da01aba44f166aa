import { people } from '../../gateway/demo/people.ts';
import type { Packet } from '../../subgraphs/documents/edxml/packet.ts';
import { decideRefused } from '../../subgraphs/documents/exchange/axis/inbox.rules.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { fromCentre, revocationOf, statusOf } from '../support/centre.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { bytesOf, newPacket, organ, packetIn } from '../support/packets.ts';
import { randomFrom, startSimulatedAxis, wellBehaved } from '../support/simulated-axis.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const department = 'qni-skhcn2025-new';
const misbehaving = { loses: 0.2, repeats: 0.2, delays: 0.2, reorders: true };

/** A clock that runs two hundred times as fast, so that waits of minutes are waits of moments. */
const begun = Date.now();
const now = () => new Date(Date.parse('2026-11-24T02:00:00Z') + (Date.now() - begun) * 200);

let axis: Awaited<ReturnType<typeof startSimulatedAxis>>;
let graph: TestGraph;
let keys = 0;
const misbehaviour = { ...misbehaving };
beforeAll(async () => {
  axis = await startSimulatedAxis(misbehaviour, randomFrom(1624));
  graph = await startGraph('in-process', { now, connected: { exchange: { ...defaultExchange, axis: axis.system } } });
});
afterAll(async () => {
  await graph.close();
  await axis.close();
});

const key = () => `axis-test-${++keys}`;
const as = (name: string) => graph.as(person(name)).documents;
/** A letter of the department to the Government Office; its id and number. */
async function issue(): Promise<{ id: string; number: string }> {
  const { draftDocument } = await as('clerk').draftDocument({
    input: {
      idempotencyKey: key(),
      type: 'OFFICIAL_LETTER',
      notation: 'SKHCN-VP',
      subject: 'V/v báo cáo kết quả',
      place: 'Quảng Ngãi',
      signer: { position: 'GIÁM ĐỐC', fullName: 'Lê Thị An' },
      recipients: [{ label: 'Văn phòng Chính phủ', kind: 'AGENCY', agency: 'vpcp' }],
    },
  });
  const input = { idempotencyKey: key(), draft: draftDocument!.id, revision: 1 };
  return (await as('clerk').issueDocument({ input })).issueDocument!;
}
const report = (delivery: string, status: 'ACCEPTED') =>
  as('clerk').reportDeliveryStatus({ input: { idempotencyKey: key(), delivery, status } });
const deliveryTo = async (agency: string, document: string) =>
  (await as('administrator').delivery({ id: `${document}:${agency}` })).delivery!;
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
const waiting = async () => {
  const { axisEntries } = await as('administrator').axisEntries({ states: ['PENDING', 'SENT'], first: 100 });
  const { axisMessages } = await as('administrator').axisMessages({ states: ['HELD'], first: 100 });
  return axisEntries!.nodes.length + axisMessages!.nodes.length;
};
const everythingSettled = () => until(async () => axis.unsettled() === 0 && (await waiting()) === 0);

describe('over an axis that loses, repeats, delays and reorders', () => {
  it('every document, revocation and status has its effect once, in both directions', async () => {
    const issued = [];
    for (let index = 0; index < 6; index++) issued.push(await issue());
    for (const { id } of issued.slice(0, 2)) {
      await as('clerk').revokeDocument({
        input: { idempotencyKey: key(), document: id, reason: 'Ban hành nhầm nội dung' },
      });
    }
    // The centre's system answers whatever arrives with three statuses, in disorder, and sends documents of its own.
    const answered = new Set<string>();
    const answering = setInterval(() => {
      for (const { messageId, packet } of axis.state.taken) {
        if (answered.has(messageId)) continue;
        answered.add(messageId);
        const told = packetIn(packet);
        if (told.type !== 'NEW') continue;
        for (const status of ['COMPLETED', 'ACCEPTED', 'ARRIVED'] as const)
          axis.deliver(`${messageId} ${status}`, bytesOf(statusOf(told.documentId, status)));
      }
    }, 20);
    for (let number = 1; number <= 8; number++) {
      // The revocation of some is there before they are.
      if (number <= 3) axis.deliver(`revoke ${number}`, bytesOf(revocationOf(number)));
      axis.deliver(`new ${number}`, bytesOf(fromCentre(number)));
    }
    await until(() => axis.state.states.size === 8 + 3 + 6 * 3);
    clearInterval(answering);
    await everythingSettled();

    const { documents } = await as('clerk').list({ filter: { issuer: 'vpcp', from: '2026-11-20' }, first: 50 });
    expect(documents!.nodes.map(({ number }) => number).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${number}/VPCP-KSTT`),
    );
    const revoked = await Promise.all(
      documents!.nodes.map(async ({ id, number }) => [
        number,
        (await as('clerk').versions({ id })).document!.revokedAt !== null,
      ]),
    );
    expect(
      revoked
        .filter(([, is]) => is)
        .map(([number]) => number)
        .sort(),
    ).toEqual(['1/VPCP-KSTT', '2/VPCP-KSTT', '3/VPCP-KSTT']);
    for (const { id } of issued) {
      const delivery = await deliveryTo('vpcp', id);
      expect(delivery).toMatchObject({ status: 'COMPLETED', transport: 'DONE', arrivedAt: expect.any(String) });
      expect(delivery.steps.map(({ status }) => status).sort()).toEqual(['ACCEPTED', 'ARRIVED', 'COMPLETED']);
    }
    // A clerk takes one in, and the centre hears of it: it arrived before that.
    const [received] = documents!.nodes.filter(({ number }) => number === '8/VPCP-KSTT');
    await report(`${received!.id}:${department}`, 'ACCEPTED');
    await everythingSettled();

    // What the axis took more than once is the same under one id; what it was told is whole, and in order.
    const told = new Map<string, Packet>();
    for (const { messageId, packet, to } of axis.state.taken) {
      const first = told.get(messageId);
      if (first) expect(packetIn(packet)).toEqual(first);
      else told.set(messageId, packetIn(packet));
      expect(to).toEqual(['G22']);
    }
    const kinds = (type: string) => [...told.values()].filter((packet) => packet.type === type);
    expect(kinds('NEW').map((packet) => 'codeNumber' in packet && packet.codeNumber)).toHaveLength(6);
    expect(kinds('REVOKE')).toHaveLength(2);
    expect(
      kinds('STATUS')
        .map((packet) => 'status' in packet && packet.status)
        .sort(),
    ).toEqual(['ACCEPTED', ...Array<string>(8).fill('ARRIVED'), ...Array<string>(3).fill('CHANGE_ACCEPTED')]);
    const places = [...told.keys()];
    for (const { id } of issued.slice(0, 2))
      expect(places.indexOf(`document:${id}:1`)).toBeLessThan(places.indexOf(`document:${id}:2`));
  });
});

describe('what goes wrong for good', () => {
  beforeAll(() => void Object.assign(misbehaviour, wellBehaved));

  it('is refused with its cause, of which nothing is kept', async () => {
    const secret = bytesOf(fromCentre(90, { subject: 'V/v tuyetmataxis' }))
      .toString()
      .replace('<edXML:Subject>', '<edXML:SecretLevel>1</edXML:SecretLevel><edXML:Subject>');
    axis.deliver('secret', Buffer.from(secret));
    axis.deliver('no-packet', Buffer.from('<edXML/>'));
    axis.deliver(
      'not-beyond',
      bytesOf(
        newPacket({ from: organ(department), to: [organ('qni2025')], promulgationDate: parsePlainDate('2026-11-20') }),
      ),
    );
    axis.deliver('early', bytesOf(statusOf('nothing,2026/11/20,1/X', 'ARRIVED')));
    await until(() => axis.unsettled() === 0);
    const { axisMessages } = await as('administrator').axisMessages({ first: 100 });
    expect(
      Object.fromEntries(
        axisMessages!.nodes.map(({ id, state, refusal, waitsFor }) => [id, [state, refusal, waitsFor]]),
      ),
    ).toEqual({
      secret: ['REFUSED', 'SECRET', null],
      'no-packet': ['REFUSED', 'NOT_EDXML', null],
      'not-beyond': ['REFUSED', 'NOT_SENDER', null],
      early: ['HELD', null, 'nothing,2026/11/20,1/X'],
    });
    expect(axis.state.states.get('secret')).toBe('fail');
    const { rows } = await graph.pool.query(
      `select 1 from documents.axis_message row where row::text like '%tuyetmataxis%' or (state = 'REFUSED' and packet is not null)`,
    );
    expect(rows).toEqual([]);
    const input = { idempotencyKey: key(), message: 'early' };
    expect((await as('administrator').dropAxisMessage({ input })).dropAxisMessage).toMatchObject({ state: 'REFUSED' });
  });

  it('to send is given up; its stream waits until an administrator has it sent again, or drops it', async () => {
    // Before it is issued, lest it be sent sooner.
    axis.state.refuses.set(/^document:/, 422);
    const { id } = await issue();
    const entry = async () =>
      (await as('administrator').axisEntries({ first: 100 })).axisEntries!.nodes.find((one) => one.id.includes(id));
    await until(async () => (await entry())?.state === 'FAILED');
    expect(await deliveryTo('vpcp', id)).toMatchObject({ transport: 'FAIL', status: 'SENT' });
    await as('clerk').revokeDocument({
      input: { idempotencyKey: key(), document: id, reason: 'Ban hành nhầm nội dung' },
    });
    const given = (await entry())!;
    expect(given).toMatchObject({ errorCode: '422', attempts: 1, kind: 'NEW' });
    axis.state.refuses.clear();
    const decide = (attempts: number) => ({ input: { idempotencyKey: key(), entry: given.id, attempts } });
    await expect(
      as('administrator')
        .retryAxisEntry(decide(0))
        .then((data) => data.retryAxisEntry),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(
      as('clerk')
        .retryAxisEntry(decide(1))
        .then((data) => data.retryAxisEntry),
    ).rejects.toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    expect((await as('administrator').retryAxisEntry(decide(1))).retryAxisEntry).toMatchObject({ state: 'PENDING' });
    await everythingSettled();
    const sent = axis.state.taken
      .filter(({ messageId }) => messageId.includes(id))
      .map(({ packet }) => packetIn(packet).type);
    expect(sent).toEqual(['NEW', 'REVOKE']);

    axis.state.refuses.set(/:1$/, 409);
    const second = await issue();
    const conflict = async () =>
      (await as('administrator').axisEntries({ states: ['CONFLICT'] })).axisEntries!.nodes[0];
    await until(async () => (await conflict()) !== undefined);
    await as('clerk').revokeDocument({
      input: { idempotencyKey: key(), document: second.id, reason: 'Ban hành nhầm nội dung' },
    });
    const dropped = { idempotencyKey: key(), entry: (await conflict())!.id, attempts: 1 };
    expect((await as('administrator').dropAxisEntry({ input: dropped })).dropAxisEntry).toMatchObject({
      state: 'DROPPED',
    });
    await until(() => axis.state.taken.some(({ messageId }) => messageId === `document:${second.id}:2`));
  });
});

describe('an update', () => {
  beforeAll(() => {
    Object.assign(misbehaviour, wellBehaved);
    axis.state.refuses.clear();
  });

  it('goes to who has the document, and the document to who is added, after what they were told before', async () => {
    const { id } = await issue();
    const update = (change: object) =>
      as('clerk').updateDocument({
        input: { idempotencyKey: key(), document: id, revision: 1, reason: 'Đính chính lỗi kỹ thuật', ...change },
      });
    await update({ subject: 'V/v báo cáo bổ sung', addressees: ['bkhcn2025'] });
    await update({ revision: 2, place: 'Kon Tum' });
    await everythingSettled();
    const sent = axis.state.taken
      .filter(({ messageId }) => messageId.includes(id))
      .map(({ packet, to }) => {
        const told = packetIn(packet);
        return told.type === 'STATUS'
          ? told
          : { type: told.type, subject: told.subject, update: told.business.update, to };
      });
    const [addedId] = sent[1] && 'to' in sent[1] ? sent[1].to : [];
    const changed = { documentInfoChanged: true, receiversChanged: false, receivers: [] };
    const added = [{ organId: addedId, added: true }];
    const subject = 'V/v báo cáo bổ sung';
    expect(sent).toMatchObject([
      { type: 'NEW', to: ['G22'] },
      { type: 'NEW', subject, to: [addedId] },
      { type: 'UPDATE', subject, update: { ...changed, receiversChanged: true, receivers: added }, to: ['G22'] },
      { type: 'UPDATE', subject, update: changed, to: ['G22', addedId] },
    ]);
  });
});

describe('a packet that was refused', () => {
  it.each<[string, Packet, string, object]>([
    [
      'speaks of a document that is not here',
      revocationOf(1),
      'UNKNOWN_DOCUMENT',
      { kind: 'HELD', waitsFor: fromCentre(1).documentId },
    ],
    [
      'is a status of one that is not',
      statusOf('a,b,c', 'ACCEPTED'),
      'UNKNOWN_DOCUMENT',
      { kind: 'HELD', waitsFor: 'a,b,c' },
    ],
    ['is a status that contradicts another', statusOf('a,b,c', 'ACCEPTED'), 'WRONG_STATUS', { kind: 'REFUSED' }],
    ['is of another', revocationOf(1), 'NOT_ISSUER', { kind: 'REFUSED' }],
    ['is a document that is here already', fromCentre(1), 'KNOWN_NUMBER', { kind: 'REFUSED' }],
    ['is of nobody', fromCentre(1), 'UNKNOWN_SENDER', { kind: 'REFUSED' }],
  ])('because it %s is %#', (_, packet, refusal, decision) => {
    expect(decideRefused(packet, refusal)).toEqual(decision);
  });
});
