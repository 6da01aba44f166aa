import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access, open, type RequestRight } from '../../kernel/access/access.ts';
import { Agency } from '../agency/agency.type.ts';
import { Procedure } from '../procedure/procedure.type.ts';

/** Who adds payments up: analysts and leaders, and who may read each of them. */
export const sumsOfPayments: RequestRight = {
  kind: 'scopes',
  anyOf: [['statistics:read'], ['dossiers:approve'], ['payments:read'], ['province:wide']],
};

@ObjectType({
  description:
    'What was paid for dossiers in a period (phí, lệ phí đã thu). Whoever may read each payment of an agency gets its sums whole. For leaders and analysts a cell (one agency, procedure and month) is held back while its month runs and when it is about fewer than five dossiers, and is in no total.',
})
@Access(open, { class: 'INTERNAL_RESTRICTED' })
export class PaymentStatistics {
  @Field(() => Agency, { nullable: true, description: 'The competent agency; null when not broken down by it.' })
  agency!: Agency | null;

  @Field(() => Procedure, { nullable: true, description: 'The procedure; null when not broken down by it.' })
  procedure!: Pick<Procedure, 'code'> | null;

  @Field(() => String, {
    nullable: true,
    description: 'The month of the payments, as 2022-09; null when not broken down by it.',
  })
  month!: string | null;

  @Field(() => Int, { description: 'How many dossiers were paid for.' })
  dossiers!: number;

  @Field(() => Int, { description: 'How many payments there were.' })
  payments!: number;

  @Field(() => Float, { description: 'Their sum in VND, a whole number.' })
  amount!: number;

  @Field(() => Int, { description: 'How many cells with payments are held back.' })
  suppressedCells!: number;
}
