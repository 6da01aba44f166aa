import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';

/** The figure of an indicator that agencies reported, which the reports describe. */
@ObjectType()
@Directive('@key(fields: "id")')
@Access(open)
export class IndicatorRollUp {
  @Field(() => ID, { description: 'Opaque; names this figure of these agencies on these days.' })
  id!: string;
}
