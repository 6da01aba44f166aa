import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../kernel/dates/instant.ts';
import type { DocumentsUnit } from '../../access/context.ts';
import type { Delivery as Row, Document } from '../../generated/client.ts';
import { takeNumber } from '../../record/register/register.store.ts';
import { ownRights } from '../../access/rights.rules.ts';
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

/**
 * Takes a report on the locked row of a delivery, whoever brings it; answers the id of the step, or null for what was
 * reported before. What the other side is beyond this graph to hear leaves by the document axis.
 */
export async function takeStep(unit: DocumentsUnit, row: Row, report: StatusReport): Promise<string | null> {
  const { status: next, at, answers } = report;
  const where = { deliveryId: row.id };
  const steps = await unit.transaction.deliveryStep.findMany({ where, orderBy: { position: 'asc' } });
  const asked = await unanswered(unit.transaction, row.id);
  const state: DeliveryState = {
    ...row,
    reported: steps.map(({ status }) => status),
    asked: asked.map(({ kind }) => kind),
  };
  if (!isNews(state, next)) {
    refuseStepBack(state, report);
    return null;
  }
  const step = { ...report, reason: report.reason?.trim() || null };
  refuseStatus(state, step);
  const id = await record(unit, row, steps.length + 1, step);
  const answered = answeredBy(asked.filter(({ kind }) => kind === (answers ?? kind)));
  const stands = after(state, next, answered?.kind);
  const moved = await move(unit, row, stands, next, at);
  if (next === 'RECALL_REQUESTED') {
    await keepRequest(unit.transaction, row.id, 'RECALL', at);
    // Whether somebody beyond has taken it in already, they alone know.
    if (isGrantedAtOnce(state.status) && row.recipientId !== null && !isOutside(unit, row.recipientId))
      await grant(unit, moved, 'RECALL', at);
  }
  if (next === 'CHANGE_ACCEPTED' || next === 'CHANGE_REJECTED')
    await keepAnswer(unit.transaction, stands.status === next ? asked : [answered!], next === 'CHANGE_ACCEPTED', at);
  if (!isTakenIn(state) && isTakenIn(stands) && !isOutside(unit, row.recipientId)) await enter(unit, row);
  return id;
}

/**
 * Answers an issuer beyond this graph, for the agencies here that have its document, that what it asked is done: with the
 * graph it is done to all of them at once.
 */
export async function confirmChange(
  unit: DocumentsUnit,
  { id: documentId, issuerId }: Pick<Document, 'id' | 'issuerId'>,
  kind: ChangeRequestKind,
  at: Instant,
): Promise<void> {
  if (!isOutside(unit, issuerId)) return;
  await unit.transaction.$queryRaw`
    select id from documents.delivery where document_id = ${documentId} order by id for update`;
  const rows = await unit.transaction.delivery.findMany({
    where: {
      ...{ documentId, channel: 'AXIS', recipientId: { not: null } },
      status: { notIn: ['REJECTED', 'CHANGE_ACCEPTED'] },
    },
    orderBy: { id: 'asc' },
  });
  const here = rows.filter(({ recipientId }) => !isOutside(unit, recipientId));
  const recipients = here.map(({ recipientId }) => recipientId!);
  await keepRequests(unit.transaction, documentId, recipients, kind, at);
  for (const row of here) await grant(unit, row, kind, at);
}

/** Answers for the recipient of a delivery, on its locked row, that they agree to what is asked. */
async function grant(unit: DocumentsUnit, row: Row, answers: ChangeRequestKind, at: Instant): Promise<void> {
  const agreed = { status: 'CHANGE_ACCEPTED', reason: null, subject: null, at, by: 'PERSON' } as const;
  await takeStep(unit, row, { ...agreed, answers, agency: row.recipientId! });
}

/** Keeps where a delivery stands, and when it got there; of a step that came late, when that was. */
function move(
  unit: DocumentsUnit,
  row: Row,
  { status, statusBefore }: Pick<DeliveryState, 'status' | 'statusBefore'>,
  next: ReportedStatus,
  at: Instant,
): Promise<Row> {
  const { channel } = row;
  const arrives = next === 'ARRIVED' || (next === 'ACCEPTED' && channel === 'PAPER' && row.arrivedAt === null);
  const arrivedAt = arrives ? at : row.arrivedAt;
  const acceptedAt = next === 'ACCEPTED' ? at : row.acceptedAt;
  const statusAt = status === row.status ? row.statusAt : at;
  return unit.transaction.delivery.update({
    where: { id: row.id },
    data: {
      ...{ status, statusBefore, statusAt, arrivedAt, acceptedAt },
      minutesToAcceptance: minutesToAcceptance(arrivedAt, acceptedAt, unit.clock.time),
      ...(next === 'COMPLETED' ? { completedAt: at } : {}),
    },
  });
}

/** Enters the document in the recipient's register, under the next number. */
async function enter(unit: DocumentsUnit, row: Row): Promise<void> {
  const { today, now, viewer } = unit;
  const register = {
    agencyId: acting(unit, row.recipientId!),
    direction: 'INCOMING',
    year: today.getUTCFullYear(),
  } as const;
  const sequence = await takeNumber(unit.transaction, register);
  await unit.transaction.registerEntry.create({
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

async function record(
  unit: DocumentsUnit,
  row: Row,
  position: number,
  { status, reason, subject, at, staff, agency }: StatusReport,
): Promise<string> {
  const side = reporterOf(status);
  const agencyId = agency ?? acting(unit, side === 'SENDER' ? row.senderId : row.recipientId!);
  const id = randomUUID();
  await unit.transaction.deliveryStep.create({
    data: { id, deliveryId: row.id, position, agencyId, status, reason, subject, at },
  });
  if (staff) await keepStaff(unit.transaction, { documentId: row.documentId, stepId: id, agencyId }, staff);
  const toldTo = side === 'SENDER' ? row.recipientId : row.senderId;
  if (isOutside(unit, toldTo)) await tellStatus(unit, row, id, side);
  return id;
}

function isOutside({ organisation }: DocumentsUnit, agencyId: string | null): boolean {
  return agencyId !== null && isBeyond(organisation, agencyId);
}

/** Who acts for an agency: the viewer's own where it has taken over, otherwise that agency. */
function acting(unit: DocumentsUnit, agencyId: string): string {
  const { viewer } = unit;
  return viewer.agency !== null && ownRights(unit).agencies.includes(agencyId) ? viewer.agency : agencyId;
}
