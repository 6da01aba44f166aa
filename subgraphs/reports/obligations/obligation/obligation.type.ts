import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { ReportPeriod } from '../../regimes/period/period.type.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';

@ObjectType({ description: 'Whether a report came in time to a receiver (tình trạng đúng hạn, trễ hạn).' })
@Access(open)
export class ReportTimeliness {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first sent there; null until then.' })
  sentAt!: Instant | null;

  @Field({ description: 'Whether it was sent after the deadline (gửi trễ hạn).' })
  submittedLate!: boolean;

  @Field({ description: 'Whether the deadline has passed and nothing was sent (chưa gửi).' })
  notSubmitted!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'By how many working days it came after the deadline, or is overdue today; null where there is no deadline.',
  })
  daysLate!: number | null;
}

@ObjectType({
  description:
    'That a report is due to one receiver; the same report to two receivers is due twice, at different times.',
})
@Access(open)
export class ReportSubmissionDue {
  @Field(() => ID, { description: 'Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt>qni.' })
  id!: string;

  @Field(() => Agency, { description: "The receiver (nơi nhận báo cáo), as of the period's last day." })
  receiver!: Agency;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for it (thời hạn gửi); null where the regime sets none.',
  })
  deadline!: PlainDate | null;

  obligationId!: string;

  /** The id of the agency that must report. */
  obligatedId!: string;
}

/** A page of what is due to receivers. */
export const ReportSubmissionDueConnection = connectionOf(() => ReportSubmissionDue, 'ReportSubmissionDue');

@ObjectType({
  implements: NodeReference,
  description: 'That one agency must report for one period under a regime (nghĩa vụ báo cáo).',
})
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
