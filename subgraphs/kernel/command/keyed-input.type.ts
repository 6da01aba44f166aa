import { Field, InputType } from 'type-graphql';
import { TextScalar } from '../scalars/scalars.ts';

/** What every mutation of the reports takes, so that a repeated call takes effect once. */
@InputType()
export abstract class KeyedInput {
  @Field(() => TextScalar, {
    description:
      'Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH.',
  })
  idempotencyKey!: string;
}
