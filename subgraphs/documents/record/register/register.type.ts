import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import type { RegisterEntry as Row } from '../../generated/client.ts';

export const RegisterDirection = graphqlEnum(
  'RegisterDirection',
  'Which register of an agency.',
  {
    OUTGOING: 'Sổ văn bản đi.',
    INCOMING: 'Sổ văn bản đến: one for paper and electronic documents together.',
  },
  {
    OUTGOING: 'Sổ văn bản đi',
    INCOMING: 'Sổ văn bản đến',
  },
);

export const RegisterSource = graphqlEnum(
  'RegisterSource',
  'How a document came into a register.',
  {
    ISSUED: 'Ban hành: the agency issued it.',
    AXIS: 'Trục liên thông: by the interconnection axis.',
    PAPER: 'Văn bản giấy: by post or by hand.',
  },
  {
    ISSUED: 'Ban hành',
    AXIS: 'Trục liên thông',
    PAPER: 'Văn bản giấy',
  },
);

@ObjectType({
  description:
    "A line of an agency's register (sổ đăng ký văn bản). Numbers run from 1 in each register and year, without a gap but for those that a line says it went past.",
})
@Access(open, { class: 'INTERNAL' })
export class RegisterEntry implements Pick<
  Row,
  'id' | 'sequence' | 'passedOver' | 'year' | 'direction' | 'source' | 'recordedAt'
> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Its number (số đi, số đến).' })
  sequence!: number;

  @Field(() => [Int], {
    description:
      'The numbers just before it that the register went past, since documents of the agency that came in otherwise have them (số đã có văn bản khác); mostly none.',
  })
  passedOver!: number[];

  @Field(() => Int, { description: 'The year of the register.' })
  year!: number;

  @Field(() => RegisterDirection, { description: 'Which register.' })
  direction!: keyof typeof RegisterDirection;

  @Field(() => RegisterSource, { description: 'How the document came into it.' })
  source!: keyof typeof RegisterSource;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  recordedAt!: Instant;

  documentId!: string;
}

/** A page of a register. */
export const RegisterEntryConnection = connectionOf(() => RegisterEntry, 'RegisterEntry');
