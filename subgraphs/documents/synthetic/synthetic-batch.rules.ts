import { type PlainDate, vietnamDate } from '../../kernel/dates/plain-date.ts';
import { type Instant, later, startOfDay } from '../../kernel/dates/instant.ts';
import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import { workingDaysOf } from '../../kernel/calendar/working-days.rules.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { AgencyLevel } from '../../kernel/organisation/snapshot.ts';
import { Random } from '../../kernel/seeding/random.ts';
import type { SeedMonth } from '../../kernel/seeding/seed-months.rules.ts';
import { deliveryRows } from '../exchange/delivery/delivery-rows.rules.ts';
import { courseOf } from './synthetic-delivery.rules.ts';
import { correspondentsOn, syntheticDocument, type TakeNumber } from './synthetic-document.rules.ts';
import { syntheticTasks } from './synthetic-task.rules.ts';
import type { RegisterDirection, RegisterSource, SignatureStatus } from '../generated/client.ts';

/** How many batches a whole month has, and how many documents each: 5,000 a month, for about 25,000 recipients. */
export const batchesPerMonth = 10;
const wholeBatch = 500;

/** Which batch it is. */
export interface BatchPlace {
  seed: number;
  month: SeedMonth;
  /** From 0, within its month. */
  batch: number;
}

/** Of the documents of each level, how many go on paper alone, as if the agency were not on the axis yet. */
const paperShare: Record<AgencyLevel, number> = { CENTRAL: 0, PROVINCE: 0.01, DISTRICT: 0.03, COMMUNE: 0.08 };

/** Of what is on paper no signature is checked. */
const unsigned = { rows: [], validlySigned: null };

/** The id of the first document of a batch; when it is there, the whole batch is. */
export function firstIdOf(place: BatchPlace): string {
  return idOf(place, 0);
}

/** The years in which a batch takes numbers, its documents' and those of what is accepted late. */
export function yearsOf({ month }: BatchPlace): [number, number] {
  const year = month.firstDay.getUTCFullYear();
  return [year, year + 1];
}

/** The rows of one batch, by table: always the same for the same seed, numbers apart, which go on from what is there. */
export function syntheticBatch(organisation: Organisation, take: TakeNumber, place: BatchPlace) {
  const { seed, month, batch } = place;
  const random = new Random(`documents ${seed} ${month.id} ${batch}`);
  const { calendar, time } = organisation.clock;
  const days = daysOf(place, calendar);
  const among = correspondentsOn(organisation, days[0]!);
  const instants = Array.from({ length: Math.ceil(wholeBatch * month.share) }, () =>
    officeHour(random, random.pick(days)),
  );
  instants.sort((one, other) => +one - +other);
  const rows = emptyRows();
  const accepted: Accepted[] = [];
  instants.forEach((at, index) => {
    const id = idOf(place, index);
    const { rows: made, number } = syntheticDocument(random, id, at, { organisation, among, take });
    const onPaper = random.chance(paperShare[organisation.get(made.document.issuerId)!.level]);
    const signed = onPaper ? unsigned : signatures(random, id, made.document.signerName, at);
    rows.document.push({ ...made.document, validlySigned: signed.validlySigned });
    rows.recipient.push(...made.recipients);
    rows.party.push(...made.parties);
    rows.signature.push(...signed.rows);
    const outgoing = { direction: 'OUTGOING', source: 'ISSUED' } as const;
    rows.registerEntry.push(
      entry({ ...outgoing, agencyId: made.document.issuerId, documentId: id, at, sequence: number }),
    );
    for (const electronic of deliveryRows(made, at, organisation)) {
      const sent = onPaper ? { ...electronic, channel: 'PAPER' as const } : electronic;
      const { steps, recalledAt, ...course } = courseOf(random, sent, time);
      rows.delivery.push({ ...sent, ...course });
      rows.deliveryStep.push(
        ...steps.map(({ status, at: when, bySender, reason }, position) => {
          const agencyId = bySender ? sent.senderId : sent.recipientId!;
          const step = { id: `${sent.id}:${position + 1}`, deliveryId: sent.id, position: position + 1, status };
          return { ...step, at: when, agencyId, subject: clerkOf(agencyId), reason };
        }),
      );
      if (recalledAt) {
        const answered = { askedAt: recalledAt, answeredAt: recalledAt, isAccepted: true };
        rows.changeRequest.push({ deliveryId: sent.id, kind: 'RECALL', ...answered });
      }
      if (course.acceptedAt)
        accepted.push({ agencyId: sent.recipientId!, documentId: id, source: sent.channel, at: course.acceptedAt });
    }
    const { issuerId, promulgationDate: date } = made.document;
    const recipients = made.recipients.flatMap(({ agencyId }) => agencyId ?? []);
    const source = { id, issuerId, date, recipients };
    for (const { task, events, coordinators } of syntheticTasks(random, source, calendar)) {
      rows.steeringTask.push(task);
      rows.taskEvent.push(...events);
      rows.taskCoordinator.push(...coordinators);
    }
  });
  accepted.sort((one, other) => +one.at - +other.at);
  for (const one of accepted) {
    const register = { agencyId: one.agencyId, direction: 'INCOMING', year: vietnamYear(one.at) } as const;
    rows.registerEntry.push(entry({ ...one, direction: 'INCOMING', sequence: take(register) }));
  }
  return rows;
}

interface Accepted {
  agencyId: string;
  documentId: string;
  source: RegisterSource;
  at: Instant;
}

/** In the order in which they can be stored. */
function emptyRows() {
  const none = (): object[] => [];
  return {
    document: none(),
    recipient: none(),
    party: none(),
    signature: none(),
    delivery: none(),
    deliveryStep: none(),
    changeRequest: none(),
    registerEntry: none(),
    steeringTask: none(),
    taskEvent: none(),
    taskCoordinator: none(),
  };
}

function idOf({ seed, month, batch }: BatchPlace, index: number): string {
  return `synthetic-${seed}-${month.id}-${batch}-${index}`;
}

/** The working days of a batch: a tenth of its month's, in their order. */
function daysOf({ month, batch }: BatchPlace, calendar: WorkingCalendar): PlainDate[] {
  const all = workingDaysOf(month.firstDay, calendar);
  return all.filter((_, index) => Math.floor((index * batchesPerMonth) / all.length) === batch % batchesPerMonth);
}

function officeHour(random: Random, day: PlainDate): Instant {
  const hours = random.pick([0.5, 1, 1.5, 2, 2.5, 3, 6.5, 7, 7.5, 8, 8.5, 9]);
  return later(startOfDay(day), (7 + hours) * 3_600_000 + random.between(0, 1_799) * 1_000);
}

function vietnamYear(at: Instant): number {
  return vietnamDate(at).getUTCFullYear();
}

function clerkOf(agencyId: string): string {
  return `officer-${agencyId}-staff`;
}

function entry({
  agencyId,
  direction,
  sequence,
  documentId,
  source,
  at,
}: Accepted & { direction: RegisterDirection; sequence: number }) {
  const year = vietnamYear(at);
  const id = `${agencyId}:${direction}:${year}:${sequence}`;
  return { id, agencyId, direction, year, sequence, documentId, source, recordedAt: at, subject: clerkOf(agencyId) };
}

/** What a check of the signatures came to, most often that both are there and valid. */
function signatures(random: Random, documentId: string, signerName: string | null, at: Instant) {
  const status = random.weighted([
    ['VALID', 92],
    ['UNKNOWN', 4],
    ['INVALID', 2],
    ['MISSING', 2],
  ] as const);
  const verdict = {
    VALID: { status: 'VALID' as const, reason: null },
    UNKNOWN: { status: 'UNKNOWN' as const, reason: 'REVOCATION_UNKNOWN' },
    INVALID: { status: 'INVALID' as const, reason: 'CERT_REVOKED' },
    MISSING: undefined,
  }[status];
  const checked = { documentId, format: 'PADES', signingTime: at, checkedAt: at, coversWholeFile: true };
  const row = (
    kind: 'LEADER' | 'AGENCY',
    owner: string,
    found: { status: SignatureStatus; reason: string | null },
  ) => ({
    ...checked,
    id: `${documentId}:${kind}`,
    kind,
    signerCertSubject: `CN=${owner}`,
    ...found,
  });
  return {
    rows: [
      row('LEADER', signerName ?? '', { status: 'VALID', reason: null }),
      ...(verdict ? [row('AGENCY', 'Con dấu thử nghiệm', verdict)] : []),
    ],
    validlySigned: { VALID: true, UNKNOWN: null, INVALID: false, MISSING: false }[status],
  };
}
