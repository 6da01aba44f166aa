import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { AgencyLevel } from '../../kernel/types/agency-level.type.ts';
import { graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../kernel/page/page.ts';
import { AgencyCodeScalar } from '../../kernel/scalars/scalars.ts';
import { Valid } from '../../kernel/types/validity.type.ts';
import { NodeReference } from '../../kernel/types/node.type.ts';
import type { AdminUnit as AdminUnitRow } from '../generated/client.ts';

export const AdminUnitType = graphqlEnum(
  'AdminUnitType',
  'What an administrative unit is by law.',
  {
    PROVINCE: 'Tỉnh.',
    CITY: 'Thành phố thuộc tỉnh.',
    TOWN: 'Thị xã.',
    DISTRICT: 'Huyện.',
    WARD: 'Phường.',
    TOWNSHIP: 'Thị trấn.',
    COMMUNE: 'Xã.',
    SPECIAL_ZONE: 'Đặc khu.',
  },
  {
    PROVINCE: 'Tỉnh',
    CITY: 'Thành phố thuộc tỉnh',
    TOWN: 'Thị xã',
    DISTRICT: 'Huyện',
    WARD: 'Phường',
    TOWNSHIP: 'Thị trấn',
    COMMUNE: 'Xã',
    SPECIAL_ZONE: 'Đặc khu',
  },
);

@ObjectType({
  implements: NodeReference,
  description:
    'An administrative unit (đơn vị hành chính) in one of its versions; a unit that is merged or split ends, and others begin.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class AdminUnit
  extends Valid
  implements Pick<AdminUnitRow, 'id' | 'statCode' | 'nameVi' | 'nameEn' | 'unitType' | 'level'>
{
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => AgencyCodeScalar, {
    description: 'Code of the statistical office; used again for other units over time.',
  })
  statCode!: string;

  @Field({ description: 'Name in Vietnamese, with its type: Huyện Bình Sơn.' })
  nameVi!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => AdminUnitType, { name: 'type', description: 'What the unit is by law.' })
  unitType!: keyof typeof AdminUnitType;

  @Field(() => AgencyLevel, { description: 'The level of administration.' })
  level!: keyof typeof AgencyLevel;

  parentId!: string | null;
}

/** A page of administrative units. */
export const AdminUnitConnection = connectionOf(() => AdminUnit, 'AdminUnit');

@InputType({ description: 'Which administrative units to list; conditions left out do not restrict.' })
export class AdminUnitFilter {
  @Field(() => [AgencyLevel], { nullable: true, description: 'Of one of these levels.' })
  levels?: (keyof typeof AgencyLevel)[] | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this unit.' })
  parent?: string | null;

  @Field(() => AgencyCodeScalar, { nullable: true, description: 'With this statistical code.' })
  statCode?: string | null;
}
