import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { SigningAuthorization as Row } from '../../generated/client.ts';
import { Officer } from '../../federated/officer.type.ts';

@ObjectType({
  description:
    'A written authorization to sign for an agency with TUQ. (ủy quyền ký văn bản): given by its head, for a limited time, and not to be handed on. It is for its own agency to see.',
})
@Access(open, { class: 'INTERNAL' })
export class SigningAuthorization implements Pick<Row, 'id' | 'revision' | 'firstDay' | 'lastDay' | 'matter'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => Int, {
    description: 'Grows with every change; a mutation that ends it names the revision that the caller saw.',
  })
  revision!: number;

  @Field(() => Agency, { description: 'The agency for which is signed, as of the first day.' })
  agency!: Agency;

  @Field(() => Officer, { description: 'The head who gave it (người ủy quyền).' })
  authorizer!: Officer;

  @Field(() => Officer, { description: 'Who may sign (người được ủy quyền).' })
  officer!: Officer;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  firstDay!: PlainDate;

  @Field(() => DateScalar, { description: 'The last day on which it holds.' })
  lastDay!: PlainDate;

  @Field({ description: 'What may be signed (phạm vi ủy quyền), in the words of the authorization.' })
  matter!: string;
}

/** A page of authorizations. */
export const SigningAuthorizationConnection = connectionOf(() => SigningAuthorization, 'SigningAuthorization');

@InputType({ description: 'A written authorization to sign, to be recorded (ghi nhận văn bản ủy quyền).' })
export class RecordSigningAuthorizationInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The head of the viewer's agency on the first day, who gave it." })
  authorizer!: string;

  @Field(() => ID, { description: 'Who may sign; another officer.' })
  officer!: string;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  firstDay!: PlainDate;

  @Field(() => DateScalar, { description: 'The last day on which it holds; at most five years later.' })
  lastDay!: PlainDate;

  @Field(() => TextScalar, { description: 'What may be signed, in 10 to 4000 characters.' })
  matter!: string;
}

@InputType({ description: 'An authorization that is to hold no longer (chấm dứt ủy quyền).' })
export class EndSigningAuthorizationInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The authorization.' })
  authorization!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when it has changed since.' })
  revision!: number;

  @Field(() => DateScalar, { description: 'The new last day: today or later, and earlier than it was.' })
  lastDay!: PlainDate;
}
