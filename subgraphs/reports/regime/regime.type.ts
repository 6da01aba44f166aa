import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { graphqlEnum } from '../../kernel/graphql-enum.ts';
import { connectionOf } from '../../kernel/page.ts';
import { Valid } from '../../kernel/validity.type.ts';
import { Agency } from '../agency/agency.type.ts';
import type {
  RegimeReceiver as ReceiverRow,
  RegimeSubject as SubjectRow,
  ReportRegime as RegimeRow,
} from '../generated/client.ts';
import { ReportPeriodKind } from '../period/period.type.ts';

export const ReportRegimeKind = graphqlEnum('ReportRegimeKind', 'What makes a report due.', {
  PERIODIC: 'Báo cáo định kỳ: the end of each period.',
  THEMATIC: 'Báo cáo chuyên đề: a theme, once or for a time.',
  AD_HOC: 'Báo cáo đột xuất: an event or a request.',
});

@ObjectType({ description: 'An agency that receives the reports of a regime (cơ quan nhận báo cáo).' })
@Access(open)
export class ReportReceiver {
  @Field(() => Agency, { description: 'The agency, on the day that was asked for.' })
  agency!: Agency;

  @Field({ description: 'By when the report is due there (thời hạn gửi báo cáo), in words.' })
  deadlineRule!: string;
}

@ObjectType({
  description:
    'A reporting regime (chế độ báo cáo): who reports what to whom, how often and by when, and on what legal basis.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class ReportRegime
  extends Valid
  implements Pick<RegimeRow, 'id' | 'nameVi' | 'nameEn' | 'kind' | 'frequency' | 'legalBasis' | 'purpose' | 'note'>
{
  @Field(() => ID, { description: 'Stable, e.g. EGOV_PROGRESS_Q.' })
  id!: string;

  @Field({ description: 'Name in Vietnamese (tên báo cáo).' })
  nameVi!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => ReportRegimeKind, { description: 'What makes its reports due (loại báo cáo).' })
  kind!: string;

  @Field(() => ReportPeriodKind, {
    nullable: true,
    description: 'The kind of its periods (tần suất báo cáo); null for a regime that is not periodic.',
  })
  frequency!: string | null;

  @Field({ description: 'The documents that set it up (căn cứ pháp lý), in Vietnamese.' })
  legalBasis!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the reports are for (mục đích báo cáo), in Vietnamese; null when no document says.',
  })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'What is uncertain about the record.' })
  note!: string | null;

  /** As stored: the agencies that the regime itself names. */
  named!: { subjects: SubjectRow[]; receivers: ReceiverRow[] };
}

/** A page of reporting regimes. */
export const ReportRegimeConnection = connectionOf(() => ReportRegime, 'ReportRegime');
