import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { AgencyLevel } from '../../../kernel/types/agency-level.type.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf, PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize, Cost } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Indicator, ObservationStatus } from '../indicator/indicator.type.ts';
import type { PeriodKind } from '../../regimes/period/period.rules.ts';
import { ReportPeriod, ReportPeriodKind } from '../../regimes/period/period.type.ts';
import { ReportDimension } from '../../regimes/regime/regime.type.ts';
import { tablePages } from './statistics.rules.ts';

export const StatisticsDimension = graphqlEnum(
  'StatisticsDimension',
  'What a table of figures is broken down by.',
  {
    AGENCY: 'Cơ quan: by the agency that reported.',
    LEVEL: 'Cấp hành chính: by the level of administration.',
    PERIOD: 'Kỳ báo cáo: by the period.',
    DIMENSIONS: 'Chiều phân tổ: by the dimensions of the figures, such as SEX = FEMALE.',
  },
  {
    AGENCY: 'Cơ quan',
    LEVEL: 'Cấp hành chính',
    PERIOD: 'Kỳ báo cáo',
    DIMENSIONS: 'Chiều phân tổ',
  },
);

@InputType({ description: 'Which figures a table is made of; conditions left out do not restrict.' })
export class StatisticsFilter {
  @Field(() => ReportPeriodKind, {
    description: 'Figures of periods of this kind; those of different kinds overlap, and are never put together.',
  })
  periodKind!: PeriodKind;

  @Field(() => DateScalar, { nullable: true, description: 'Of periods whose data are closed on this day or later.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of periods whose data are closed on this day or earlier.' })
  to?: PlainDate | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of periods within this one: 2020 has the quarters 2020-Q1 to 2020-Q4.',
  })
  period?: string | null;

  @Field(() => [AgencyLevel], { nullable: true, description: 'Of agencies of these levels.' })
  levels?: (keyof typeof AgencyLevel)[] | null;

  @Bounded({ items: 1_000 })
  @Field(() => [ID], { nullable: true, description: 'Of these agencies.' })
  agencies?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this agency and all below it, on the day asOf.' })
  below?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of below; today when left out.' })
  asOf?: PlainDate | null;
}

@ObjectType({ description: 'One figure of a table (một dòng số liệu).' })
@Access(open)
export class StatisticsRow {
  @Cost(1)
  @Field(() => Indicator, { description: 'The indicator.' })
  indicator!: Indicator;

  @Field(() => Agency, {
    nullable: true,
    description: 'Whose figure it is, as of the last day of its data; null when the table is not by agency.',
  })
  agency!: Agency | null;

  @Field(() => AgencyLevel, { nullable: true, description: 'The level; null when the table is not by level.' })
  level!: keyof typeof AgencyLevel | null;

  @Cost(1)
  @Field(() => ReportPeriod, { nullable: true, description: 'The period; null when the table is not by period.' })
  period!: ReportPeriod | null;

  @ListSize(2)
  @Cost(1)
  @Field(() => [ReportDimension], {
    nullable: true,
    description: 'The dimensions, by name, none of a figure without; null when the table is not by dimensions.',
  })
  dimensions!: ReportDimension[] | null;

  @Field(() => Float, { nullable: true, description: 'The figure; null when it cannot be had from what was reported.' })
  value!: number | null;

  @Field(() => Int, { description: 'How many agencies it is of.' })
  agencies!: number;

  @Field(() => ObservationStatus, { description: 'How sure it is: as the least sure figure in it.' })
  obsStatus!: keyof typeof ObservationStatus;
}

/** A page of a table. */
export const StatisticsRowConnection = connectionOf(() => StatisticsRow, 'StatisticsRow', tablePages);

const { standard, most } = tablePages;

/** The same arguments as of other lists, of pages that are as long as programs read them. */
@ArgsType()
export class StatisticsPageArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the start, 0 to ${most}; ${standard} when neither first nor last is given.`,
  })
  declare first?: number | null;

  @Field(() => Int, { nullable: true, description: `How many rows from the end, 0 to ${most}.` })
  declare last?: number | null;
}
