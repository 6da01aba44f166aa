import { Field, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';

@ObjectType({ description: 'The caller, as far as the token says.' })
@Access(open)
export class Viewer {
  @Field(() => String, { nullable: true, description: 'The application through which the viewer acts.' })
  clientId!: string | null;

  @Field(() => [String], { description: 'The scopes that the token carries, sorted.' })
  scopes!: string[];
}
