import type { Clock } from '../../kernel/calendar/clock.ts';
import { addDays, vietnamDate } from '../../kernel/plain-date.ts';
import { Random } from '../../kernel/random.ts';
import { searchText } from '../../kernel/search-text.ts';
import { dueAt, type Limit, processingMinutes } from '../dossier/deadline.rules.ts';
import { dossierCode } from '../dossier/dossier-code.rules.ts';
import type {
  DossierComponent as ComponentRow,
  Dossier as DossierRow,
  DossierEvent as EventRow,
  DossierPayment as PaymentRow,
  DossierResult as ResultRow,
} from '../generated/client.ts';

/** A procedure that synthetic dossiers ask for. */
export interface AskedProcedure {
  code: string;
  limit: Limit;
  /** In VND; null for none. */
  fee: number | null;
}

/** The dossiers of a month come in so many batches of so many. */
export const batchesPerMonth = 40;
const batchSize = 500;

/** The months that are filled, from the last back to the first, and then again: since communes decide alone. */
const months = 16;
const lastMonth = Date.UTC(2026, 9, 1);

const hour = 3_600_000;
const vietnamOffset = 7 * hour;

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
}

/** The id of the n-th dossier of a batch. */
export function syntheticId(seed: number, batch: number, n: number): string {
  return `dossier-synthetic-${seed}-${batch}-${n}`;
}

/** The dossiers of a batch, with all that belongs to them; the same for the same seed. */
export function syntheticDossiers(
  agencies: readonly string[],
  procedures: readonly AskedProcedure[],
  seed: number,
  batch: number,
  clock: Clock,
): DossierBatch {
  const random = new Random(`dossiers ${seed} ${batch}`);
  const days = workingDays(Math.floor(batch / batchesPerMonth) % months, clock);
  const rows: DossierBatch = {
    dossier: [],
    dossierEvent: [],
    dossierPayment: [],
    dossierComponent: [],
    dossierResult: [],
  };
  for (let n = 0; n < batchSize; n += 1) {
    // Some communes have many more people than others.
    const agency = agencies[Math.floor(random.next() * random.next() * agencies.length)]!;
    addDossier(rows, random, {
      agency,
      procedure: random.pick(procedures),
      day: random.pick(days),
      seed,
      batch,
      n,
      clock,
    });
  }
  return rows;
}

function workingDays(monthsAgo: number, { calendar }: Clock): Date[] {
  const last = new Date(lastMonth);
  const first = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - monthsAgo, 1));
  return Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter(
    (day) => day.getUTCMonth() === first.getUTCMonth() && calendar.isWorkingDay(day),
  );
}

interface Place {
  agency: string;
  procedure: AskedProcedure;
  day: Date;
  seed: number;
  batch: number;
  n: number;
  clock: Clock;
}

function addDossier(
  rows: DossierBatch,
  random: Random,
  { agency, procedure, day, seed, batch, n, clock }: Place,
): void {
  const id = syntheticId(seed, batch, n);
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
  const acceptedAt = new Date(+day - vietnamOffset + since);
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
  const status = {
    IN_TIME: 'RESULT_RETURNED',
    LATE: 'RESULT_RETURNED',
    OPEN: 'PROCESSING',
    WAITING: 'SUPPLEMENT_REQUIRED',
  }[outcome];
  const steps: [string | null, string, Date][] = [
    [null, 'REGISTERED', acceptedAt],
    ['ACCEPT', 'ACCEPTED', acceptedAt],
    ['ASSIGN', 'PROCESSING', acceptedAt],
    ...(outcome === 'WAITING'
      ? ([['REQUEST_SUPPLEMENT', 'SUPPLEMENT_REQUIRED', acceptedAt]] as const).map(
          (step) => [...step] as [string, string, Date],
        )
      : []),
    ...(endedAt
      ? ([
          ['FINISH', 'RESULT_READY', endedAt],
          ['RETURN_RESULT', 'RESULT_RETURNED', endedAt],
        ] as [string, string, Date][])
      : []),
  ];
  rows.dossier.push({
    ...{
      id,
      code: codeOf(day, seed, batch, n),
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
      syncedAt: random.chance(0.97) ? acceptedAt : null,
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
  for (const [position, [step, reached, at]] of steps.entries())
    rows.dossierEvent.push({
      ...{ dossierId: id, position, step, status: reached, at, agencyId: agency, actor: null },
      ...{ content: step === 'REQUEST_SUPPLEMENT' ? 'Thiếu giấy tờ kèm theo' : null, previousDueAt: null },
      newDueAt: step === 'ACCEPT' ? due : null,
    });
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
  if (procedure.fee !== null)
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
        transactionId: paidOnline === 'NONE' ? null : `synthetic-${batch}-${n}`,
        paidAt: acceptedAt,
      },
    });
  if (endedAt)
    rows.dossierResult.push({
      ...{ dossierId: id, position: 0, code: null, name: 'Kết quả giải quyết', documentNumber: `${n + 1}/KQ-UBND` },
      ...{ issuedOn: vietnamDate(endedAt), fileName: isElectronic ? 'ket-qua.pdf' : null },
      fileUrl: isElectronic ? `https://files.example/${id}/ket-qua.pdf` : null,
      fileId: null,
    });
}

/** When it was done: somewhere before the deadline, or up to three working days after it. */
function endOf(outcome: string, random: Random, acceptedAt: Date, due: Date | null, { time }: Clock): Date | null {
  if (outcome === 'OPEN' || outcome === 'WAITING' || !due) return null;
  const { after, between } = time;
  if (outcome === 'IN_TIME')
    return after(acceptedAt, Math.floor(between(acceptedAt, due) * (0.1 + 0.9 * random.next())));
  return after(due, random.between(1, 3 * 8 * 60) * 60_000);
}

/** Of a day of its own sequence, beyond what an agency accepts in a day. */
function codeOf(day: Date, seed: number, batch: number, n: number): string {
  const [series, part] = [Math.abs(seed) % 10_000, batch % (batchesPerMonth * months)];
  return `${dossierCode('000.00.00.H48', day, 9)}${[series, part, n].map((each) => String(each).padStart(4, '0')).join('')}`;
}
