import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import type { OutboxState } from '../../../kernel/outbox/outbox.rules.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateTimeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import type { AxisMessage as MessageRow } from '../../generated/client.ts';
import type { DocumentNews } from '../outbox/axis-news.rules.ts';

export const TransportState = graphqlEnum(
  'TransportState',
  'The state of a document on the document axis (trạng thái truyền), regardless of what its recipient reports.',
  {
    INITIAL: 'initial: it waits to be sent.',
    PROCESSING: 'processing: it is being sent, or is to be sent once more.',
    DONE: 'done: the axis has it.',
    FAIL: 'fail: the axis refused it, or sending was abandoned.',
  },
  {
    INITIAL: 'Chờ gửi',
    PROCESSING: 'Đang gửi',
    DONE: 'Đã lên trục',
    FAIL: 'Gửi lỗi',
  },
);

export const AxisEntryKind = graphqlEnum(
  'AxisEntryKind',
  'What agencies beyond the graph are told.',
  {
    NEW: 'Văn bản mới.',
    REPLACE: 'Thay thế.',
    UPDATE: 'Cập nhật.',
    REVOKE: 'Thu hồi.',
    STATUS: 'Trạng thái: of a delivery.',
  } satisfies Record<DocumentNews | 'STATUS', string>,
  {
    NEW: 'Văn bản mới',
    REPLACE: 'Thay thế',
    UPDATE: 'Cập nhật',
    REVOKE: 'Thu hồi',
    STATUS: 'Trạng thái',
  },
);

export const AxisEntryState = graphqlEnum(
  'AxisEntryState',
  'How far the axis has been told of something.',
  {
    PENDING: 'Chờ gửi: to be sent, or sent once more.',
    SENT: 'Đang gửi: under way.',
    ACKED: 'Đã nhận: the axis has it.',
    FAILED: 'Lỗi: refused or tried too often; what comes after it in its stream waits.',
    CONFLICT: 'Xung đột: the axis has something else under the same id; what comes after it waits.',
    DROPPED: 'Bỏ: somebody decided that it need not be sent.',
  } satisfies Record<OutboxState, string>,
  {
    PENDING: 'Chờ gửi',
    SENT: 'Đang gửi',
    ACKED: 'Đã nhận',
    FAILED: 'Lỗi',
    CONFLICT: 'Xung đột',
    DROPPED: 'Đã bỏ',
  },
);

export const AxisMessageState = graphqlEnum(
  'AxisMessageState',
  'What became of a packet that the axis delivered.',
  {
    APPLIED: 'Đã xử lý: it had its effect.',
    HELD: 'Chờ: it waits for what it speaks of.',
    REFUSED: 'Từ chối: it was refused; nothing of it is kept.',
  },
  {
    APPLIED: 'Đã xử lý',
    HELD: 'Đang chờ',
    REFUSED: 'Từ chối',
  },
);

@ObjectType({ description: 'A message that must be sent over the document axis (hàng đợi gửi).' })
@Access(open, { class: 'INTERNAL' })
export class AxisEntry {
  @Field(() => ID, { description: 'Stable and opaque; the axis knows the packet by it.' })
  id!: string;

  @Field(() => AxisEntryKind, { description: 'What it tells.' })
  kind!: keyof typeof AxisEntryKind;

  @Field(() => AxisEntryState, { description: 'How far.' })
  state!: keyof typeof AxisEntryState;

  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  recordedAt!: Instant;

  @Field(() => Int, {
    description: 'How often it was sent; a mutation that decides about it names the number that the caller saw.',
  })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it is sent next, while it is to be sent.' })
  nextAttemptAt!: Instant;

  @Field(() => String, { nullable: true, description: 'The code of the refusal; null without one.' })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'What went wrong last, without anything personal.' })
  lastError!: string | null;
}

/** A page of entries. */
export const AxisEntryConnection = connectionOf(() => AxisEntry, 'AxisEntry');

@ObjectType({ description: 'A packet that the document axis delivered (hàng đợi nhận).' })
@Access(open, { class: 'INTERNAL' })
export class AxisMessage implements Omit<MessageRow, 'messageId' | 'packet'> {
  @Field(() => ID, { description: 'The id that the axis gave it.' })
  id!: string;

  @Field(() => AxisMessageState, { description: 'What became of it.' })
  state!: keyof typeof AxisMessageState;

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  receivedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done with, if later; null before.' })
  settledAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'The document that it waits for, as the axis identifies it.' })
  waitsFor!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the refusal, such as SECRET or UNKNOWN_SENDER.' })
  refusal!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it waits.' })
  reason!: string | null;
}

/** A page of messages. */
export const AxisMessageConnection = connectionOf(() => AxisMessage, 'AxisMessage');

@InputType({ description: 'A message whose sending was abandoned, to decide about.' })
export class DecideAxisEntryInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which.' })
  entry!: string;

  @Field(() => Int, { description: 'Its attempts as the caller saw them; CONFLICT when it was tried since.' })
  attempts!: number;
}

@InputType({ description: 'A held packet to drop.' })
export class DropAxisMessageInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which.' })
  message!: string;
}
