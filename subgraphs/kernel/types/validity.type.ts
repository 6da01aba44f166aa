import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { addDays, BEGINNING, END, type PlainDate, type Validity } from '../dates/plain-date.ts';
import { DateScalar } from '../scalars/scalars.ts';

/** From when to when something holds, as the API says it: both days included, null for an open end. */
@ObjectType()
export abstract class Valid {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which this holds; null when records do not say.',
  })
  validFrom!: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which this holds; null while it is in force.',
  })
  validTo!: PlainDate | null;
}

/** Turns stored validity, half-open with sentinel dates, into the API's. */
export function apiValidity({ validFrom, validTo }: Validity): Valid {
  return {
    validFrom: +validFrom === +BEGINNING ? null : validFrom,
    validTo: +validTo === +END ? null : addDays(validTo, -1),
  };
}
