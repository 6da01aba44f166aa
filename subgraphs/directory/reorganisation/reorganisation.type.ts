import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { keyDescription } from '../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../kernel/access/access.ts';
import { Bounded } from '../../kernel/bounds/bound.ts';
import { AgencyLevel } from '../../kernel/types/agency-level.type.ts';
import { graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import type {
  AgencyKind as Kind,
  AgencyLevel as Level,
  CodeScheme as Scheme,
} from '../../kernel/organisation/snapshot.ts';
import { connectionOf } from '../../kernel/page/page.ts';
import { AgencyCodeScalar, DateScalar, TextScalar } from '../../kernel/scalars/scalars.ts';
import { AgencyKind, CodeScheme } from '../agency/agency.type.ts';
import type { OrgChange as OrgChangeRow } from '../generated/client.ts';

export const OrgChangeKind = graphqlEnum(
  'OrgChangeKind',
  'What a reorganisation does.',
  {
    CREATE: 'Thành lập: agencies come into being.',
    RENAME: 'Đổi tên: an agency changes its name and stays the same agency.',
    MERGE: 'Sáp nhập, hợp nhất: several agencies become one.',
    SPLIT: 'Chia, tách: one agency becomes several.',
    DISSOLVE: 'Giải thể, kết thúc hoạt động: an agency ends, and nobody stands in its place.',
    TRANSFER_PARENT: 'Chuyển cơ quan chủ quản: an agency comes under another.',
    FUNCTION_TRANSFER:
      'Chuyển chức năng, nhiệm vụ: others take over what an agency had to do, its area or its records.',
    TERRITORY_TRANSFER: 'Điều chỉnh địa giới: a part of a unit goes to another, and both go on.',
  },
  {
    CREATE: 'Thành lập',
    RENAME: 'Đổi tên',
    MERGE: 'Sáp nhập, hợp nhất',
    SPLIT: 'Chia, tách',
    DISSOLVE: 'Giải thể, kết thúc hoạt động',
    TRANSFER_PARENT: 'Chuyển cơ quan chủ quản',
    FUNCTION_TRANSFER: 'Chuyển chức năng, nhiệm vụ',
    TERRITORY_TRANSFER: 'Điều chỉnh địa giới',
  },
);

@ObjectType({ description: 'A reorganisation (sắp xếp tổ chức): one dated event, from some agencies to others.' })
@Access(open)
export class OrgChange implements Pick<OrgChangeRow, 'id' | 'date' | 'kind' | 'legalBasis' | 'note'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The first day of the new state.' })
  date!: PlainDate;

  @Field(() => OrgChangeKind, { description: 'What it does.' })
  kind!: keyof typeof OrgChangeKind;

  @Field(() => String, {
    nullable: true,
    description: 'The legal instrument (căn cứ pháp lý); null when none is known.',
  })
  legalBasis!: string | null;

  @Field(() => String, { nullable: true, description: 'What is uncertain about the record.' })
  note!: string | null;
}

/** A page of reorganisations. */
export const OrgChangeConnection = connectionOf(() => OrgChange, 'OrgChange');

@InputType({ description: 'Which reorganisations to list; conditions left out do not restrict.' })
export class OrgChangeFilter {
  @Field(() => [OrgChangeKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof OrgChangeKind)[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or earlier.' })
  to?: PlainDate | null;
}

@InputType()
export abstract class ReorganisationInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => DateScalar, { description: 'The first day of the new state.' })
  date!: PlainDate;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'The legal instrument (căn cứ pháp lý) that orders it.' })
  legalBasis?: string | null;
}

@InputType({ description: 'An existing agency, in the state that the caller saw.' })
export class AgencyRevisionInput {
  @Field(() => ID, { description: 'The agency.' })
  id!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when somebody has changed it since.' })
  revision!: number;
}

@InputType({ description: 'A code for an agency.' })
export class AgencyCodeInput {
  @Field(() => CodeScheme, { description: 'Who gives the code.' })
  scheme!: Scheme;

  @Field(() => AgencyCodeScalar, { description: 'The code.' })
  value!: string;
}

@InputType({ description: 'An agency to be.' })
export class NewAgencyInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Name in Vietnamese.' })
  nameVi!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Name in English.' })
  nameEn!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Abbreviation used in document notations.' })
  abbreviation?: string | null;

  @Field(() => AgencyKind, { description: 'What it is by law.' })
  kind!: Kind;

  @Field(() => AgencyLevel, { description: 'The level of administration.' })
  level!: Level;

  @Field(() => ID, { description: 'The agency directly above.' })
  parent!: string;

  @Field(() => ID, { nullable: true, description: "The administrative unit whose People's Committee it is." })
  adminUnit?: string | null;

  @Field(() => [AgencyCodeInput], { defaultValue: [], description: 'The codes that it bears from its first day.' })
  codes!: AgencyCodeInput[];
}

@InputType({ description: 'An agency to create.' })
export class CreateAgencyInput extends ReorganisationInput {
  @Field(() => NewAgencyInput, { description: 'The agency to be.' })
  agency!: NewAgencyInput;
}

@InputType({ description: 'An agency to rename, and its new names.' })
export class RenameAgencyInput extends ReorganisationInput {
  @Field(() => AgencyRevisionInput, { description: 'The agency to rename.' })
  agency!: AgencyRevisionInput;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Its new name in Vietnamese.' })
  nameVi!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Its new name in English.' })
  nameEn!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Its new abbreviation; left out, it has none.' })
  abbreviation?: string | null;
}

@InputType({ description: 'Agencies to make one.' })
export class MergeAgenciesInput extends ReorganisationInput {
  @Field(() => [AgencyRevisionInput], {
    description: 'The agencies that become one, at least two; what was below them comes under the result.',
  })
  agencies!: AgencyRevisionInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'The one of them that goes on and takes over the others. Give this or newAgency.',
  })
  into?: string | null;

  @Field(() => NewAgencyInput, {
    nullable: true,
    description: 'The agency that they become together. Give this or into.',
  })
  newAgency?: NewAgencyInput | null;
}

@InputType({ description: 'One of the agencies that come of a split.' })
export class SplitPartInput {
  @Field(() => NewAgencyInput, { description: 'The agency to be.' })
  agency!: NewAgencyInput;

  @Bounded({ items: 1_000 })
  @Field(() => [ID], {
    defaultValue: [],
    description: 'The agencies, so far below the one that is split, that come under this one.',
  })
  takesOver!: string[];
}

@InputType({ description: 'An agency to make several.' })
export class SplitAgencyInput extends ReorganisationInput {
  @Field(() => AgencyRevisionInput, { description: 'The agency to split; it ends.' })
  agency!: AgencyRevisionInput;

  @Field(() => [SplitPartInput], { description: 'What it becomes, at least two.' })
  parts!: SplitPartInput[];
}

@InputType({ description: 'An agency to end.' })
export class DissolveAgencyInput extends ReorganisationInput {
  @Field(() => AgencyRevisionInput, { description: 'The agency to dissolve; nothing may be below it.' })
  agency!: AgencyRevisionInput;
}
