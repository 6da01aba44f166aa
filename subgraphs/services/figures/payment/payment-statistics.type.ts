import { Field, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, type RequestRight } from '../../../kernel/access/access.ts';
import { AgencyLevel } from '../../../kernel/types/agency-level.type.ts';
import { DateScalar, DongScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Procedure } from '../../procedures/procedure/procedure.type.ts';

/** Who adds payments up: analysts and leaders, and who may read each of them. */
export const sumsOfPayments: RequestRight = {
  kind: 'scopes',
  anyOf: [['statistics:read'], ['dossiers:approve'], ['payments:read'], ['province:wide']],
};

@ObjectType({
  description:
    'What was paid for dossiers in a period (phí, lệ phí đã thu). Totals are exact, and the same for all who may add them up; what an agency and a procedure are paid together is held back as DossierStatistics says. A dossier that was paid for in two halves of a month counts in each.',
})
@Access(open, { class: 'INTERNAL_RESTRICTED' })
export class PaymentStatistics {
  @Field(() => Agency, { nullable: true, description: 'The competent agency; null when not broken down by it.' })
  agency!: Agency | null;

  @Field(() => Procedure, { nullable: true, description: 'The procedure; null when not broken down by it.' })
  procedure!: Pick<Procedure, 'code'> | null;

  @Field(() => AgencyLevel, {
    nullable: true,
    description: 'The level of the competent agencies; null when not broken down by it.',
  })
  level!: keyof typeof AgencyLevel | null;

  @Field(() => String, {
    nullable: true,
    description: 'The quarter of the payments, as 2022-Q3; null when not broken down by it.',
  })
  quarter!: string | null;

  @Field(() => DateScalar, { description: 'The last day that is counted, as of DossierStatistics.' })
  until!: PlainDate;

  @Field(() => String, {
    nullable: true,
    description: 'The month of the payments, as 2022-09; null when not broken down by it.',
  })
  month!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many dossiers were paid for; null when the row is held back.' })
  dossiers!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many payments there were; null when the row is held back.' })
  payments!: number | null;

  @Field(() => DongScalar, { nullable: true, description: 'Their sum, exactly; null when the row is held back.' })
  amount!: bigint | null;

  @Field(() => Int, { description: 'How many cells with payments are held back; 0 when the row is told.' })
  suppressedCells!: number;
}
