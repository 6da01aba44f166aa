import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { Access, type AccessOptions, open } from '../../../kernel/access/access.ts';
import { TextScalar } from '../../../kernel/scalars/scalars.ts';
import type { StaffInfo as Row } from '../../generated/client.ts';
import { ownStaff, province, staffParty, officialRight } from '../../access/relationships.ts';

const contact: AccessOptions = { class: 'PERSONAL_CONTACT', when: [staffParty, ownStaff, province] };

@ObjectType({
  description:
    'Who sent a document or reported a status, as their packet names them (cán bộ văn thư). For sender and recipients; masked for administrators of the province.',
})
@Access(open, { class: 'INTERNAL' })
export class StaffInfo implements Pick<Row, 'id' | 'department' | 'name' | 'email' | 'mobile'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The unit (bộ phận); null when not said.' })
  department!: string | null;

  @Field(() => String, { nullable: true, description: 'Full name; null when not said.' })
  @Access(officialRight, contact)
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; null when not said.' })
  @Access(officialRight, contact)
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile phone; null when not said.' })
  @Access(officialRight, contact)
  mobile!: string | null;

  /** Whether the viewer's agency is a party to the document. */
  concernsViewer!: boolean;

  /** Whether they are of the viewer's own agency. */
  isOwn!: boolean;
}

@InputType({ description: 'Who sends a document, for its recipients to turn to (cán bộ văn thư).' })
export class StaffInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'The unit.' })
  department?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Full name.' })
  name!: string;

  @Field(() => TextScalar, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Mobile phone.' })
  mobile?: string | null;
}
