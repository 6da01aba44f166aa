import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open } from '../../kernel/access/access.ts';
import { AgencyReference } from '../../kernel/types/agency-reference.type.ts';
import { AgencyLevel } from '../../kernel/types/agency-level.type.ts';
import { graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import type {
  AgencyKind as Kind,
  AgencyLevel as Level,
  CodeScheme as Scheme,
} from '../../kernel/organisation/snapshot.ts';
import { connectionOf } from '../../kernel/page/page.ts';
import { AgencyCodeScalar, DateScalar } from '../../kernel/scalars/scalars.ts';
import { Valid } from '../../kernel/types/validity.type.ts';
import { ListSize } from '../../kernel/limits/cost-sdl.ts';
import { NodeReference } from '../../kernel/types/node.type.ts';

export const AgencyKind = graphqlEnum(
  'AgencyKind',
  'What an agency is by law.',
  {
    GOVERNMENT: 'Chính phủ.',
    MINISTRY: 'Bộ, cơ quan ngang bộ.',
    PEOPLES_COMMITTEE: "Ủy ban nhân dân (UBND): People's Committee.",
    PEOPLES_COUNCIL: "Hội đồng nhân dân (HĐND): People's Council.",
    DEPARTMENT: "Sở, ban, ngành: department of a provincial People's Committee.",
    DIVISION: 'Phòng: division.',
    PUBLIC_UNIT: 'Đơn vị sự nghiệp công lập: public unit.',
    ONE_STOP_SHOP: 'Bộ phận một cửa: one-stop-shop.',
    INTERAGENCY_COMMITTEE: 'Ban chỉ đạo: interagency committee.',
    PARTY_OFFICE: 'Văn phòng cấp ủy: office of the Party, an external recipient.',
    ASSEMBLY_OFFICE: 'Văn phòng HĐND, Đoàn ĐBQH: office of an assembly, an external recipient.',
  } satisfies Record<Kind, string>,
  {
    GOVERNMENT: 'Chính phủ',
    MINISTRY: 'Bộ, cơ quan ngang bộ',
    PEOPLES_COMMITTEE: 'Ủy ban nhân dân',
    PEOPLES_COUNCIL: 'Hội đồng nhân dân',
    DEPARTMENT: 'Sở, ban, ngành',
    DIVISION: 'Phòng',
    PUBLIC_UNIT: 'Đơn vị sự nghiệp công lập',
    ONE_STOP_SHOP: 'Bộ phận một cửa',
    INTERAGENCY_COMMITTEE: 'Ban chỉ đạo',
    PARTY_OFFICE: 'Văn phòng cấp ủy',
    ASSEMBLY_OFFICE: 'Văn phòng HĐND, Đoàn ĐBQH',
  },
);

export const CodeScheme = graphqlEnum(
  'CodeScheme',
  'Who gives a code.',
  {
    QD20: 'Decision 20/2020/QĐ-TTg: H48, H48.53; the root on the left.',
    QCVN102: 'QCVN 102:2016/BTTTT, amended by Circular 01/2022/TT-BTTTT: 000.00.53.H48; the root on the right.',
    STAT: 'The statistical office; a code is used again for other units over time.',
    TAX: 'The tax office.',
  } satisfies Record<Scheme, string>,
  {
    QD20: 'Mã theo Quyết định 20/2020/QĐ-TTg',
    QCVN102: 'Mã theo quy chuẩn QCVN 102',
    STAT: 'Mã thống kê',
    TAX: 'Mã số thuế',
  },
);

@ObjectType({ description: 'A code that an agency bears for a time; the same code may name another agency later.' })
@Access(open)
export class DatedAgencyCode extends Valid {
  @Field(() => CodeScheme, { description: 'Who gives the code.' })
  scheme!: Scheme;

  @Field(() => AgencyCodeScalar, { description: 'The code.' })
  value!: string;

  @Field({ description: 'Whether the code is evidenced by a published source; false for a candidate form.' })
  verified!: boolean;
}

@ObjectType({
  implements: NodeReference,
  description:
    'A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false.',
})
@Directive('@key(fields: "id asOf")')
@Access(open)
export class Agency extends AgencyReference implements Valid {
  @Field({ description: 'Whether the agency exists on the day of `asOf`.' })
  isActive!: boolean;

  @Field({ description: 'Name in Vietnamese (tên cơ quan), on that day.' })
  nameVi!: string;

  @Field({ description: 'Name in English, on that day.' })
  nameEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Abbreviation used in document notations (viết tắt), e.g. UBND; null when none is known.',
  })
  abbreviation!: string | null;

  @Field(() => AgencyKind, { description: 'What the agency is by law.' })
  kind!: Kind;

  @Field(() => AgencyLevel, { description: 'The level of administration it belongs to.' })
  level!: Level;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it existed; null when records do not say.',
  })
  validFrom!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it existed; null while it exists.' })
  validTo!: PlainDate | null;

  @Field(() => Int, {
    description:
      'Counts the changes to this agency; a mutation that changes it takes the revision that its caller saw.',
  })
  revision!: number;
}

/** A page of agencies. */
export const AgencyConnection = connectionOf(() => Agency, 'Agency');

@InputType({ description: 'Which agencies to list; conditions left out do not restrict.' })
export class AgencyFilter {
  @Field(() => [AgencyKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: Kind[] | null;

  @Field(() => [AgencyLevel], { nullable: true, description: 'Of one of these levels.' })
  levels?: Level[] | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this agency.' })
  parent?: string | null;

  @Field(() => ID, { nullable: true, description: 'This agency, or anywhere below it.' })
  within?: string | null;
}

export const AddresseeGroup = graphqlEnum(
  'AddresseeGroup',
  'What an addressee line of a document names.',
  {
    DEPARTMENTS: 'Các sở, ban, ngành: the departments.',
    PUBLIC_UNITS: "Các đơn vị trực thuộc: units directly under the People's Committee.",
    DISTRICT_COMMITTEES: "UBND các huyện, thị xã, thành phố: People's Committees of districts.",
    COMMUNE_COMMITTEES: "UBND các xã, phường, thị trấn: People's Committees of communes.",
    NAMED_AGENCY: 'One agency by its name.',
  },
  {
    DEPARTMENTS: 'Các sở, ban, ngành',
    PUBLIC_UNITS: 'Các đơn vị trực thuộc',
    DISTRICT_COMMITTEES: 'UBND các huyện, thị xã, thành phố',
    COMMUNE_COMMITTEES: 'UBND các xã, phường, thị trấn',
    NAMED_AGENCY: 'Cơ quan nêu tên',
  },
);

@ObjectType({ description: 'The agencies that an addressee line (Kính gửi) stands for on a day.' })
@Access(open)
export class AddresseeExpansion {
  @Field(() => [AddresseeGroup], {
    description:
      'What the line names; empty when it was not understood, which expands to nothing rather than to a guess.',
  })
  groups!: (keyof typeof AddresseeGroup)[];

  @ListSize(100)
  @Field(() => [Agency], { description: 'The agencies, by level and name.' })
  agencies!: Agency[];
}
