import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import type { OutboxState } from '../../../kernel/outbox/outbox.rules.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import { KeyedInput } from '../../../kernel/command/keyed-input.type.ts';

export const GovernmentPacketState = graphqlEnum(
  'GovernmentPacketState',
  "How far the Government's report system has a report.",
  {
    PENDING: 'Chờ gửi: is to be sent, or sent once more.',
    SENT: 'Đang gửi: under way.',
    ACKED: 'Đã nhận: receipt is confirmed.',
    FAILED: 'Bị từ chối: refused; corrected versions wait behind it until it is sent again or one takes its place.',
    CONFLICT: 'Xung đột: the system has something else under the same key; the same.',
    DROPPED: 'Bỏ: a corrected version has taken its place before it was taken.',
  } satisfies Record<OutboxState, string>,
  {
    PENDING: 'Chờ gửi',
    SENT: 'Đang gửi',
    ACKED: 'Đã nhận',
    FAILED: 'Bị từ chối',
    CONFLICT: 'Xung đột',
    DROPPED: 'Đã bỏ',
  },
);

@ObjectType({
  description:
    "A version of a report on its way to the Government's report system (Hệ thống thông tin báo cáo Chính phủ).",
})
@Access(open)
export class GovernmentPacket {
  @Field(() => ID, { description: 'Stable and opaque; the system knows it as its idempotency key.' })
  id!: string;

  @Field(() => GovernmentPacketState, { description: 'How far it has come.' })
  state!: keyof typeof GovernmentPacketState;

  @Field(() => DateTimeScalar, { description: 'When it was handed over.' })
  handedOverAt!: Instant;

  @Field(() => DateScalar, { nullable: true, description: 'The last day for it; null where it is not known.' })
  deadline!: PlainDate | null;

  @Field({ description: 'Whether it was handed over after that day (gửi trễ hạn).' })
  late!: boolean;

  @Field(() => Int, { description: 'How often it was sent.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it is sent next, unless it has been taken or refused.' })
  nextAttemptAt!: Instant;

  @Field(() => String, { nullable: true, description: "The system's code for why it refused it." })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'What went wrong last.' })
  lastError!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When receipt was confirmed.' })
  acknowledgedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'By what receipt was confirmed (mã xác nhận).' })
  receipt!: string | null;

  submissionId!: string;
}

/** A page of packets. */
export const GovernmentPacketConnection = connectionOf(() => GovernmentPacket, 'GovernmentPacket');

@InputType({ description: 'Packets to send once more.' })
export class RetryGovernmentPacketsInput extends KeyedInput {
  @Field(() => [ID], { description: 'The packets, 1 to 100 of them, which were refused.' })
  packets!: string[];
}
