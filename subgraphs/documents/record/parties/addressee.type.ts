import { Field, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { Addressee as AddresseeRow } from '../../generated/client.ts';

@ObjectType({
  description: 'A line of a document\'s addressees (Kính gửi), such as "UBND các huyện, thị xã, thành phố".',
})
@Access(open)
export class Addressee implements Pick<AddresseeRow, 'label' | 'documentId' | 'position'> {
  @Field({ description: 'The line, as the document has it.' })
  label!: string;

  documentId!: string;
  position!: number;
  /** The promulgation date of the document, for which the line is read. */
  promulgationDate!: PlainDate;
}

@ObjectType({ description: 'One of the agencies that a line of addressees stood for, and who answers for it later.' })
@Access(open)
export class AddresseeAgency {
  @Field(() => Agency, { description: 'The agency, as of the promulgation date.' })
  agency!: Agency;

  @ListSize(3)
  @Field(() => [Agency], {
    description:
      'The agencies that answer for it on the day of `asOf`: itself while it exists; none when it was dissolved without a successor.',
  })
  successors!: Agency[];
}
