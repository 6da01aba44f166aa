import { type Instant, later, startOfDay } from '../../kernel/dates/instant.ts';
import type { Clock } from '../../kernel/calendar/clock.ts';
import { workingDaysOf } from '../../kernel/calendar/working-days.rules.ts';
import { type PlainDate, vietnamDate } from '../../kernel/dates/plain-date.ts';
import { Random } from '../../kernel/seeding/random.ts';
import type { SeedMonth } from '../../kernel/seeding/seed-months.rules.ts';
import { searchText } from '../../kernel/text/search-text.ts';
import { dueAt, type Limit, processingMinutes } from '../dossiers/dossier/deadline.rules.ts';
import { dossierCode } from '../dossiers/dossier/dossier-code.rules.ts';
import type {
  DossierComponent as ComponentRow,
  Dossier as DossierRow,
  DossierEvent as EventRow,
  DossierPayment as PaymentRow,
  DossierResult as ResultRow,
  DossierStatus,
  DossierStep,
} from '../generated/client.ts';
import { type SyncRow, syncedAt, syntheticSync } from './synthetic-sync.rules.ts';

/** A procedure that synthetic dossiers ask for. */
export interface AskedProcedure {
  code: string;
  limit: Limit;
  /** In VND; null for none. */
  fee: bigint | null;
}

/** An agency that decides, and on what. */
export interface AskedAgency {
  id: string;
  procedures: readonly AskedProcedure[];
}

/** The dossiers of a whole month come in so many batches of so many to committees, and to departments. */
export const batchesPerMonth = { committees: 40, departments: 8 };
const wholeBatch = 500;

/** Which batch it is. */
export interface BatchPlace {
  seed: number;
  month: SeedMonth;
  to: keyof typeof batchesPerMonth;
  /** From 0, within its month. */
  batch: number;
}

const hour = 3_600_000;

/** Invented: the words are common, and each meets the others as it comes. */
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đinh', 'Hồ', 'Võ', 'Bùi', 'Đặng', 'Phùng'];
const middles = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Hữu', 'Kim'];
const givens = ['Mẫu', 'An', 'Bình', 'Chi', 'Dũng', 'Đào', 'Giang', 'Hà', 'Khánh', 'Lan', 'Nga', 'Phúc', 'Sơn', 'Tâm'];

/** What a batch is made of. */
export interface DossierBatch {
  dossier: Omit<DossierRow, 'filedBy'>[];
  dossierEvent: EventRow[];
  dossierPayment: PaymentRow[];
  dossierComponent: ComponentRow[];
  dossierResult: ResultRow[];
  outboxEntry: SyncRow[];
}

/** The id of the n-th dossier of a batch. */
export function syntheticId({ seed, month, to, batch }: BatchPlace, n: number): string {
  return `dossier-synthetic-${seed}-${month.id}-${to}-${batch}-${n}`;
}

/** Where a dossier stands that has come so far. */
const statuses = {
  IN_TIME: 'RESULT_RETURNED',
  LATE: 'RESULT_RETURNED',
  OPEN: 'PROCESSING',
  WAITING: 'SUPPLEMENT_REQUIRED',
} as const;

type Taken = [step: DossierStep | null, status: DossierStatus, at: Instant];

/** The dossiers of a batch, with all that belongs to them; the same for the same seed and age of the month. */
export function syntheticDossiers(asked: readonly AskedAgency[], place: BatchPlace, clock: Clock): DossierBatch {
  const { seed, month, to, batch } = place;
  const stream = to === 'committees' ? 'dossiers' : `dossiers of ${to}`;
  const random = new Random(`${stream} ${seed} ${month.age * batchesPerMonth[to] + batch}`);
  const days = workingDaysOf(month.firstDay, clock.calendar);
  const rows: DossierBatch = {
    dossier: [],
    dossierEvent: [],
    dossierPayment: [],
    dossierComponent: [],
    dossierResult: [],
    outboxEntry: [],
  };
  for (let n = 0; n < wholeBatch * month.share; n += 1) {
    // Some communes have many more people than others.
    const agency = asked[Math.floor(random.next() * random.next() * asked.length)]!;
    const procedure = random.pick(agency.procedures);
    addDossier(rows, random, { ...place, agency: agency.id, procedure, day: random.pick(days), n, clock });
  }
  return rows;
}

interface Place extends BatchPlace {
  agency: string;
  procedure: AskedProcedure;
  day: PlainDate;
  n: number;
  clock: Clock;
}

function addDossier(rows: DossierBatch, random: Random, place: Place): void {
  const { agency, procedure, day, n, clock } = place;
  const id = syntheticId(place, n);
  const minutes = random.between(0, 4 * 60);
  const channel = random.weighted([
    ['ONLINE', 45],
    ['DIRECT', 50],
    ['POST', 5],
  ] as const);
  const outcome = random.weighted([
    ['IN_TIME', 88],
    ['LATE', 7],
    ['OPEN', 4],
    ['WAITING', 1],
  ] as const);
  // What is answered the same day and is still open came in after three in the afternoon.
  const since = outcome === 'OPEN' ? 15 * hour + (minutes / 2 + 1) * 60_000 : 7.5 * hour + minutes * 60_000;
  const acceptedAt = later(startOfDay(day), since);
  const due = dueAt(acceptedAt, procedure.limit, clock);
  const fullName = `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`;
  const endedAt = endOf(outcome, random, acceptedAt, due, clock);
  const isElectronic = endedAt !== null && random.chance(0.6);
  const digitised = random.weighted([
    ['ALL', 40],
    ['SOME', 20],
    ['NONE', 40],
  ] as const);
  const paidOnline = procedure.fee !== null && random.chance(0.4) ? 'VIA_DVCQG' : 'NONE';
  const status = statuses[outcome];
  const waited: Taken[] = outcome === 'WAITING' ? [['REQUEST_SUPPLEMENT', 'SUPPLEMENT_REQUIRED', acceptedAt]] : [];
  const done: Taken[] = endedAt
    ? [
        ['FINISH', 'RESULT_READY', endedAt],
        ['RETURN_RESULT', 'RESULT_RETURNED', endedAt],
      ]
    : [];
  const steps: Taken[] = [
    [null, 'REGISTERED', acceptedAt],
    ['ACCEPT', 'ACCEPTED', acceptedAt],
    ['ASSIGN', 'PROCESSING', acceptedAt],
    ...waited,
    ...done,
  ];
  rows.dossier.push({
    ...{
      id,
      code: codeOf(place),
      procedureCode: procedure.code,
      status,
      revision: steps.length,
      channel,
    },
    ...{ receivingId: agency, competentId: agency, returningId: agency, applicantSubject: null, fullName },
    ...{ dateOfBirth: null, address: null, phone: null, email: null, searchText: searchText(fullName) },
    // Nobody is born in the century that the fourth digit says.
    ...{ identityNumber: `0519${String(random.between(0, 99_999_999)).padStart(8, '0')}`, consents: [] },
    ...{
      assignedTo: `officer-${agency}-staff`,
      registeredAt: acceptedAt,
      registeredOn: vietnamDate(acceptedAt),
      acceptedAt,
    },
    ...{
      firstDueAt: due,
      dueAt: due,
      promisedAt: null,
      endedAt,
      waitingSince: outcome === 'WAITING' ? acceptedAt : null,
    },
    ...{
      supplementRequests: outcome === 'WAITING' ? 1 : 0,
      reschedules: 0,
      breaches: [],
      complained: random.chance(0.005),
    },
    processingMinutes: endedAt && processingMinutes(acceptedAt, endedAt, [], procedure.limit.unit, clock),
    ...{
      digitised,
      fromNationalStore: random.chance(0.1),
      electronicResult: isElectronic,
      verifiedByVneid: random.chance(0.5),
    },
    ...{
      paid: procedure.fee,
      paidOnline,
      syncedAt: random.chance(0.97) ? syncedAt(acceptedAt, n) : null,
      resultSynced: isElectronic,
    },
    rating:
      endedAt && random.chance(0.3)
        ? random.weighted([
            ['VERY_SATISFIED', 50],
            ['SATISFIED', 45],
            ['DISSATISFIED', 5],
          ] as const)
        : null,
  });
  rows.outboxEntry.push(syntheticSync(rows.dossier.at(-1)!, acceptedAt, n));
  for (const [position, [step, reached, at]] of steps.entries()) {
    rows.dossierEvent.push({
      ...{ dossierId: id, position, step, status: reached, at, agencyId: agency, actor: null },
      ...{ content: step === 'REQUEST_SUPPLEMENT' ? 'Thiếu giấy tờ kèm theo' : null, previousDueAt: null },
      newDueAt: step === 'ACCEPT' ? due : null,
    });
  }
  rows.dossierComponent.push({
    ...{
      dossierId: id,
      position: 0,
      code: null,
      name: 'Tờ khai',
      originals: 1,
      copies: 0,
      digitised: digitised !== 'NONE',
    },
    ...{ reused: false, fromNationalStore: false, fileName: null, fileUrl: null, fileId: null, receivedAt: acceptedAt },
  });
  if (procedure.fee !== null) {
    rows.dossierPayment.push({
      ...{
        dossierId: id,
        position: 0,
        amount: procedure.fee,
        method: paidOnline === 'NONE' ? 'CASH' : 'DVCQG',
        fee: 'Lệ phí',
      },
      ...{
        kind: 'CHARGE',
        transactionId: paidOnline === 'NONE' ? null : `payment of ${id}`,
        paidAt: acceptedAt,
      },
    });
  }
  if (endedAt) {
    rows.dossierResult.push({
      ...{ dossierId: id, position: 0, code: null, name: 'Kết quả giải quyết', documentNumber: `${n + 1}/KQ-UBND` },
      ...{ issuedOn: vietnamDate(endedAt), fileName: isElectronic ? 'ket-qua.pdf' : null },
      fileUrl: isElectronic ? `https://files.example/${id}/ket-qua.pdf` : null,
      fileId: null,
    });
  }
}

/** When it was done: somewhere before the deadline, or up to three working days after it. */
function endOf(
  outcome: string,
  random: Random,
  acceptedAt: Instant,
  due: Instant | null,
  { time }: Clock,
): Instant | null {
  if (outcome === 'OPEN' || outcome === 'WAITING' || !due) return null;
  const { after, between } = time;
  if (outcome === 'IN_TIME')
    return after(acceptedAt, Math.floor(between(acceptedAt, due) * (0.1 + 0.9 * random.next())));
  return after(due, random.between(1, 3 * 8 * 60) * 60_000);
}

/** Of a day of its own sequence, beyond what an agency accepts in a day. */
function codeOf({ seed, to, batch, day, n }: Place): string {
  // At most 4,000 batches a month are of committees, and 800 of departments.
  const part = to === 'committees' ? batch : 9_000 + batch;
  const numbers = [Math.abs(seed) % 10_000, part, n].map((each) => String(each).padStart(4, '0'));
  return `${dossierCode('000.00.00.H48', day, 9)}${numbers.join('')}`;
}
