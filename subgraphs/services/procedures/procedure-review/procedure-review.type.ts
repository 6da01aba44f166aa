import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, ProcedureCodeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import type { ProcedureReview as ReviewRow } from '../../generated/client.ts';
import { Procedure } from '../procedure/procedure.type.ts';
import { ProcedureVersion } from '../procedure/procedure-version.type.ts';

@ObjectType({ description: 'A review of procedures with the aim of making them simpler (rà soát, đơn giản hóa).' })
@Access(open)
export class ProcedureReview implements Pick<ReviewRow, 'id' | 'startedOn' | 'basis'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day on which it started.' })
  startedOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'The document that asks for it, such as 1624/UBND-KGVX.' })
  basis!: string | null;
}

/** A page of reviews. */
export const ProcedureReviewConnection = connectionOf(() => ProcedureReview, 'ProcedureReview');

@ObjectType({ description: 'What a review has made of a procedure (phương án đơn giản hóa), by its versions.' })
@Access(open)
export class ProcedureSimplification {
  @Field(() => Procedure, { description: 'The procedure.' })
  procedure!: Procedure;

  @Field(() => ProcedureVersion, {
    nullable: true,
    description:
      'As it was when the review started, whatever was published afterwards; null when no version was on record.',
  })
  before!: ProcedureVersion | null;

  @Field(() => ProcedureVersion, {
    nullable: true,
    description: 'As it is on the day asked for; null while it is what it was.',
  })
  after!: ProcedureVersion | null;
}

@InputType({ description: 'Procedures to review.' })
export class StartProcedureReviewInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => [ProcedureCodeScalar], { description: 'Their national codes, 1 to 100.' })
  procedures!: string[];

  @Field(() => TextScalar, { nullable: true, description: 'The document that asks for it.' })
  basis?: string | null;
}
