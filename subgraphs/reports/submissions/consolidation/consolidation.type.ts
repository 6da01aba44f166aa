import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { TextScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import { ReportCoverage } from '../../figures/indicator/indicator.type.ts';
import { KeyedInput } from '../../../kernel/command/keyed-input.type.ts';
import { ReportCellInput } from '../submission/submission-input.type.ts';
import { ReportCell } from '../submission/submission.type.ts';

@ObjectType({ description: 'One of those that a consolidated report is made of.' })
@Access(open)
export class ConsolidatedPart {
  @Field(() => Agency, { description: "Who was to report, as of the period's last day." })
  agency!: Agency;

  @Field(() => String, { nullable: true, description: 'Why it does without (lý do miễn).' })
  waiver!: string | null;

  /** The id of the version of their report that is in it. */
  submission!: string | null;
}

@ObjectType({ description: 'What a consolidated report is made of (tổng hợp từ).' })
@Access(open)
export class ReportConsolidation {
  @Field(() => ReportCoverage, { description: 'How many of those that were to report are in it.' })
  coverage!: ReportCoverage;

  @ListSize(20)
  @Field(() => [ConsolidatedPart], { description: 'Each of those that were to report, by id.' })
  parts!: ConsolidatedPart[];

  @Field(() => [ReportCell], {
    description:
      'The figures of the consolidating agency itself that are in it (số liệu của cơ quan tổng hợp); empty when it gave none.',
  })
  own!: ReportCell[];
}

@InputType({ description: 'A report to do without.' })
export class WaiverInput {
  @Field(() => ID, { description: 'Who was to report.' })
  agency!: string;

  @Field(() => TextScalar, { description: 'Why it is done without; the consolidated report says so.' })
  reason!: string;
}

@InputType({ description: 'A report to make of those of others.' })
export class ConsolidateReportInput extends KeyedInput {
  @Field(() => ID, { description: 'The regime.' })
  regime!: string;

  @Field(() => ID, { description: 'The period, e.g. 2020-H1.' })
  period!: string;

  @Field(() => ID, { description: 'The agency that consolidates, and to which the others report.' })
  agency!: string;

  @Field(() => [WaiverInput], { defaultValue: [], description: 'Those to do without, each with the reason.' })
  waivers!: WaiverInput[];

  @Field(() => [ReportCellInput], {
    nullable: true,
    description:
      'The figures of the consolidating agency itself, to be added to those of the others. Left out, they stay as they were; at first they are what its draft of this report says.',
  })
  own?: ReportCellInput[] | null;
}
