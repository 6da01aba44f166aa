import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import type { Delivery as Row, Prisma } from '../generated/client.ts';
import { takeNumber } from '../register/register.store.ts';
import { ownRights, type Rights } from '../rights.rules.ts';
import {
  type DeliveryState,
  isGrantedAtOnce,
  isNews,
  type ReportedStatus,
  refuseStatus,
  reporterOf,
  workingHours,
} from './delivery.rules.ts';
import { tellStatus } from '../axis/axis-outbox.store.ts';
import type { StaffInfo } from '../edxml/packet.ts';
import { isBeyond } from '../packet/organ-ids.rules.ts';
import { keepStaff } from '../staff/staff.store.ts';

/** That a delivery stands somewhere, as one side or the other says. */
export interface StatusReport {
  status: ReportedStatus;
  reason: string | null;
  /** With a request to take it back: what is asked for. */
  change: string;
  subject: string | null;
  at: Date;
  staff?: StaffInfo | null;
}

interface RecordedStep extends Omit<StatusReport, 'change' | 'staff'> {
  staff: StaffInfo | null;
  agency?: string;
}

/** For whom steps are taken, and when. */
type StepContext = Pick<RequestContext, 'viewer' | 'organisation' | 'today' | 'now'>;

/** Takes reports of where deliveries stand, each on the locked row. */
export class DeliveryStepsStore {
  readonly #own: Rights;

  constructor(private readonly context: StepContext) {
    this.#own = ownRights(context);
  }

  /**
   * Takes a report on the locked row of a delivery, whoever brings it; answers the id of the step, or null for what was
   * reported before. What the other side is beyond this graph to hear leaves by the document axis.
   */
  async take(transaction: Prisma.TransactionClient, row: Row, report: StatusReport): Promise<string | null> {
    const { status, change } = report;
    const steps = await transaction.deliveryStep.findMany({
      where: { deliveryId: row.id },
      orderBy: { position: 'asc' },
    });
    // A plain text column that only checked values are written to.
    const state = { ...row, reported: steps.map((step) => step.status) } as DeliveryState;
    if (!isNews(state, status)) return null;
    const reason = report.reason?.trim() || null;
    refuseStatus(state, status, reason);
    const step = { status, reason, subject: report.subject, at: report.at, staff: report.staff ?? null };
    const id = await this.#record(transaction, row, steps.length, step);
    if (status === 'RECALL_REQUESTED') await this.#ask(transaction, row, state, change, report.at, steps.length + 1);
    else await this.#move(transaction, row, status, report.at);
    if (status === 'ACCEPTED' && !this.#isBeyond(row.recipientId)) await this.#enter(transaction, row);
    return id;
  }

  /** A request is granted by itself while nobody has taken the document in. */
  async #ask(
    transaction: Prisma.TransactionClient,
    row: Row,
    { status }: DeliveryState,
    change: string,
    at: Date,
    position: number,
  ): Promise<void> {
    // Whether somebody beyond has taken it in already, they alone know.
    const granted = isGrantedAtOnce(status) && row.recipientId !== null && !this.#isBeyond(row.recipientId);
    const data = { change, statusAt: at, statusBefore: status };
    await transaction.delivery.update({
      where: { id: row.id },
      data: { ...data, status: granted ? 'CHANGE_ACCEPTED' : 'RECALL_REQUESTED' },
    });
    if (!granted) return;
    const agency = row.recipientId!;
    const step = { status: 'CHANGE_ACCEPTED', reason: null, subject: null, at, agency, staff: null } as const;
    await this.#record(transaction, row, position, step);
  }

  async #move(transaction: Prisma.TransactionClient, row: Row, status: ReportedStatus, at: Date): Promise<void> {
    // Refused, it goes on where it was.
    const next = status === 'CHANGE_REJECTED' ? row.statusBefore! : status;
    await transaction.delivery.update({
      where: { id: row.id },
      data: {
        status: next,
        statusAt: at,
        ...(status === 'ARRIVED' ? { arrivedAt: at } : {}),
        ...(status === 'ACCEPTED' ? acceptance(row.arrivedAt ?? at, at) : {}),
        ...(status === 'COMPLETED' ? { completedAt: at } : {}),
      },
    });
  }

  /** Enters the document in the recipient's register, under the next number. */
  async #enter(transaction: Prisma.TransactionClient, row: Row): Promise<void> {
    const { today, now, viewer } = this.context;
    const register = {
      agencyId: this.#acting(row.recipientId!),
      direction: 'INCOMING',
      year: today.getUTCFullYear(),
    } as const;
    const sequence = await takeNumber(transaction, register);
    await transaction.registerEntry.create({
      data: {
        id: `${register.agencyId}:INCOMING:${register.year}:${sequence}`,
        ...register,
        sequence,
        documentId: row.documentId,
        source: row.channel,
        recordedAt: now,
        subject: viewer.subject,
      },
    });
  }

  async #record(
    transaction: Prisma.TransactionClient,
    row: Row,
    position: number,
    { staff, agency: given, ...step }: RecordedStep,
  ): Promise<string> {
    const side = reporterOf(step.status);
    const agencyId = given ?? this.#acting(side === 'SENDER' ? row.senderId : row.recipientId!);
    const id = randomUUID();
    await transaction.deliveryStep.create({
      data: { id, deliveryId: row.id, position: position + 1, agencyId, ...step },
    });
    if (staff) await keepStaff(transaction, { documentId: row.documentId, stepId: id, agencyId }, staff);
    const toldTo = side === 'SENDER' ? row.recipientId : row.senderId;
    if (this.#isBeyond(toldTo)) await tellStatus(transaction, row, id, side, this.context.now);
    return id;
  }

  #isBeyond(agencyId: string | null): boolean {
    return agencyId !== null && isBeyond(this.context.organisation, agencyId);
  }

  /** Who acts for an agency: the viewer's own where it has taken over, otherwise that agency. */
  #acting(agencyId: string): string {
    const { viewer } = this.context;
    return viewer.agency !== null && this.#own.agencies.includes(agencyId) ? viewer.agency : agencyId;
  }
}

function acceptance(arrivedAt: Date, acceptedAt: Date) {
  const hours = workingHours(arrivedAt, acceptedAt);
  return { arrivedAt, acceptedAt, minutesToAcceptance: hours === null ? null : Math.round(hours * 60) };
}
