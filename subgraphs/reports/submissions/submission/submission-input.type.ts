import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { TextScalar } from '../../../kernel/scalars/scalars.ts';
import { KeyedInput } from '../../../kernel/command/keyed-input.type.ts';

@InputType({ description: 'A cell to fill in.' })
export class ReportCellInput {
  @Field(() => ID, { description: 'The key of its column.' })
  column!: string;

  @Field(() => Float, { nullable: true, description: 'Its number, of a column that holds one.' })
  number?: number | null;

  @Field(() => TextScalar, { nullable: true, description: 'Its text, of a column that holds text or a date.' })
  text?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'The unit that it is in; checked when it is given.' })
  unit?: string | null;
}

@InputType()
export abstract class ReportContentInput extends KeyedInput {
  @Bounded({ items: 5_000 })
  @Field(() => [ReportCellInput], {
    defaultValue: [],
    description: 'All cells. They are kept as they are given; what is wrong with them is in problems.',
  })
  cells!: ReportCellInput[];

  @Bounded({ length: 50_000 })
  @Field(() => [TextScalar], {
    defaultValue: [],
    description: 'What is reported in words, under the headings of the outline in their order.',
  })
  narrative!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'The documents that go with it, by their ids.' })
  attachments!: string[];
}

@InputType({ description: 'A report to begin.' })
export class DraftReportInput extends ReportContentInput {
  @Field(() => ID, { description: 'The obligation to report, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt.' })
  obligation!: string;
}

@InputType({ description: 'What a report is to say from now on.' })
export class WriteReportInput extends ReportContentInput {
  @Field(() => ID, { description: 'The report.' })
  submission!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when somebody has changed it since.' })
  revision!: number;
}

@InputType({ description: 'A report, as the caller saw it.' })
export class ReportStepInput extends KeyedInput {
  @Field(() => ID, { description: 'The report.' })
  submission!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when somebody has changed it since.' })
  revision!: number;
}

@InputType({ description: 'A report to return or to correct, and why.' })
export class ReasonedReportStepInput extends ReportStepInput {
  @Field(() => TextScalar, { description: 'Why; who reads the report reads it too.' })
  reason!: string;
}

@InputType({ description: 'A report to approve.' })
export class ApproveReportInput extends ReportStepInput {
  @Bounded({ length: 200_000 })
  @Field(() => TextScalar, {
    description:
      "The leader's digital signature (chữ ký số) beside the report's canonicalContent: detached CMS (CAdES), DER in base64.",
  })
  signature!: string;
}

@InputType({ description: 'A report that was sent, and to whom.' })
export class AcceptReportInput extends KeyedInput {
  @Field(() => ID, { description: 'The report.' })
  submission!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The receiver: that the caller acts for, or to hand the report over to; when left out, the caller's own agency, or all that are central.",
  })
  receiver?: string | null;
}

@InputType({ description: 'A report that was received, and why it goes back.' })
export class ReturnReceivedReportInput extends AcceptReportInput {
  @Field(() => TextScalar, { description: 'Why; who wrote the report reads it.' })
  reason!: string;
}
