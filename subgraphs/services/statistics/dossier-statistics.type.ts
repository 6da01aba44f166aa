import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { Bounded } from '../../kernel/bounds/bound.ts';
import { graphqlEnum } from '../../kernel/graphql-enum.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { Agency } from '../agency/agency.type.ts';
import { Procedure } from '../procedure/procedure.type.ts';
import type { Dimension } from './dossier-statistics.rules.ts';

export const DossierDimension = graphqlEnum('DossierDimension', 'What dossier statistics can be broken down by.', {
  AGENCY: 'The competent agency.',
  PROCEDURE: 'The procedure.',
  MONTH: 'The calendar month of acceptance, in Viet Nam.',
} satisfies Record<Dimension, string>);

/** Which months, and what to break down by. */
@ArgsType()
export class StatisticsArgs {
  @Field(() => DateScalar, {
    description: 'The first day of the first month.',
  })
  from!: Date;

  @Bounded({ days: 3_660, since: 'from' })
  @Field(() => DateScalar, { description: 'The last day of the last month.' })
  to!: Date;

  @Field(() => [DossierDimension], { nullable: true, description: 'What to break down by; one row when left out.' })
  by?: Dimension[] | null;
}

@ObjectType({
  description: 'A part of dossiers, as an index wants it: shares of several rows are added up by their parts.',
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
    'How many dossiers were accepted, and how many of them are in time. Whoever sees the dossiers of an agency gets its numbers whole. For all others a cell (one agency, procedure and month) is held back while its month runs and when it is about fewer than five dossiers, and left out of a share when fewer than five have the property, or fewer than five have not. What is held back is in no total either, so that no two tables tell of it; that is why a denominator can be less than accepted.',
})
@Access(open)
export class DossierStatistics {
  @Field(() => Agency, { nullable: true, description: 'The competent agency; null when not broken down by it.' })
  agency!: Agency | null;

  @Field(() => Procedure, { nullable: true, description: 'The procedure; null when not broken down by it.' })
  procedure!: Pick<Procedure, 'code'> | null;

  @Field(() => String, { nullable: true, description: 'The month, as 2022-09; null when not broken down by it.' })
  month!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Dossiers accepted, without those held back; null when all are held back.',
  })
  accepted!: number | null;

  @Field(() => DossierShare, {
    description:
      'Those in time (index 2.1 of Decision 766/QĐ-TTg): done by the deadline, and supplements asked for no more than once. What was open at the end of the period, or is now, is measured then.',
  })
  onTime!: DossierShare;

  @Field(() => DossierShare, { description: 'Those filed online.' })
  online!: DossierShare;

  @Field(() => DossierShare, { description: 'Those with a result by the end of the period.' })
  finished!: DossierShare;

  @Field(() => DossierShare, { description: 'Of those that were rated, those whose applicant was satisfied or more.' })
  satisfied!: DossierShare;

  @Field(() => DossierShare, {
    description: 'Those with which a rule was not kept, such as a second apology: see `Dossier.breaches`.',
  })
  breached!: DossierShare;

  @Field(() => Int, { description: 'How many cells with dossiers are held back.' })
  suppressedCells!: number;
}
