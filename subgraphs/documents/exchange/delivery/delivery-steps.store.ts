import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../../kernel/request/request-context.ts';
import type { Delivery as Row, Document, Prisma } from '../../generated/client.ts';
import { takeNumber } from '../../record/register/register.store.ts';
import { ownRights, type Rights } from '../../access/rights.rules.ts';
import { keepAnswer, keepRequest, keepRequests, unanswered } from '../outbox/change-request.store.ts';
import {
  after,
  answeredBy,
  type DeliveryState,
  isGrantedAtOnce,
  isNews,
  isTakenIn,
  minutesToAcceptance,
  type ReportedStatus,
  type ReportedStep,
  refuseStatus,
  refuseStepBack,
  reporterOf,
} from './delivery.rules.ts';
import { type ChangeRequestKind } from '../outbox/axis-news.rules.ts';
import { tellStatus } from '../outbox/axis-outbox.store.ts';
import type { StaffInfo } from '../../edxml/packet.ts';
import { isBeyond } from '../../edxml/organ-ids.rules.ts';
import { keepStaff } from '../staff/staff.store.ts';

/** That a delivery stands somewhere, and who says so. */
export interface StatusReport extends ReportedStep {
  subject: string | null;
  staff?: StaffInfo | null;
  /** What an answer is to, where that is known. */
  answers?: ChangeRequestKind;
  /** For which agency, where nobody acts for it. */
  agency?: string;
}

/** For whom steps are taken, and when. */
type StepContext = Pick<RequestContext, 'viewer' | 'organisation' | 'today' | 'now' | 'clock'>;

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
    const { status: next, at, answers } = report;
    const where = { deliveryId: row.id };
    const steps = await transaction.deliveryStep.findMany({ where, orderBy: { position: 'asc' } });
    const asked = await unanswered(transaction, row.id);
    // Plain text columns that only checked values are written to.
    const state = {
      ...row,
      reported: steps.map(({ status }) => status),
      asked: asked.map(({ kind }) => kind),
    } as DeliveryState;
    if (!isNews(state, next)) {
      refuseStepBack(state, report);
      return null;
    }
    const step = { ...report, reason: report.reason?.trim() || null };
    refuseStatus(state, step);
    const id = await this.#record(transaction, row, steps.length + 1, step);
    const answered = answeredBy(asked.filter(({ kind }) => kind === (answers ?? kind)));
    const stands = after(state, next, answered?.kind as ChangeRequestKind);
    const moved = await this.#move(transaction, row, stands, next, at);
    if (next === 'RECALL_REQUESTED') {
      await keepRequest(transaction, row.id, 'RECALL', at);
      // Whether somebody beyond has taken it in already, they alone know.
      if (isGrantedAtOnce(state.status) && row.recipientId !== null && !this.#isBeyond(row.recipientId))
        await this.#grant(transaction, moved, 'RECALL', at);
    }
    if (next === 'CHANGE_ACCEPTED' || next === 'CHANGE_REJECTED')
      await keepAnswer(transaction, stands.status === next ? asked : [answered!], next === 'CHANGE_ACCEPTED', at);
    if (!isTakenIn(state) && isTakenIn(stands) && !this.#isBeyond(row.recipientId)) await this.#enter(transaction, row);
    return id;
  }

  /**
   * Answers an issuer beyond this graph, for the agencies here that have its document, that what it asked is done: with the
   * graph it is done to all of them at once.
   */
  async confirm(
    transaction: Prisma.TransactionClient,
    { id: documentId, issuerId }: Pick<Document, 'id' | 'issuerId'>,
    kind: ChangeRequestKind,
    at: Date,
  ): Promise<void> {
    if (!this.#isBeyond(issuerId)) return;
    await transaction.$queryRaw`
      select id from documents.delivery where document_id = ${documentId} order by id for update`;
    const rows = await transaction.delivery.findMany({
      where: {
        ...{ documentId, channel: 'AXIS', recipientId: { not: null } },
        status: { notIn: ['REJECTED', 'CHANGE_ACCEPTED'] },
      },
      orderBy: { id: 'asc' },
    });
    const here = rows.filter(({ recipientId }) => !this.#isBeyond(recipientId));
    const recipients = here.map(({ recipientId }) => recipientId!);
    await keepRequests(transaction, documentId, recipients, kind, at);
    for (const row of here) await this.#grant(transaction, row, kind, at);
  }

  /** Answers for the recipient of a delivery, on its locked row, that they agree to what is asked. */
  async #grant(transaction: Prisma.TransactionClient, row: Row, answers: ChangeRequestKind, at: Date): Promise<void> {
    const agreed = { status: 'CHANGE_ACCEPTED', reason: null, subject: null, at, by: 'PERSON' } as const;
    await this.take(transaction, row, { ...agreed, answers, agency: row.recipientId! });
  }

  /** Keeps where a delivery stands, and when it got there; of a step that came late, when that was. */
  #move(
    transaction: Prisma.TransactionClient,
    row: Row,
    { status, statusBefore }: Pick<DeliveryState, 'status' | 'statusBefore'>,
    next: ReportedStatus,
    at: Date,
  ): Promise<Row> {
    const { channel } = row;
    const arrives = next === 'ARRIVED' || (next === 'ACCEPTED' && channel === 'PAPER' && row.arrivedAt === null);
    const arrivedAt = arrives ? at : row.arrivedAt;
    const acceptedAt = next === 'ACCEPTED' ? at : row.acceptedAt;
    const statusAt = status === row.status ? row.statusAt : at;
    return transaction.delivery.update({
      where: { id: row.id },
      data: {
        ...{ status, statusBefore, statusAt, arrivedAt, acceptedAt },
        minutesToAcceptance: minutesToAcceptance(arrivedAt, acceptedAt, this.context.clock.time),
        ...(next === 'COMPLETED' ? { completedAt: at } : {}),
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
    { status, reason, subject, at, staff, agency }: StatusReport,
  ): Promise<string> {
    const side = reporterOf(status);
    const agencyId = agency ?? this.#acting(side === 'SENDER' ? row.senderId : row.recipientId!);
    const id = randomUUID();
    await transaction.deliveryStep.create({
      data: { id, deliveryId: row.id, position, agencyId, status, reason, subject, at },
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
