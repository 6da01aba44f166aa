import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../access/access.ts';

@ObjectType({ description: 'A figure as one register has it, on its way to the field that shows it.' })
@Directive('@shareable')
@Directive('@inaccessible')
@Access(open, { class: 'INTERNAL' })
export class CountedFigure {
  @Field(() => Float, { nullable: true, description: 'The figure, in the unit of the indicator; null of nothing.' })
  value!: number | null;

  @Field(() => Int, { description: 'How many meet it; of a count, all of them.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many; of a count, all of them.' })
  denominator!: number;

  @Field(() => Int, { description: 'Of how many of these it is not known; they do not count as meeting it.' })
  unknown!: number;
}
