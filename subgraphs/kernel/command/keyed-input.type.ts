import { Field, InputType } from 'type-graphql';
import { TextScalar } from '../scalars/scalars.ts';

/** What the key of a mutation is, as the schema says it. */
export const keyDescription =
  'Chosen by the caller, 8 to 100 characters. A repeated call with the same key and input changes nothing, and answers what the first one made, with its fields as they are now and as the caller may read them now. With another input, IDEMPOTENCY_MISMATCH.';

/** What every mutation of the reports takes, so that a repeated call takes effect once. */
@InputType()
export abstract class KeyedInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;
}
