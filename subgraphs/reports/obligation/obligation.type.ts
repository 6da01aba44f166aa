import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access, open, scopes } from '../../kernel/access/access.ts';
import { graphqlEnum } from '../../kernel/graphql-enum.ts';
import { connectionOf } from '../../kernel/page.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { Agency } from '../agency/agency.type.ts';
import { ReportPeriod } from '../period/period.type.ts';
import { analyst, obligated, provinceWide, receiver, subtree } from '../relationships.ts';

export const ReportState = graphqlEnum('ReportState', 'How far a report has come on its way to a receiver.', {
  ASSIGNED: 'Đã giao: due, and nothing else is recorded of it.',
  DRAFT: 'Đang soạn: being written.',
  SUBMITTED: 'Đã trình: before the leader of the reporting agency.',
  RETURNED: 'Lãnh đạo trả lại: sent back by the leader.',
  APPROVED: 'Đã duyệt, ký số: approved and digitally signed.',
  SENT: 'Đã gửi: sent to the receiver.',
  RETURNED_BY_RECEIVER: 'Nơi nhận trả lại: sent back by the receiver.',
  ACCEPTED: 'Đã tiếp nhận: accepted by the receiver.',
  CONSOLIDATED: "Đã tổng hợp: taken into the receiver's own report.",
  SENT_TO_GOVERNMENT: 'Đã gửi Chính phủ: sent to the Government.',
  ACKNOWLEDGED: 'Đã xác nhận: receipt confirmed by the Government.',
  SUPERSEDED: 'Đã thay thế: replaced by a corrected version.',
});

@ObjectType({
  description:
    'That a report is due to one receiver; the same report to two receivers is due twice, at different times.',
})
@Access(open)
export class ReportSubmissionDue {
  @Field(() => Agency, { description: "The receiver (nơi nhận báo cáo), as of the period's last day." })
  receiver!: Agency;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day for it (thời hạn gửi); null while it is not known on which days of that year offices work.',
  })
  deadline!: Date | null;

  @Field(() => ReportState, { nullable: true, description: 'How far the report has come on its way to this receiver.' })
  @Access(scopes('reports:read'), { class: 'INTERNAL', when: [obligated, subtree, receiver, provinceWide, analyst] })
  state!: string;

  /** The id of the agency that must report. */
  obligatedId!: string;
}

@ObjectType({ description: 'That one agency must report for one period under a regime (nghĩa vụ báo cáo).' })
@Directive('@key(fields: "id")')
@Access(open)
export class ReportObligation {
  @Field(() => ID, { description: 'Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt.' })
  id!: string;

  @Field(() => ReportPeriod, { description: 'The period to report on (kỳ báo cáo).' })
  period!: ReportPeriod;

  @Field(() => Agency, { description: "Who must report (cơ quan báo cáo), as of the period's last day." })
  agency!: Agency;

  regimeId!: string;
}

/** A page of reporting obligations. */
export const ReportObligationConnection = connectionOf(() => ReportObligation, 'ReportObligation');
