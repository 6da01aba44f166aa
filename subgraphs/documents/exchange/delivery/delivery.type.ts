import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { datedIdentity } from '../../../kernel/types/agency-reference.type.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, DateTimeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { DocumentFilter } from '../../record/document/document.type.ts';
import type { ChangeRequest as RequestRow, DeliveryStep as StepRow, Delivery as Row } from '../../generated/client.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';
import type { DeliveryStatus as Status, ReportedStatus } from './delivery.rules.ts';
import type { ChangeRequestKind as Kind } from '../outbox/axis-news.rules.ts';

export const DeliveryStatus = graphqlEnum(
  'DeliveryStatus',
  'Where a delivery stands (trạng thái gửi nhận), with its code on the axis (QCVN 102:2016).',
  {
    SENT: 'Đã gửi: nothing has been heard of it yet.',
    ARRIVED: '01, đã đến: the system of the recipient has it.',
    REJECTED: '02, từ chối tiếp nhận: with a reason; the end.',
    ACCEPTED: '03, đã tiếp nhận: entered in the register of incoming documents.',
    ASSIGNED: '04, phân công xử lý.',
    PROCESSING: '05, đang xử lý.',
    COMPLETED: '06, hoàn thành: the end.',
    RECALL_REQUESTED: '13, yêu cầu lấy lại: the sender asks for it back, with a reason.',
    CHANGE_ACCEPTED:
      '15, đồng ý: the recipient agrees to what is asked; the end, unless it was an update: then the delivery goes on where it was.',
    CHANGE_REJECTED: '16, từ chối: they do not, with a reason; the delivery goes on where it was.',
  } satisfies Record<Status, string>,
  {
    SENT: 'Đã gửi',
    ARRIVED: 'Đã đến',
    REJECTED: 'Từ chối tiếp nhận',
    ACCEPTED: 'Đã tiếp nhận',
    ASSIGNED: 'Phân công xử lý',
    PROCESSING: 'Đang xử lý',
    COMPLETED: 'Hoàn thành',
    RECALL_REQUESTED: 'Yêu cầu lấy lại',
    CHANGE_ACCEPTED: 'Đồng ý cập nhật, lấy lại',
    CHANGE_REJECTED: 'Từ chối cập nhật, lấy lại',
  },
);

export const DeliveryChannel = graphqlEnum(
  'DeliveryChannel',
  'How a document gets to a recipient.',
  {
    AXIS: 'Trục liên thông văn bản: electronically.',
    PAPER: 'Văn bản giấy: to recipients that are not on the axis.',
  },
  {
    AXIS: 'Trục liên thông văn bản',
    PAPER: 'Văn bản giấy',
  },
);

export const ChangeRequestKind = graphqlEnum(
  'ChangeRequestKind',
  'What a sender asks of a recipient who has a document.',
  {
    RECALL: 'Lấy lại: to give it back; its files are no longer given to the recipient once they agree.',
    REVOKE: 'Thu hồi: to let it be revoked, which it is by its issuer.',
    UPDATE: 'Cập nhật: to accept the updated content and to go on with it.',
  } satisfies Record<Kind, string>,
  {
    RECALL: 'Lấy lại',
    REVOKE: 'Thu hồi',
    UPDATE: 'Cập nhật',
  },
);

@ObjectType({
  description:
    'What the sender asked of the recipient of a document (yêu cầu cập nhật, lấy lại), and what they answered. Where systems beyond this graph are told that a document is revoked or updated, that is asked of them.',
})
@Access(open, { class: 'INTERNAL' })
export class ChangeRequest implements Pick<RequestRow, 'askedAt' | 'isAccepted' | 'answeredAt'> {
  @Field(() => ChangeRequestKind, { description: 'What was asked.' })
  kind!: keyof typeof ChangeRequestKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  askedAt!: Instant;

  @Field(() => Boolean, { nullable: true, description: 'Whether the recipient agreed; null until they answer.' })
  isAccepted!: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they answered; null until then.' })
  answeredAt!: Instant | null;
}

@ObjectType({ description: 'A status that a delivery was given.' })
@Access(open, { class: 'INTERNAL' })
export class DeliveryStep implements Pick<StepRow, 'id' | 'status' | 'at' | 'reason'> {
  /** For who reported it. */
  id!: string;

  @Field(() => DeliveryStatus, { description: 'Which.' })
  status!: ReportedStatus;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Instant;

  @Field(() => Agency, { description: 'By which agency, as of that day.' })
  agency!: Agency;

  @Field(() => String, { nullable: true, description: 'Why; null when no reason was given.' })
  reason!: string | null;
}

@ObjectType({
  implements: NodeReference,
  description: 'A document on its way to one recipient (gửi nhận văn bản). Sender and recipient see it, nobody else.',
})
@Directive('@key(fields: "id")')
@Access(open, { class: 'INTERNAL' })
export class Delivery implements Pick<
  Row,
  | 'id'
  | 'recipientLabel'
  | 'channel'
  | 'sentAt'
  | 'arrivedAt'
  | 'acceptedAt'
  | 'completedAt'
  | 'documentId'
  | 'statusAt'
> {
  @Field(() => ID, { description: datedIdentity })
  id!: string;

  @Field(() => ID, { description: 'Stable and opaque; the same on every day. Arguments take it as well as the id.' })
  stableId?: string;

  @Field(() => Agency, { description: 'The agency that sent it, as of the day of sending.' })
  sender!: Agency;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency that it is for, as of the day of sending; null when the directory does not have it.',
  })
  recipient!: Agency | null;

  @Field(() => String, {
    nullable: true,
    description: 'The line of recipients, when the directory has no such agency.',
  })
  recipientLabel!: string | null;

  @Field(() => DeliveryChannel, { description: 'How it gets there.' })
  channel!: keyof typeof DeliveryChannel;

  @Field(() => DeliveryStatus, { description: 'Where it stands.' })
  status!: Status;

  @Field(() => String, {
    nullable: true,
    description: 'The code of that on the axis, 01 to 16; null before the first.',
  })
  statusCode!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it stands there.' })
  statusAt!: Instant;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it arrived; null before, and when the system of the recipient leaves that out.',
  })
  arrivedAt!: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was accepted; null before, and when the system of the recipient leaves that out.',
  })
  acceptedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done with; null before.' })
  completedAt!: Instant | null;

  /** Its status before the one that it has. */
  statusBefore!: Status | null;
  documentId!: string;
  /** The day as of which it is described. */
  asOf!: PlainDate;
  /** Until when what is said of it was known, in a list as of an earlier day. */
  knownUntil!: Instant | null;
}

/** A page of deliveries. */
export const DeliveryConnection = connectionOf(() => Delivery, 'Delivery');

@InputType({ description: 'Which deliveries to list; conditions left out do not restrict.' })
export class DeliveryFilter {
  @Field(() => ID, { nullable: true, description: 'Of this document.' })
  document?: string | null;

  @Field(() => DocumentFilter, { nullable: true, description: 'Of documents that meet this.' })
  about?: DocumentFilter | null;

  @Field(() => ID, { nullable: true, description: 'Sent by this agency, or by one that it took over from.' })
  sender?: string | null;

  @Field(() => ID, { nullable: true, description: 'For this agency, or for one that it took over from.' })
  recipient?: string | null;

  @Field(() => [DeliveryStatus], { nullable: true, description: 'That stand in one of these.' })
  status?: (keyof typeof DeliveryStatus)[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the sender asked something of the recipient that they have not answered.',
  })
  awaitsAnswer?: boolean | null;

  @Field(() => DeliveryChannel, { nullable: true, description: 'By this channel.' })
  channel?: keyof typeof DeliveryChannel | null;

  @Field(() => Int, {
    nullable: true,
    description: 'That have stood where they are for more than so many working days of working time; 0 to 250.',
  })
  olderThanWorkingDays?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'As it was known at the end of this day (thời điểm chốt): deliveries sent by then, where they then stood, and their times as far as they had come. Today when left out.',
  })
  asOf?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Sent on this day or later.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Sent on this day or earlier.' })
  to?: PlainDate | null;
}

@InputType({ description: 'A status of a delivery to report (trạng thái xử lý).' })
export class ReportDeliveryStatusInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The delivery.' })
  delivery!: string;

  @Field(() => DeliveryStatus, { description: 'The status; not SENT.' })
  status!: ReportedStatus;

  @Field(() => TextScalar, {
    nullable: true,
    description: 'Why, in 10 characters or more: wanted for REJECTED, RECALL_REQUESTED and CHANGE_REJECTED.',
  })
  reason?: string | null;
}
