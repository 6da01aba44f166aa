import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput, GraphError } from '../../kernel/errors.ts';
import { transactOnce } from '../../kernel/idempotency.ts';
import { Prisma, type Delivery as Row, type PrismaClient } from '../generated/client.ts';
import { takeNumber } from '../register/register.store.ts';
import { covers, ownRights, type Rights } from '../rights.rules.ts';
import {
  type DeliveryState,
  isGrantedAtOnce,
  isNews,
  type ReportedStatus,
  refuseStatus,
  reporterOf,
  workingHours,
} from './delivery.rules.ts';
import type { DeliveryStore } from './delivery.store.ts';
import type { Delivery, ReportDeliveryStatusInput } from './delivery.type.ts';

/** Takes reports of where deliveries stand, each on the locked row. */
export class DeliveryStatusStore {
  readonly #own: Rights;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
    private readonly deliveries: DeliveryStore,
  ) {
    this.#own = ownRights(context);
  }

  /** Gives a delivery its next status; one that was reported before changes nothing. */
  async report(input: ReportDeliveryStatusInput): Promise<Delivery> {
    await transactOnce(this.prisma, this.context, input, async (transaction) => {
      // The enum has it, because deliveries begin with it.
      if ((input.status as string) === 'SENT') throw badInput('input.status', 'SENT is where deliveries begin');
      const row = await this.deliveries.row(transaction, input.delivery, Prisma.sql`for update`);
      this.#refuseOthers(row, input.status);
      const steps = await transaction.deliveryStep.findMany({
        where: { deliveryId: row.id },
        orderBy: { position: 'asc' },
      });
      // A plain text column that only checked values are written to.
      const state = { ...row, reported: steps.map(({ status }) => status) } as DeliveryState;
      if (!isNews(state, input.status)) return;
      const reason = input.reason?.trim() || null;
      refuseStatus(state, input.status, reason);
      const { viewer } = this.context;
      await this.#record(transaction, row, steps.length, { status: input.status, reason, subject: viewer.subject });
      if (input.status === 'RECALL_REQUESTED') await this.#ask(transaction, row, state, input.change, steps.length + 1);
      else await this.#move(transaction, row, input.status);
      if (input.status === 'ACCEPTED') await this.#enter(transaction, row);
    });
    return this.deliveries.get(input.delivery);
  }

  #refuseOthers({ senderId, recipientId }: Row, status: ReportedStatus): void {
    const side = reporterOf(status);
    const agency = side === 'SENDER' ? senderId : recipientId;
    if (agency !== null && covers(this.#own, agency)) return;
    throw new GraphError('FORBIDDEN', `${status} is for the ${side.toLowerCase()} to report`, 'input.delivery');
  }

  /** A request is granted by itself while nobody has taken the document in. */
  async #ask(
    transaction: Prisma.TransactionClient,
    row: Row,
    { status }: DeliveryState,
    change: string,
    position: number,
  ): Promise<void> {
    const granted = isGrantedAtOnce(status) && row.recipientId !== null;
    const data = { change, statusAt: this.context.now, statusBefore: status };
    await transaction.delivery.update({
      where: { id: row.id },
      data: { ...data, status: granted ? 'CHANGE_ACCEPTED' : 'RECALL_REQUESTED' },
    });
    if (!granted) return;
    const agency = row.recipientId!;
    await this.#record(transaction, row, position, { status: 'CHANGE_ACCEPTED', reason: null, subject: null, agency });
  }

  async #move(transaction: Prisma.TransactionClient, row: Row, status: ReportedStatus): Promise<void> {
    const { now } = this.context;
    // Refused, it goes on where it was.
    const next = status === 'CHANGE_REJECTED' ? row.statusBefore! : status;
    await transaction.delivery.update({
      where: { id: row.id },
      data: {
        status: next,
        statusAt: now,
        ...(status === 'ARRIVED' ? { arrivedAt: now } : {}),
        ...(status === 'ACCEPTED' ? acceptance(row.arrivedAt ?? now, now) : {}),
        ...(status === 'COMPLETED' ? { completedAt: now } : {}),
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
    { id, recipientId, senderId }: Row,
    position: number,
    step: { status: ReportedStatus; reason: string | null; subject: string | null; agency?: string },
  ): Promise<void> {
    const { agency = this.#acting(reporterOf(step.status) === 'SENDER' ? senderId : recipientId!), ...rest } = step;
    await transaction.deliveryStep.create({
      data: {
        id: randomUUID(),
        deliveryId: id,
        position: position + 1,
        at: this.context.now,
        agencyId: agency,
        ...rest,
      },
    });
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
