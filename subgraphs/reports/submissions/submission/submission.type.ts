import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Document } from '../../federated/document.type.ts';
import type { Prisma } from '../../generated/client.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';

export const ReportState = graphqlEnum(
  'ReportState',
  'How far a report has come on its way to a receiver.',
  {
    ASSIGNED: 'Đã giao: due, and nothing else is recorded of it.',
    DRAFT: 'Đang soạn: being written.',
    SUBMITTED: 'Đã trình: before the leader of the reporting agency.',
    RETURNED: 'Lãnh đạo trả lại: sent back by the leader.',
    APPROVED:
      "Đã duyệt, ký số: approved, with the leader's digital signature; validlySigned says what a check came to.",
    SENT: 'Đã gửi: sent to the receiver.',
    RETURNED_BY_RECEIVER: 'Nơi nhận trả lại: sent back by the receiver.',
    ACCEPTED: 'Đã tiếp nhận: accepted by the receiver.',
    CONSOLIDATED: "Đã tổng hợp: taken into the receiver's own report.",
    SENT_TO_GOVERNMENT: 'Đã gửi Chính phủ: sent to the Government.',
    ACKNOWLEDGED: 'Đã xác nhận: receipt confirmed by the Government.',
    SUPERSEDED: 'Đã thay thế: replaced by a corrected version.',
  },
  {
    ASSIGNED: 'Đã giao',
    DRAFT: 'Đang soạn',
    SUBMITTED: 'Đã trình',
    RETURNED: 'Lãnh đạo trả lại',
    APPROVED: 'Đã duyệt, ký số',
    SENT: 'Đã gửi',
    RETURNED_BY_RECEIVER: 'Nơi nhận trả lại',
    ACCEPTED: 'Đã tiếp nhận',
    CONSOLIDATED: 'Đã tổng hợp',
    SENT_TO_GOVERNMENT: 'Đã gửi Chính phủ',
    ACKNOWLEDGED: 'Đã xác nhận',
    SUPERSEDED: 'Đã thay thế',
  },
);

@ObjectType({ description: 'A cell (ô số liệu) of a report.' })
@Access(open)
export class ReportCell {
  @Field(() => ID, { description: 'The key of its column.' })
  column!: string;

  @Field(() => Float, { nullable: true, description: 'Its number, worked out where the column has a formula.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'Its text, of a column that holds text or a date.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of measure.' })
  unit!: string | null;
}

@ObjectType({ description: 'What keeps a cell from being reported as it is (lỗi số liệu).' })
@Access(open)
export class ReportCellProblem {
  @Field({ description: 'Where it is, e.g. cells.trainedOfficers.' })
  path!: string;

  @Field({ description: 'What the template requires.' })
  reason!: string;
}

@ObjectType({ description: 'A version of a report on its way to one receiver (gửi, nhận báo cáo).' })
@Access(open)
export class ReportDelivery {
  @Field(() => Agency, { description: "The receiver (nơi nhận), as of the period's last day." })
  receiver!: Agency;

  @Field(() => ReportState, { description: 'How far it has come there.' })
  state!: keyof typeof ReportState;

  @Field(() => DateTimeScalar, { description: 'When it was sent (thời điểm gửi).' })
  sentAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the receiver accepted or returned it.' })
  decidedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why the receiver returned it (lý do trả lại).' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "By what the Government's report system confirmed receipt (mã xác nhận); null until it has.",
  })
  receipt!: string | null;
}

@ObjectType({
  implements: NodeReference,
  description:
    'One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class ReportSubmission {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Which version of the report it is, from 1.' })
  number!: number;

  @Field(() => Int, { description: 'Grows with every change; a mutation requires the one that the caller saw.' })
  revision!: number;

  @Field(() => ReportState, { description: 'How far it has come, up to SENT; from there on see deliveries.' })
  state!: keyof typeof ReportState;

  @Field(() => Int, { description: 'The version of the regime whose template it was written by.' })
  templateVersion!: number;

  @Field(() => [String], {
    description: 'What is reported in words, under the headings of the outline in their order.',
  })
  narrative!: string[];

  @Field(() => [ID], { description: 'The documents that go with it (tài liệu kèm theo), by their ids.' })
  attachments!: string[];

  @Field(() => [Document], {
    nullable: 'items',
    description:
      'The documents that go with it; null, with a NOT_FOUND error at its place, for one that the viewer may not see.',
  })
  attachedDocuments!: Document[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it takes the place of the version before (lý do điều chỉnh); null for the first.',
  })
  correctionReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the leader last returned it; null when they did not.' })
  returnReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last went to the leader (thời điểm trình).' })
  submittedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the leader approved it (thời điểm duyệt).' })
  approvedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent (thời điểm gửi).' })
  sentAt!: Instant | null;

  /** As stored, with its obligation and deliveries. */
  row!: Prisma.ReportSubmissionGetPayload<{ include: { obligation: true; deliveries: true } }>;
}
