import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open, signedIn } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateTimeScalar, ProcedureCodeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { Relation } from '../../access/dossier-relations.rules.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';
import type { Feedback as FeedbackRow } from '../../generated/client.ts';
import { agency, own, provinceWide } from '../../access/relationships.ts';
import type { FeedbackKindName, FeedbackStatusName, FeedbackStepName } from './feedback.rules.ts';

export const FeedbackKind = graphqlEnum(
  'FeedbackKind',
  'What a feedback is about (phân loại phản ánh, kiến nghị).',
  {
    CONDUCT: 'Hành vi hành chính: how an agency or an officer behaved.',
    REGULATION: 'Quy định hành chính: a rule that does not fit.',
    PROPOSAL: 'Kiến nghị: something to change.',
    OTHER: 'Khác: anything else.',
  } satisfies Record<FeedbackKindName, string>,
  {
    CONDUCT: 'Hành vi hành chính',
    REGULATION: 'Quy định hành chính',
    PROPOSAL: 'Kiến nghị',
    OTHER: 'Khác',
  },
);

export const FeedbackStatus = graphqlEnum(
  'FeedbackStatus',
  'Where a feedback stands (trạng thái xử lý).',
  {
    RECEIVED: 'Đã tiếp nhận: to be answered.',
    SUPPLEMENT_REQUESTED: 'Yêu cầu bổ sung: who gave it must add to it.',
    REJECTED: 'Từ chối: refused, with the reason.',
    ANSWERED: 'Đã trả lời: answered.',
    PUBLISHED: 'Đã công khai: answered, and the answer is public.',
  } satisfies Record<FeedbackStatusName, string>,
  {
    RECEIVED: 'Đã tiếp nhận',
    SUPPLEMENT_REQUESTED: 'Yêu cầu bổ sung',
    REJECTED: 'Từ chối',
    ANSWERED: 'Đã trả lời',
    PUBLISHED: 'Đã công khai',
  },
);

export const FeedbackStep = graphqlEnum(
  'FeedbackStep',
  'What can be done with a feedback.',
  {
    REQUEST_SUPPLEMENT: 'Yêu cầu bổ sung: the agency asks for what is missing, within five working days.',
    RECEIVE_SUPPLEMENT: 'Bổ sung: who gave it adds to it; the time to answer moves by the time it took.',
    REJECT: 'Từ chối: the agency refuses it with the reason, within two working days.',
    ANSWER: 'Trả lời: the agency answers it, within fifteen working days.',
    PUBLISH: 'Công khai: the agency makes the answer public, within two working days of it.',
    RATE: 'Đánh giá: who gave it says whether the answer helped.',
  } satisfies Record<FeedbackStepName, string>,
  {
    REQUEST_SUPPLEMENT: 'Yêu cầu bổ sung',
    RECEIVE_SUPPLEMENT: 'Bổ sung',
    REJECT: 'Từ chối',
    ANSWER: 'Trả lời',
    PUBLISH: 'Công khai',
    RATE: 'Đánh giá',
  },
);

@ObjectType({
  implements: NodeReference,
  description: 'Feedback or a complaint of a citizen to an agency (phản ánh, kiến nghị; PAKN).',
})
@Directive('@key(fields: "id")')
@Access(open, { class: 'INTERNAL' })
export class Feedback implements Pick<
  FeedbackRow,
  'id' | 'revision' | 'kind' | 'status' | 'receivedAt' | 'answerDueAt' | 'answeredAt' | 'rejectedAt' | 'publishedAt'
> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each step; a mutation names the one it saw.' })
  revision!: number;

  @Field(() => FeedbackKind, { description: 'What it is about.' })
  kind!: keyof typeof FeedbackKind;

  @Field(() => FeedbackStatus, { description: 'Where it stands.' })
  status!: keyof typeof FeedbackStatus;

  @Field(() => Agency, { description: 'The agency that answers, as of the day on which it came in.' })
  agency!: Agency;

  @Field(() => ProcedureCodeScalar, { nullable: true, description: 'The procedure that it is about, if it is.' })
  procedureCode!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it came in.' })
  receivedAt!: Instant;

  @Field(() => DateTimeScalar, {
    description: 'When it must be answered: fifteen working days, without what it waited.',
  })
  answerDueAt!: Instant;

  @Field({
    description:
      'Whether answerDueAt rests on a year whose days off have not been announced yet (lịch tạm tính); it follows when they are.',
  })
  dueDateIsProvisional!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null while it is not.' })
  answeredAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was refused; null when it is not.' })
  rejectedAt!: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the answer was made public; null while it is not.',
  })
  publishedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'What it says.' })
  @Access(signedIn, { class: 'PERSONAL', when: [own, agency, provinceWide] })
  content!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer, the reason of a refusal, or what is missing; null before there is any.',
  })
  @Access(signedIn, { class: 'PERSONAL', when: [own, agency, provinceWide] })
  answer!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the answer helped; null when nothing was said.' })
  liked!: boolean | null;

  relations!: ReadonlySet<Relation>;
}

/** A page of feedback. */
export const FeedbackConnection = connectionOf(() => Feedback, 'Feedback');

@InputType({ description: 'Feedback, or a complaint.' })
export class SubmitFeedbackInput {
  @Field({ description: keyDescription })
  idempotencyKey!: string;

  @Field(() => FeedbackKind, { description: 'What it is about.' })
  kind!: keyof typeof FeedbackKind;

  @Field(() => ID, { description: 'The agency that answers.' })
  agency!: string;

  @Field(() => ID, { nullable: true, description: "The dossier that it is about: one of the caller's own." })
  dossier?: string | null;

  @Field(() => ID, { nullable: true, description: "The feedback that it repeats: one of the caller's own." })
  repeats?: string | null;

  @Field(() => TextScalar, { description: 'What it says, in 10 to 5000 characters.' })
  content!: string;
}

@InputType({ description: 'A step to take with a feedback, and what it needs.' })
export class FeedbackStepInput {
  @Field({ description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The feedback.' })
  feedback!: string;

  @Field(() => Int, { description: 'The revision of the feedback that the caller saw.' })
  revision!: number;

  @Field(() => FeedbackStep, { description: 'The step.' })
  step!: FeedbackStepName;

  @Field(() => TextScalar, {
    nullable: true,
    description:
      'The answer, the reason, what is missing or what is added; every step except PUBLISH and RATE requires it.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'RATE: whether the answer helped.' })
  liked?: boolean | null;
}
