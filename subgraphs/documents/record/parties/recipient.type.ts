import { Field, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { Recipient as RecipientRow } from '../../generated/client.ts';

export const RecipientKind = graphqlEnum(
  'RecipientKind',
  'Whom a recipient line names.',
  {
    AS_ABOVE: 'Như trên: the addressees.',
    AGENCY: 'Cơ quan, tổ chức: one or several agencies.',
    OFFICIAL: 'Chức danh: people in office, such as CT, PCT UBND tỉnh.',
    INTERNAL: "Nội bộ: units of the issuer's own office.",
    ARCHIVE: 'Lưu: the units that keep the file copies.',
  },
  {
    AS_ABOVE: 'Như trên',
    AGENCY: 'Cơ quan, tổ chức',
    OFFICIAL: 'Chức danh',
    INTERNAL: 'Nội bộ',
    ARCHIVE: 'Lưu',
  },
);

@ObjectType({ description: 'A line of a document\'s recipients (Nơi nhận), such as "Văn phòng Chính phủ".' })
@Access(open)
export class Recipient implements Pick<RecipientRow, 'position' | 'label' | 'kind'> {
  @Field(() => Int, { description: 'Which line it is, from 1.' })
  position!: number;

  @Field({ description: 'The line, as the document has it.' })
  label!: string;

  @Field(() => RecipientKind, { description: 'Whom it names.' })
  kind!: keyof typeof RecipientKind;

  @Field(() => Agency, {
    nullable: true,
    description:
      'The agency that it names, as of the promulgation date; null when it names none, several, or one that the directory does not have.',
  })
  agency!: Agency | null;

  @Field(() => [String], {
    description:
      'On the line of file copies, the units that keep one, as abbreviated: VT (văn thư) is the records office.',
  })
  archiveUnits!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'On the line of file copies, the notation of the drafter or typist (ký hiệu người soạn thảo), as written: bnt119.',
  })
  typistNotation!: string | null;
}
