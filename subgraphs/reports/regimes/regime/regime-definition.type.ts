import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { AgencyLevel } from '../../../kernel/types/agency-level.type.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { KeyedInput } from '../../../kernel/command/keyed-input.type.ts';
import type { PeriodKind } from '../period/period.rules.ts';
import { ReportPeriodKind } from '../period/period.type.ts';
import { ReportColumnType, ReportRegimeKind } from './regime.type.ts';

export const DeadlineKind = graphqlEnum(
  'ReportDeadlineKind',
  'How the deadline of a report is reckoned (thời hạn gửi).',
  {
    WORKING_DAYS_AFTER_CUT_OFF: 'A number of working days after the data are closed, one at least.',
    DAY_OF_LAST_MONTH: "A day of the period's last month, or the next working day when it is not one.",
  },
  {
    WORKING_DAYS_AFTER_CUT_OFF: 'Số ngày làm việc sau ngày chốt số liệu',
    DAY_OF_LAST_MONTH: 'Ngày của tháng cuối kỳ',
  },
);

@InputType({ description: 'Who must report: one agency, or all of a kind and level.' })
export class ReportSubjectInput {
  @Field(() => ID, { nullable: true, description: 'One agency, and later the agencies that answer for it.' })
  agencyId?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Without one: agencies of this kind, an AgencyKind.' })
  kind?: string | null;

  @Field(() => AgencyLevel, { nullable: true, description: 'Without one: agencies of this level.' })
  level?: keyof typeof AgencyLevel | null;

  @Field(() => ID, { nullable: true, description: 'Without one: only those below this agency.' })
  below?: string | null;
}

@InputType({ description: 'To whom a report goes, and by when.' })
export class ReportReceiverInput {
  @Field(() => ID, {
    nullable: true,
    description: 'One agency; when left out, the agency directly above the one that reports.',
  })
  agencyId?: string | null;

  @Field(() => DeadlineKind, { description: 'How the deadline is reckoned.' })
  deadlineKind!: keyof typeof DeadlineKind;

  @Field(() => Int, { description: 'The number of working days, or the day of the month.' })
  deadlineNumber!: number;
}

@InputType({ description: 'One step of the way that figures take upwards (cấp báo cáo).' })
export class ReportTierInput {
  @Bounded({ items: 1_000 })
  @Field(() => [ReportSubjectInput], { description: 'Who must report.' })
  subjects!: ReportSubjectInput[];

  @Field(() => [ReportReceiverInput], { description: 'To whom each of them does, and by when.' })
  receivers!: ReportReceiverInput[];
}

@InputType({ description: 'A value of one of the dimensions of an indicator.' })
export class ReportDimensionInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'The dimension.' })
  name!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Its value.' })
  value!: string;
}

@InputType({ description: 'A column of a data template.' })
export class ReportColumnInput {
  @Field(() => ID, { description: 'What formulas and cells call it by: a letter, then letters, digits and _.' })
  key!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Its heading in Vietnamese.' })
  label!: string;

  @Field(() => ReportColumnType, { description: 'What its cell holds.' })
  type!: keyof typeof ReportColumnType;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'The unit of measure.' })
  unit?: string | null;

  @Field({ defaultValue: false, description: 'Whether a report must fill it in.' })
  required!: boolean;

  @Field(() => Float, { nullable: true, description: 'The least value that it may have.' })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'The greatest value that it may have.' })
  max?: number | null;

  @Field(() => TextScalar, {
    nullable: true,
    description: 'How it follows from other columns, e.g. "signed / sent * 100".',
  })
  formula?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'The code of the indicator that it observes.' })
  indicator?: string | null;

  @Field(() => [ReportDimensionInput], { defaultValue: [], description: 'The dimensions of what it observes.' })
  dimensions!: ReportDimensionInput[];
}

@InputType({ description: 'What must be true of the columns together.' })
export class ReportCheckInput {
  @Field(() => TextScalar, { description: 'A comparison such as "signed <= sent".' })
  expression!: string;

  @Field(() => TextScalar, { description: 'What to tell who has filled it in otherwise.' })
  message!: string;
}

@InputType({ description: 'What a version of a regime demands: the elements of Decree 09/2019/NĐ-CP.' })
export class RegimeElementsInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Name in Vietnamese (tên báo cáo).' })
  nameVi!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => TextScalar, { description: 'What the reports are for (mục đích báo cáo).' })
  purpose!: string;

  @Bounded({ length: 20_000 })
  @Field(() => TextScalar, { description: 'What is reported (nội dung yêu cầu báo cáo).' })
  content!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'How reports are sent (phương thức gửi, nhận).' })
  submitMethod!: string;

  @Bounded({ length: 20_000 })
  @Field(() => TextScalar, { description: 'How to go about it (hướng dẫn quy trình thực hiện).' })
  procedureGuide!: string;

  @Field(() => TextScalar, { description: 'The documents that set it up (căn cứ pháp lý).' })
  legalBasis!: string;

  @Field(() => TextScalar, { nullable: true, description: 'What is uncertain about the record.' })
  note?: string | null;

  @Field(() => Int, { defaultValue: 14, description: 'The day of the month on which data are closed, 1 to 31.' })
  cutOffDay!: number;

  @Field(() => [ReportTierInput], { description: 'Who reports to whom and by when.' })
  tiers!: ReportTierInput[];

  @Field(() => [TextScalar], { description: 'The headings of what is reported in words (đề cương báo cáo).' })
  outline!: string[];

  @Bounded({ items: 1_000 })
  @Field(() => [ReportColumnInput], { description: 'The columns of the data template (biểu mẫu số liệu).' })
  columns!: ReportColumnInput[];

  @Bounded({ items: 1_000 })
  @Field(() => [ReportCheckInput], { defaultValue: [], description: 'What must be true of the columns together.' })
  checks!: ReportCheckInput[];
}

@InputType({ description: 'A regime to be.' })
export class DefineReportRegimeInput extends KeyedInput {
  @Field(() => ID, { description: 'Its id for good: capitals, digits and _, 3 to 60 of them, e.g. EGOV_PROGRESS_Q.' })
  id!: string;

  @Field(() => ReportRegimeKind, { description: 'What makes its reports due.' })
  kind!: keyof typeof ReportRegimeKind;

  @Field(() => ReportPeriodKind, { nullable: true, description: 'The kind of its periods; none when it has none.' })
  frequency?: PeriodKind | null;

  @Field({ description: 'Whether it is in the public catalogue.' })
  isPublic!: boolean;

  @Field(() => DateScalar, { description: 'Its first day; of a one-off report, the first day of its data.' })
  validFrom!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its last day; of a one-off report, the last day of its data, which must be given.',
  })
  validTo?: PlainDate | null;

  @Field(() => RegimeElementsInput, { description: 'What its first version demands.' })
  elements!: RegimeElementsInput;
}

@InputType({ description: 'A new version of a regime.' })
export class ReviseReportRegimeInput extends KeyedInput {
  @Field(() => ID, { description: 'The regime.' })
  regime!: string;

  @Field(() => Int, { description: 'The latest version that the caller saw; CONFLICT when there is a later one.' })
  version!: number;

  @Field(() => DateScalar, {
    description: 'From when the new version holds; every period whose data are closed on that day or later goes by it.',
  })
  validFrom!: PlainDate;

  @Field(() => RegimeElementsInput, { description: 'What the new version demands.' })
  elements!: RegimeElementsInput;
}
