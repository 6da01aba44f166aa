import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { Valid } from '../../../kernel/types/validity.type.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { RegimeVersion as VersionRow, ReportRegime as RegimeRow } from '../../generated/client.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';
import { ReportPeriodKind } from '../period/period.type.ts';
import type { RegimeRecord } from './regime.record.ts';

export const ReportRegimeKind = graphqlEnum(
  'ReportRegimeKind',
  'What makes a report due.',
  {
    PERIODIC: 'Báo cáo định kỳ: the end of each period.',
    THEMATIC: 'Báo cáo chuyên đề: a theme, once or for a time.',
    AD_HOC: 'Báo cáo đột xuất: an event or a request.',
  },
  {
    PERIODIC: 'Báo cáo định kỳ',
    THEMATIC: 'Báo cáo chuyên đề',
    AD_HOC: 'Báo cáo đột xuất',
  },
);

export const ReportColumnType = graphqlEnum(
  'ReportColumnType',
  'What a cell of a column holds.',
  {
    INTEGER: 'Số nguyên: a whole number.',
    DECIMAL: 'Số thập phân: a number.',
    TEXT: 'Văn bản: text.',
    DATE: 'Ngày: a date, yyyy-mm-dd.',
  },
  {
    INTEGER: 'Số nguyên',
    DECIMAL: 'Số thập phân',
    TEXT: 'Văn bản',
    DATE: 'Ngày',
  },
);

@ObjectType({ description: 'An agency that receives the reports of a regime (cơ quan nhận báo cáo).' })
@Access(open)
export class ReportReceiver {
  @Field(() => Agency, { description: 'The agency, on the day that was asked for.' })
  agency!: Agency;

  @Field({ description: 'By when the report is due there (thời hạn gửi báo cáo), in words.' })
  deadlineRule!: string;
}

@ObjectType({
  description: 'A value of one of the dimensions (chiều phân tổ) of an indicator, such as LEVEL = COMMUNE.',
})
@Access(open)
export class ReportDimension {
  @Field({ description: 'The dimension.' })
  name!: string;

  @Field({ description: 'Its value.' })
  value!: string;
}

@ObjectType({ description: 'A column (cột) of a data template.' })
@Access(open)
export class ReportColumn {
  @Field(() => ID, { description: 'What formulas and cells call it by.' })
  key!: string;

  @Field({ description: 'Its heading in Vietnamese.' })
  label!: string;

  @Field(() => ReportColumnType, { description: 'What its cell holds.' })
  type!: keyof typeof ReportColumnType;

  @Field(() => String, { nullable: true, description: 'The unit of measure (đơn vị tính); null when it has none.' })
  unit!: string | null;

  @Field({ description: 'Whether a report must fill it in.' })
  required!: boolean;

  @Field(() => Float, { nullable: true, description: 'The least value that it may have.' })
  min!: number | null;

  @Field(() => Float, { nullable: true, description: 'The greatest value that it may have.' })
  max!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How it follows from other columns, such as "signed / sent * 100". It is then worked out; a value that is given must agree.',
  })
  formula!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the indicator (chỉ tiêu) that it observes.' })
  indicator!: string | null;

  @Field(() => [ReportDimension], { description: 'The dimensions of what it observes.' })
  dimensions!: ReportDimension[];
}

@ObjectType({ description: 'What must be true of the columns of a data template together.' })
@Access(open)
export class ReportCheck {
  @Field({ description: 'A comparison such as "signed <= sent".' })
  expression!: string;

  @Field({ description: 'What to tell who has filled it in otherwise.' })
  message!: string;
}

@ObjectType({ description: 'The data template (biểu mẫu số liệu) of a version of a regime.' })
@Access(open)
export class ReportTemplate {
  @Field(() => Int, { description: 'The version of the regime that it belongs to.' })
  version!: number;

  @Field(() => [ReportColumn], { description: 'Its columns, in order.' })
  columns!: ReportColumn[];

  @Field(() => [ReportCheck], { description: 'What must be true of them together (kiểm tra chéo).' })
  checks!: ReportCheck[];
}

@ObjectType({
  implements: NodeReference,
  description:
    'A reporting regime (chế độ báo cáo), in the version in force on the day that was asked for: who reports what to whom, how often and by when, and on what legal basis.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class ReportRegime
  extends Valid
  implements
    Pick<RegimeRow, 'id' | 'kind' | 'frequency' | 'isPublic'>,
    Pick<
      VersionRow,
      | 'nameVi'
      | 'nameEn'
      | 'legalBasis'
      | 'purpose'
      | 'content'
      | 'submitMethod'
      | 'procedureGuide'
      | 'note'
      | 'cutOffDay'
    >
{
  @Field(() => ID, { description: 'Stable, e.g. EGOV_PROGRESS_Q; the same for all versions.' })
  id!: string;

  @Field(() => Int, { description: 'The number of the version, from 1.' })
  version!: number;

  @Field({ description: 'Name in Vietnamese (tên báo cáo).' })
  nameVi!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => ReportRegimeKind, { description: 'What makes its reports due (loại báo cáo).' })
  kind!: keyof typeof ReportRegimeKind;

  @Field(() => ReportPeriodKind, {
    nullable: true,
    description: 'The kind of its periods (tần suất báo cáo); null for a regime that is not periodic.',
  })
  frequency!: keyof typeof ReportPeriodKind | null;

  @Field({ description: 'Whether it is in the public catalogue (danh mục báo cáo định kỳ được công bố).' })
  isPublic!: boolean;

  @Field({ description: 'The documents that set it up (căn cứ pháp lý), in Vietnamese.' })
  legalBasis!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the reports are for (mục đích báo cáo), in Vietnamese; null when no document says.',
  })
  purpose!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is reported (nội dung yêu cầu báo cáo), in Vietnamese; null when no document says.',
  })
  content!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How reports are sent (phương thức gửi, nhận báo cáo), in Vietnamese; null when no document says.',
  })
  submitMethod!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to go about it (hướng dẫn quy trình thực hiện), in Vietnamese; null when no document says.',
  })
  procedureGuide!: string | null;

  @Field(() => Int, {
    description:
      'The day of the month on which data are closed (thời gian chốt số liệu), the last one where a month is shorter; weeks and one-off reports go without it.',
  })
  cutOffDay!: number;

  @Field(() => [String], { description: 'The headings of what is reported in words (đề cương báo cáo), in order.' })
  outline!: string[];

  @Field(() => ReportTemplate, { description: 'What is reported in figures (biểu mẫu số liệu).' })
  template!: ReportTemplate;

  @Field(() => String, { nullable: true, description: 'What is uncertain about the record.' })
  note!: string | null;

  /** As stored, with all versions. */
  record!: RegimeRecord;
}

/** A page of reporting regimes. */
export const ReportRegimeConnection = connectionOf(() => ReportRegime, 'ReportRegime');
