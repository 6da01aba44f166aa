import { people } from '../../gateway/demo/people.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const department = 'qni-skhcn2025-new';
const commune = 'c-21136@2025';
const reason = 'Gửi nhầm địa chỉ nhận';

let graph: TestGraph;
let keys = 0;
/** Friday before the long weekend of the National Day of 2026, then later. */
let now = '2026-08-28T09:00:00+07:00';
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => new Date(now), connections: 1 });
});
afterAll(() => graph.close());
beforeEach(() => {
  now = '2026-08-28T09:00:00+07:00';
});

const key = () => `delivery-${++keys}`;
const as = (name: string) => graph.as(person(name)).documents;

/** A letter of the commune to the department, and to the Party committee on paper; the id of the first delivery. */
async function send(): Promise<{ document: string; delivery: string }> {
  const { draftDocument } = await as('commune-clerk').draftDocument({
    input: {
      idempotencyKey: key(),
      type: 'OFFICIAL_LETTER',
      notation: 'UBND-VP',
      subject: 'V/v phối hợp số hóa hồ sơ',
      place: 'Cà Đam',
      signer: { position: 'CHỦ TỊCH', fullName: 'Trần Minh Bình' },
      addressees: ['Sở Khoa học và Công nghệ'],
      attachments: ['Danh mục hồ sơ'],
      recipients: [
        { label: 'Như trên', kind: 'AS_ABOVE' },
        { label: 'Thường trực Đảng ủy xã', kind: 'AGENCY' },
        { label: 'Lưu: VT', kind: 'ARCHIVE' },
      ],
    },
  });
  const input = { idempotencyKey: key(), draft: draftDocument!.id, revision: 1 };
  const document = (await as('commune-clerk').issueDocument({ input })).issueDocument!.id;
  return { document, delivery: `${document}:${department}` };
}
type Status = Parameters<ReturnType<typeof as>['reportDeliveryStatus']>[0]['input']['status'];
const report = async (name: string, delivery: string, status: Status, more: object = {}) =>
  (await as(name).reportDeliveryStatus({ input: { idempotencyKey: key(), delivery, status, ...more } }))
    .reportDeliveryStatus!;
const steps = async (id: string) => {
  const { delivery } = await as('clerk').delivery({ id });
  return delivery!.steps.map(({ status, agency }) => [status, agency.stableId]);
};
const incoming = async () => {
  const { agency } = await as('clerk').register({ agency: department, direction: 'INCOMING' });
  return agency!.register!.nodes.map(({ sequence, source, document }) => [sequence, source, document!.id]);
};

describe('a delivery', () => {
  it('is made for every recipient, and on paper to those whom the directory does not have', async () => {
    const { document } = await send();
    const { deliveries } = await as('commune-clerk').deliveries({ filter: { document } });
    expect(
      deliveries!.nodes.map(({ channel, status, recipient, recipientLabel }) => [
        channel,
        status,
        recipient?.stableId,
        recipientLabel,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['AXIS', 'SENT', department, null],
        ['PAPER', 'SENT', undefined, 'Thường trực Đảng ủy xã'],
      ]),
    );
    expect(deliveries!.nodes).toHaveLength(2);
  });

  it('goes from arrival to completion, and acceptance enters it in the register', async () => {
    const { document, delivery } = await send();
    expect(await report('clerk', delivery, 'ARRIVED')).toMatchObject({ status: 'ARRIVED', statusCode: '01' });
    now = '2026-09-03T08:30:00+07:00';
    // 2.5 hours on Friday morning and 4 in the afternoon; then all days are off to 2 September; an hour on the 3rd.
    const accepted = await report('clerk', delivery, 'ACCEPTED');
    expect(accepted).toMatchObject({ status: 'ACCEPTED', acceptedAt: now });
    expect(accepted.hoursToAcceptance).toBe(7.5);
    const entries = await incoming();
    expect(entries.filter(([, , id]) => id === document)).toEqual([[1, 'AXIS', document]]);
    await report('clerk', delivery, 'ASSIGNED');
    await report('clerk', delivery, 'PROCESSING');
    expect(await report('clerk', delivery, 'COMPLETED')).toMatchObject({ statusCode: '06', completedAt: now });
    expect(await steps(delivery)).toEqual(
      ['ARRIVED', 'ACCEPTED', 'ASSIGNED', 'PROCESSING', 'COMPLETED'].map((status) => [status, department]),
    );
  });

  it('takes each status once, however often and late its packet comes again', async () => {
    const { document, delivery } = await send();
    await report('clerk', delivery, 'ARRIVED');
    const entries = (await incoming()).length;
    await Promise.all([1, 2, 3].map(() => report('clerk', delivery, 'ACCEPTED')));
    await expect(report('clerk', delivery, 'ARRIVED')).rejects.toMatchObject({
      code: 'CONFLICT',
      argument: 'input.status',
    });
    expect(await report('clerk', delivery, 'ACCEPTED')).toMatchObject({ status: 'ACCEPTED' });
    expect((await steps(delivery)).map(([status]) => status)).toEqual(['ARRIVED', 'ACCEPTED']);
    expect(await incoming()).toHaveLength(entries + 1);
    expect((await incoming()).map(([, , id]) => id)).toContain(document);
  });

  it.each([
    ['by the sender what the recipient reports', 'commune-clerk', 'ARRIVED', {}, 'FORBIDDEN', 'input.delivery'],
    ['by the recipient what the sender asks', 'clerk', 'RECALL_REQUESTED', { reason }, 'FORBIDDEN', 'input.delivery'],
    ['out of turn', 'clerk', 'ACCEPTED', {}, 'CONFLICT', 'input.status'],
    ['without a reason', 'clerk', 'REJECTED', { reason: ' Sai.      ' }, 'BAD_USER_INPUT', 'input.reason'],
    ['as what it began with', 'clerk', 'SENT', {}, 'BAD_USER_INPUT', 'input.status'],
    ['by whom it does not concern', 'national-portal', 'ARRIVED', {}, 'UNAUTHORIZED_FIELD_OR_TYPE', undefined],
  ] as const)('is not reported %s', async (_, name, status, more, code, argument) => {
    const { delivery } = await send();
    await expect(report(name, delivery, status, more)).rejects.toMatchObject({ code, argument });
    expect(await steps(delivery)).toEqual([]);
  });

  it('may be reported by the application that works for the agency', async () => {
    const { delivery } = await send();
    expect(await report('vendor', delivery, 'ARRIVED')).toMatchObject({ status: 'ARRIVED' });
  });

  it('is given back by itself while nobody has accepted it, and its files are gone for the recipient', async () => {
    const { document, delivery } = await send();
    const files = async (name: string) => {
      const { data } = (await raw(name, `{ document(id: "${document}") { subject attachments { name } } }`)) as {
        data: { document: { attachments: object[] } };
      };
      return data.document.attachments;
    };
    await report('clerk', delivery, 'ARRIVED');
    expect(await files('clerk')).toEqual([{ name: 'Danh mục hồ sơ' }]);
    expect(await report('commune-clerk', delivery, 'RECALL_REQUESTED', { reason })).toMatchObject({
      status: 'CHANGE_ACCEPTED',
      changeRequests: [{ kind: 'RECALL', askedAt: now, isAccepted: true, answeredAt: now }],
    });
    expect((await steps(delivery)).slice(1)).toEqual([
      ['RECALL_REQUESTED', commune],
      ['CHANGE_ACCEPTED', department],
    ]);
    expect(await files('clerk')).toEqual([]);
    expect(await files('commune-clerk')).toEqual([{ name: 'Danh mục hồ sơ' }]);
  });

  it('goes on where it was when the recipient does not give it back, and can be asked for again', async () => {
    const { delivery } = await send();
    await report('clerk', delivery, 'ARRIVED');
    await report('clerk', delivery, 'ACCEPTED');
    const recall = () => report('commune-clerk', delivery, 'RECALL_REQUESTED', { reason });
    const unanswered = async () => {
      const { deliveries } = await as('commune-clerk').deliveries({ filter: { awaitsAnswer: true }, first: 100 });
      return deliveries!.nodes.some(({ id }) => id === delivery);
    };
    const refusal = { isAccepted: false, askedAt: now, answeredAt: '2026-08-28T10:00:00+07:00' };
    expect(await recall()).toMatchObject({
      status: 'RECALL_REQUESTED',
      changeRequests: [{ kind: 'RECALL', isAccepted: null, answeredAt: null }],
    });
    expect(await unanswered()).toBe(true);
    now = refusal.answeredAt;
    expect(await report('clerk', delivery, 'CHANGE_REJECTED', { reason })).toMatchObject({
      status: 'ACCEPTED',
      changeRequests: [refusal],
    });
    expect(await unanswered()).toBe(false);
    expect(await recall()).toMatchObject({ status: 'RECALL_REQUESTED' });
    now = '2026-08-28T11:00:00+07:00';
    expect(await report('clerk', delivery, 'CHANGE_ACCEPTED')).toMatchObject({
      status: 'CHANGE_ACCEPTED',
      changeRequests: [refusal, { isAccepted: true, answeredAt: now }],
    });
    await expect(recall()).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(report('clerk', delivery, 'CHANGE_REJECTED', { reason })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is found once it has stood for longer than so many working days (T5)', async () => {
    const { delivery } = await send();
    now = '2026-10-12T09:00:00+07:00';
    await report('clerk', delivery, 'ARRIVED');
    const waiting = async (olderThanWorkingDays: number) => {
      const filter = { status: ['ARRIVED' as const], olderThanWorkingDays };
      const { agency } = await as('clerk').inbox({ agency: department, filter, first: 100 });
      return agency!.inbox!.nodes.some(({ id }) => id === delivery);
    };
    expect(await waiting(0)).toBe(false);
    now = '2026-10-13T09:00:00+07:00';
    expect(await waiting(1)).toBe(false);
    now = '2026-10-13T09:00:01+07:00';
    expect(await waiting(1)).toBe(true);
    // A Friday; after it come two days off.
    now = '2026-10-16T09:00:01+07:00';
    expect([await waiting(4), await waiting(5)]).toEqual([true, false]);
    now = '2026-10-18T23:00:00+07:00';
    expect(await waiting(5)).toBe(false);
    now = '2026-10-19T09:00:01+07:00';
    expect(await waiting(5)).toBe(true);
  });
});

describe('the deliveries of letter 1624/UBND-KGVX', () => {
  it('are one for each of its addressees and copies, on paper to the Party and assembly offices (T16)', async () => {
    const filter = { document: 'document-qni-2020-1624' };
    const { deliveries } = await as('administrator').deliveries({ filter, first: 100 });
    const { nodes } = deliveries!;
    expect(nodes).toHaveLength(38);
    expect(
      nodes.flatMap(({ channel, recipientLabel }) => (channel === 'PAPER' ? [recipientLabel] : [])).sort(),
    ).toEqual(['Các Văn phòng: TU, HĐND, Đ.ĐBQH', 'Thường trực HĐND tỉnh', 'Thường trực Tỉnh ủy']);
    expect(new Set(nodes.map(({ status }) => status))).toEqual(new Set(['SENT']));
    // The department has taken over from two of the addressees; the commune from none.
    expect((await as('clerk').deliveries({ filter })).deliveries!.nodes).toHaveLength(2);
    expect((await as('commune-clerk').deliveries({ filter })).deliveries!.nodes).toEqual([]);
  });
});

describe('an inbox', () => {
  it('takes as many statements for 40 deliveries as for one, with their documents, issuers, signers and tasks', async () => {
    for (let count = 0; count < 40; count += 1) await send();
    const measure = async (first: number) => {
      graph.statements.length = 0;
      const { agency } = await as('clerk').inboxWithTasks({ agency: department, first });
      expect(agency!.inbox!.nodes).toHaveLength(first);
      return graph.statements.length;
    };
    expect(await measure(40)).toBe(await measure(1));
  });
});

async function raw(name: string, query: string): Promise<unknown> {
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await graph.token(person(name))}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
