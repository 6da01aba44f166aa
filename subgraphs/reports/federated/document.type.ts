import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';

/** A document of the documents, which are left to describe it, and to say who may read it. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
@Access(open)
export class Document {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;
}
