import fc from 'fast-check';
import { type Instant, instantAt, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import { documents } from '../../subgraphs/documents/index.ts';
import {
  after,
  type DeliveryState,
  type ReportedStatus,
  refuseStatus,
} from '../../subgraphs/documents/exchange/delivery/delivery.rules.ts';
import { syntheticBatch } from '../../subgraphs/documents/synthetic/synthetic-batch.rules.ts';
import type { RegisterYear } from '../../subgraphs/documents/record/register/register.rules.ts';
import { groupBy } from '../../subgraphs/kernel/loaders/group-by.ts';
import { parsePlainDate, type PlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { Random } from '../../subgraphs/kernel/seeding/random.ts';
import { type SeedMonth, seedMonths } from '../../subgraphs/kernel/seeding/seed-months.rules.ts';
import { seeded } from '../support/seeded-organisation.ts';
import { startSubgraph, type TestSubgraph } from '../support/subgraph.ts';

interface Made {
  document: {
    id: string;
    issuerId: string;
    signerName: string;
    codeNumber: string;
    promulgationDate: PlainDate;
    validlySigned: boolean | null;
  }[];
  signature: { documentId: string; kind: string; status: string }[];
  delivery: {
    id: string;
    documentId: string;
    recipientId: string;
    channel: string;
    status: string;
    statusBefore: string | null;
    acceptedAt: Instant | null;
  }[];
  changeRequest: { deliveryId: string; kind: string; isAccepted: boolean }[];
  deliveryStep: { deliveryId: string; status: ReportedStatus; reason: string | null; at: Instant }[];
  registerEntry: { agencyId: string; direction: string; year: number; sequence: number }[];
}

const range = { from: '2020-06', to: '2020-06' };
const [june] = seedMonths(parsePlainDate('2026-11-24'), range) as [SeedMonth];

/** A batch in registers that nobody has begun. */
function batchOf(seed: number, batch: number): Made {
  const last = new Map<string, number>();
  const take = (register: RegisterYear) => {
    const key = JSON.stringify(register);
    last.set(key, (last.get(key) ?? 0) + 1);
    return last.get(key)!;
  };
  return syntheticBatch(seeded, take, { seed, month: june, batch }) as unknown as Made;
}

describe('draws', () => {
  it('are the same for the same seed, within their bounds and none like another seed has them', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -5, max: 5 }), fc.nat(9), (seed, first, range) => {
        const [one, again, other] = [new Random(seed), new Random(seed), new Random(`${seed}.`)];
        const draws = Array.from({ length: 20 }, () => one.next());
        expect(Array.from({ length: 20 }, () => again.next())).toEqual(draws);
        expect(Array.from({ length: 20 }, () => other.next())).not.toEqual(draws);
        const drawn = one.between(first, first + range);
        expect(drawn >= first && drawn <= first + range).toBe(true);
        expect(new Set(one.sample([1, 2, 3, 4], 3)).size).toBe(3);
        expect(
          one.weighted([
            ['never', 0],
            ['always', 1],
          ]),
        ).toBe('always');
      }),
    );
  });

  it('come out about as often as they should', () => {
    const random = new Random('often');
    const counts = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length;
    expect(Math.abs(counts - 3_000)).toBeLessThan(200);
  });
});

describe('a batch of synthetic documents', () => {
  const batch = batchOf(7, 3);

  it('is the same for the same seed, and another for another', () => {
    expect(batchOf(7, 3)).toEqual(batch);
    const subjects = (made: Made) => made.document.map(({ id: _, ...rest }) => rest);
    expect(subjects(batchOf(8, 3))).not.toEqual(subjects(batch));
    expect(batch.document).toHaveLength(500);
  });

  it('is of the days of its tenth of the month, and signed by nobody who is real', () => {
    const days = new Set(batch.document.map(({ promulgationDate }) => promulgationDate.toISOString().slice(0, 10)));
    // Of the 22 working days of June 2020, the eighth and the ninth.
    expect([...days]).toEqual(['2020-06-10', '2020-06-11']);
    expect(batch.document.map(({ signerName }) => signerName)).not.toContain('Đặng Ngọc Dũng');
  });

  it('has deliveries that took only steps that may follow each other', () => {
    const steps = groupBy(batch.deliveryStep, ({ deliveryId }) => deliveryId);
    const ends = batch.delivery.map(({ id, channel }) => {
      let before = instantAt(0);
      const start = { statusBefore: null, statusAt: before, channel, reported: [], asked: [] };
      let state: DeliveryState = { ...start, status: 'SENT' };
      for (const { status, reason, at } of steps.get(id) ?? []) {
        // Throws for one that does not follow, or requires a reason.
        refuseStatus(state, { status, reason, at, by: 'PERSON' });
        if (at < before) throw new RangeError('A step before the last');
        before = at;
        const asked = status === 'RECALL_REQUESTED' ? (['RECALL'] as const) : [];
        state = { ...state, ...after(state, status, 'RECALL'), reported: [...state.reported, status], asked };
      }
      const { status, statusBefore, reported } = state;
      return { id, status, statusBefore, isAccepted: reported.includes('ACCEPTED') };
    });
    expect(ends).toEqual(
      batch.delivery.map(({ id, status, statusBefore, acceptedAt }) => ({
        ...{ id, status, statusBefore, isAccepted: acceptedAt !== null },
      })),
    );
    const recalled = batch.deliveryStep.flatMap((step) => (step.status === 'RECALL_REQUESTED' ? step.deliveryId : []));
    expect(batch.changeRequest).toMatchObject(
      recalled.map((deliveryId) => ({ deliveryId, kind: 'RECALL', isAccepted: true })),
    );
  });

  it('has a few documents that go on paper alone, and some that lack a signature or have one that is not valid', () => {
    const channels = groupBy(batch.delivery, ({ documentId }) => documentId);
    const signatures = groupBy(batch.signature, ({ documentId }) => documentId);
    const found = batch.document.map(({ id, validlySigned }) => {
      const sentBy = [...new Set((channels.get(id) ?? []).map(({ channel }) => channel))];
      const signed = (signatures.get(id) ?? []).map(({ kind, status }) => `${kind} ${status}`);
      return [sentBy.join(), signed.join(), validlySigned].join(' / ');
    });
    const kinds = [...new Set(found)].filter((kind) => !kind.startsWith(' /')).sort();
    expect(kinds).toEqual([
      'AXIS / LEADER VALID / false',
      'AXIS / LEADER VALID,AGENCY INVALID / false',
      'AXIS / LEADER VALID,AGENCY UNKNOWN / ',
      'AXIS / LEADER VALID,AGENCY VALID / true',
      'PAPER /  / ',
    ]);
    // Of a hundred documents no more than eight go on paper, and nine in ten of the others are signed validly.
    const count = (kind: string) => found.filter((one) => one === kind).length;
    expect(count('PAPER /  / ')).toBeLessThan(40);
    expect(count('AXIS / LEADER VALID,AGENCY VALID / true')).toBeGreaterThan(400);
  });

  it('has registers without a gap, one line for each document issued and each accepted', () => {
    const lines = new Map<string, number[]>();
    for (const { agencyId, direction, year, sequence } of batch.registerEntry) {
      const key = `${agencyId} ${direction} ${year}`;
      lines.set(key, [...(lines.get(key) ?? []), sequence]);
    }
    for (const numbers of lines.values()) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const accepted = batch.delivery.filter(({ acceptedAt }) => acceptedAt !== null);
    expect(batch.registerEntry).toHaveLength(500 + accepted.length);
  });
});

describe('synthetic documents in the graph', () => {
  const clerk = people.find(({ name }) => name === 'clerk')!;
  const viewer = {
    subject: clerk.subject,
    agency: clerk.agency!,
    clientId: null,
    scopes: new Set<string>(clerk.scopes),
  };
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    const verify = async () => ({ ...viewer, scopes: new Set([...viewer.scopes, 'statistics:read']) });
    subgraph = await startSubgraph(documents, { verify, now: () => parseInstant('2026-11-24T03:00:00Z') });
  });
  afterAll(() => subgraph.close());

  it('are added once, go on in the registers, and are counted like all others', async () => {
    const added = await subgraph.running.generate({ scale: 0.1, seed: 1, range });
    expect(added.documents).toBe(500);
    expect(added.deliveries).toBeGreaterThan(1_500);
    expect(await subgraph.running.generate({ scale: 0.1, seed: 1, range })).toMatchObject({
      documents: 0,
      deliveries: 0,
    });
    expect((await subgraph.running.generate({ scale: 0.2, seed: 1, range })).documents).toBe(500);
    expect((await subgraph.running.generate({ scale: 0.1, seed: 2, range })).documents).toBe(500);
    const { rows: gaps } = await subgraph.database.pool.query(`
      select agency_id from documents.register_entry group by agency_id, direction, year
      having max(sequence) - min(sequence) + 1 <> count(*)`);
    expect(gaps).toEqual([]);
    const { data } = await subgraph.execute(`{
      edocConformity(period: { from: "2020-06-01", to: "2020-06-30" }, groupBy: [LEVEL]) {
        level indicators { code numerator denominator }
      }
      found: documents(filter: { search: "ho so luu tru", from: "2020-06-01", to: "2020-06-30" }) { nodes { subject } }
    }`);
    const { edocConformity, found } = data as {
      edocConformity: { indicators: { code: string; numerator: number; denominator: number }[] }[];
      found: { nodes: { subject: string }[] };
    };
    const counted = edocConformity.map(({ indicators }) => indicators.find(({ code }) => code === 'ED1')!.denominator);
    const sent = counted.reduce((sum, count) => sum + count);
    // With the conclusions of the conference, which the letter has held in that month.
    expect(sent).toBe(1_500 + 1);
    expect(found.nodes.length).toBeGreaterThan(0);
    for (const { subject } of found.nodes) expect(subject).toContain('hồ sơ lưu trữ');
  });
});
