import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Procedure } from '../../procedures/procedure/procedure.type.ts';
import { AgencyLevel } from '../../../kernel/types/agency-level.type.ts';
import type { Dimension, StatisticsOrder } from './dossier-statistics.rules.ts';

export const DossierDimension = graphqlEnum(
  'DossierDimension',
  'What dossier statistics can be broken down by.',
  {
    AGENCY: 'The competent agency.',
    PROCEDURE: 'The procedure.',
    LEVEL: 'The level of administration of the competent agency (cấp hành chính).',
    MONTH:
      'The month of acceptance, in Viet Nam: of the calendar, or of reports, from the 15th of the month before to the 14th.',
    QUARTER: 'The quarter of these months (quý).',
  } satisfies Record<Dimension, string>,
  {
    AGENCY: 'Cơ quan giải quyết',
    PROCEDURE: 'Thủ tục',
    LEVEL: 'Cấp hành chính',
    MONTH: 'Tháng',
    QUARTER: 'Quý',
  },
);

export const DossierStatisticsOrder = graphqlEnum(
  'DossierStatisticsOrder',
  'Which rows of dossier statistics come first.',
  {
    LATE: 'Those with the most late dossiers.',
    LATE_SHARE: 'Those of whose dossiers the largest part is late.',
    ACCEPTED: 'Those with the most dossiers.',
  } satisfies Record<StatisticsOrder, string>,
  {
    LATE: 'Nhiều hồ sơ trễ hạn nhất',
    LATE_SHARE: 'Tỷ lệ trễ hạn cao nhất',
    ACCEPTED: 'Nhiều hồ sơ tiếp nhận nhất',
  },
);

/** Which months, and what to break down by. */
@ArgsType()
export class StatisticsArgs {
  @Field(() => DateScalar, {
    description:
      'The first day of the first month: the 1st, or the 15th for the months of reports (kỳ báo cáo), from the 15th to the 14th.',
  })
  from!: PlainDate;

  @Bounded({ days: 3_660, since: 'from' })
  @Field(() => DateScalar, {
    description: 'The last day of the last month, the 14th for the months of reports; at most 120 months.',
  })
  to!: PlainDate;

  @Field(() => [DossierDimension], { nullable: true, description: 'What to break down by; one row when left out.' })
  by?: Dimension[] | null;
}

/** The same, and which rows. */
@ArgsType()
export class DossierStatisticsArgs extends StatisticsArgs {
  @Field(() => DossierStatisticsOrder, {
    nullable: true,
    description: 'Which rows come first; when left out, they are sorted by their groups. Suppressed rows come last.',
  })
  orderBy?: StatisticsOrder | null;

  @Field(() => Int, { nullable: true, description: 'How many rows, 1 to 1000; all when left out.' })
  first?: number | null;
}

@ObjectType({
  description: 'A part of dossiers, as an index requires it: shares of several rows are added up by their parts.',
})
@Access(open)
export class DossierShare {
  @Field(() => Int, { description: 'How many have the property.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'numerator / denominator in percent, with two decimals; null for a denominator of 0.',
  })
  percent!: number | null;
}

@ObjectType({
  description:
    'How many dossiers were accepted, and how many of them are in time. A total, of the province, a level, an agency, a procedure or a month, is exact, and the same for everyone. A row of one agency and one procedure is held back when it has a month with one to four applicants, and as many others with it as it takes that no total tells of it: its numbers are null then. What is counted are halves of months that are over, and of an agency and a procedure together months that are: see `until`.',
})
@Access(open)
export class DossierStatistics {
  @Field(() => Agency, { nullable: true, description: 'The competent agency; null when not broken down by it.' })
  agency!: Agency | null;

  @Field(() => Procedure, { nullable: true, description: 'The procedure; null when not broken down by it.' })
  procedure!: Pick<Procedure, 'code'> | null;

  @Field(() => AgencyLevel, {
    nullable: true,
    description: 'The level of the competent agencies; null when not broken down by it.',
  })
  level!: keyof typeof AgencyLevel | null;

  @Field(() => String, { nullable: true, description: 'The month, as 2022-09; null when not broken down by it.' })
  month!: string | null;

  @Field(() => String, { nullable: true, description: 'The quarter, as 2022-Q3; null when not broken down by it.' })
  quarter!: string | null;

  @Field(() => DateScalar, {
    description:
      'The last day that is counted: of the period, or, while that runs, of the last half of a month that is over.',
  })
  until!: PlainDate;

  @Field(() => Int, { nullable: true, description: 'Dossiers accepted; null when the row is held back.' })
  accepted!: number | null;

  @Field(() => DossierShare, {
    nullable: true,
    description:
      'Those in time (index 2.1 of Decision 766/QĐ-TTg): done by the deadline, and supplements asked for no more than once. What was open at the end of what is counted is measured then. Null when the row is held back, as the other shares are.',
  })
  onTime!: DossierShare | null;

  @Field(() => DossierShare, {
    nullable: true,
    description: 'Those filed online.',
  })
  online!: DossierShare | null;

  @Field(() => DossierShare, {
    nullable: true,
    description: 'Those with a result by the end of the period.',
  })
  finished!: DossierShare | null;

  @Field(() => DossierShare, {
    nullable: true,
    description: 'Of those that were rated, those whose applicant was satisfied or more.',
  })
  satisfied!: DossierShare | null;

  @Field(() => DossierShare, {
    nullable: true,
    description: 'Those with which a rule was not kept, such as a second apology: see `Dossier.breaches`.',
  })
  breached!: DossierShare | null;

  @Field(() => Int, {
    description: 'How many cells (one agency, procedure and month) of the row are held back; 0 when it is told.',
  })
  suppressedCells!: number;
}
