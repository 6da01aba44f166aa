import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { CountedFigure } from '../../../kernel/figures/counted-figure.type.ts';

/** The figure of an indicator that agencies reported, which the reports describe. */
@ObjectType()
@Directive('@key(fields: "id")')
@Access(open)
export class IndicatorRollUp {
  @Field(() => ID, { description: 'Opaque; names this figure of these agencies on these days.' })
  id!: string;

  @Field(() => Float, { nullable: true })
  @Directive('@external')
  reported!: number | null;

  @Field(() => CountedFigure, { nullable: true })
  @Directive('@external')
  ofDossiers!: CountedFigure | null;
}

@ObjectType({
  description:
    'The same figure as the registers have it (số liệu theo sổ): counted from the documents that were issued, sent and received, or the dossiers that were taken in, whatever was reported.',
})
@Access(open, { class: 'INTERNAL' })
export class RegisteredFigure {
  @Field(() => Float, {
    nullable: true,
    description:
      'The figure, in the unit of the indicator: a share in percent, of ED5 the median in hours; null of nothing.',
  })
  value!: number | null;

  @Field(() => Int, { description: 'How many meet it; of a count, all of them.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many; of a count, all of them.' })
  denominator!: number;

  @Field(() => Int, { description: 'Of how many of these it is not known; they do not count as meeting it.' })
  unknown!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What was reported less what is registered; null where there is not both.',
  })
  difference!: number | null;
}
