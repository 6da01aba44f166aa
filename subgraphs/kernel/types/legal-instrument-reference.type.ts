import { Field, ID, ObjectType } from 'type-graphql';

/** A legal instrument as every subgraph refers to it: as it is cited. The directory describes it. */
@ObjectType()
export abstract class LegalInstrumentReference {
  @Field(() => ID, {
    description:
      'Its number where that has the year, as 09/2019/NĐ-CP; or else its number and year, as 766/QĐ-TTg@2022.',
  })
  id!: string;
}
