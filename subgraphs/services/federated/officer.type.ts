import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';

/** An officer of the directory, which alone says who they are. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
@Access(open)
export class Officer {
  @Field(() => ID, { description: 'Stable and opaque; says nothing about the person.' })
  id!: string;
}
