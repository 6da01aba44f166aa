import 'reflect-metadata';
import type { GraphQLError } from 'graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { badInput } from './errors.ts';
import { DateScalar } from './scalars.ts';

/**
 * An agency as every subgraph refers to it: which one, and as seen on which day. The day is part of the federation
 * key, so that an agency reached through a document of 2020 is described as it was in 2020, in every subgraph.
 */
@ObjectType()
export abstract class AgencyReference {
  @Field(() => ID, { description: 'Stable and opaque; never reused, whatever happens to names and codes.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day as of which this agency is described.' })
  asOf!: Date;
}

/**
 * Reads a reference as another subgraph sent it; a reference without a day is as of today. Throws BAD_USER_INPUT when
 * the day is not one.
 */
export function readAgencyReference({ id, asOf }: { id: string; asOf?: string }, today: Date): AgencyReference {
  try {
    return { id: String(id), asOf: asOf == null ? today : DateScalar.parseValue(asOf) };
  } catch (error) {
    throw badInput('representations.asOf', (error as GraphQLError).message);
  }
}
