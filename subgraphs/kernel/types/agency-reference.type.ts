import 'reflect-metadata';
import type { GraphQLError } from 'graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '../dates/plain-date.ts';
import { readIdentity } from '../identities/dated-identity.ts';
import { badInput } from '../errors/errors.ts';
import { DateScalar } from '../scalars/scalars.ts';

/** What is said of an id beside which there is a `stableId`. */
export const datedIdentity =
  'Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id.';

/**
 * An agency as every subgraph refers to it: which one, and as seen on which day. The day is part of the federation
 * key, so that an agency reached through a document of 2020 is described as it was in 2020, in every subgraph.
 */
@ObjectType()
export abstract class AgencyReference {
  @Field(() => ID, { description: datedIdentity })
  id!: string;

  @Field(() => ID, {
    description:
      'Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id.',
  })
  @Directive('@shareable')
  stableId?: string;

  @Field(() => DateScalar, { description: 'The day as of which this agency is described.' })
  asOf!: PlainDate;
}

/**
 * Reads a reference as another subgraph sent it; one without a day is as of that of its id, or today. Throws
 * BAD_USER_INPUT when the day is not one.
 */
export function readAgencyReference({ id, asOf }: { id: string; asOf?: string }, today: PlainDate): AgencyReference {
  try {
    const { stableId, day = today } = readIdentity(String(id));
    return { id: stableId, asOf: asOf == null ? day : DateScalar.parseValue(asOf) };
  } catch (error) {
    throw badInput('representations.asOf', (error as GraphQLError).message);
  }
}
