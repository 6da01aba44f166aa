import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import type { Instant } from '../../kernel/dates/instant.ts';
import { keyDescription } from '../../kernel/command/keyed-input.type.ts';
import { Access, open, signedIn } from '../../kernel/access/access.ts';
import { fieldNameEnum, graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import { DateScalar, DateTimeScalar, TextScalar } from '../../kernel/scalars/scalars.ts';
import { Valid } from '../../kernel/types/validity.type.ts';
import { NodeReference } from '../../kernel/types/node.type.ts';
import type { Officer as OfficerRow, Post as PostRow } from '../generated/client.ts';
import { birthUnmasked, colleague, personnel, publicOfficial, self } from '../access/relationships.ts';

export const PostRank = graphqlEnum(
  'PostRank',
  'The rank of a post.',
  {
    HEAD: 'Người đứng đầu: chairman, director.',
    DEPUTY: 'Cấp phó: deputy of the head.',
    STAFF: 'Công chức, viên chức: staff.',
  },
  {
    HEAD: 'Người đứng đầu',
    DEPUTY: 'Cấp phó',
    STAFF: 'Công chức, viên chức',
  },
);

@ObjectType({ description: 'A post (chức vụ) in an agency, regardless of who holds it.' })
@Access(open)
export class Post implements Pick<PostRow, 'id' | 'title' | 'rank' | 'agencyId'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field({ description: 'Title in Vietnamese (tên chức vụ): Phó Chủ tịch.' })
  title!: string;

  @Field(() => PostRank, { description: 'Its rank.' })
  rank!: keyof typeof PostRank;

  agencyId!: string;
}

@ObjectType({ description: 'That an officer holds a post for a time.' })
@Access(open)
export class Membership extends Valid {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  officerId!: string;
  postId!: string;
}

@ObjectType({
  implements: NodeReference,
  description:
    'A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone.',
})
@Directive('@key(fields: "id")')
@Access(signedIn, { class: 'PERSONAL', when: [self] })
export class Officer implements Pick<
  OfficerRow,
  | 'id'
  | 'fullName'
  | 'workEmail'
  | 'workPhone'
  | 'personalEmail'
  | 'personalPhone'
  | 'dateOfBirth'
  | 'identityNumber'
  | 'subject'
  | 'revision'
> {
  @Field(() => ID, { description: 'Stable and opaque; says nothing about the person.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; a mutation names the revision that the caller saw.' })
  @Access(open)
  revision!: number;

  @Field(() => String, { nullable: true, description: 'Full name, family name first.' })
  @Access(open, { class: 'INTERNAL', when: [publicOfficial, colleague] })
  fullName!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address at work.' })
  @Access(open, { class: 'INTERNAL', when: [publicOfficial, colleague] })
  workEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number at work.' })
  @Access(signedIn, { class: 'INTERNAL', when: [colleague] })
  workPhone!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Private e-mail address. Everyone but the officer sees it masked (n***@example.vn) until it is unmasked.',
  })
  @Access(signedIn, { class: 'PERSONAL_CONTACT', when: [self, personnel] })
  personalEmail!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Private telephone number. Everyone but the officer sees it masked (*******678) until it is unmasked.',
  })
  @Access(signedIn, { class: 'PERSONAL_CONTACT', when: [self, personnel] })
  personalPhone!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of birth. It cannot be shown in part, so others must unmask it first.',
  })
  @Access(signedIn, { class: 'PERSONAL', when: [self, birthUnmasked] })
  dateOfBirth!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the citizen identity card (CCCD), masked except for its last three digits (*********901) until it is unmasked.',
  })
  @Access(signedIn, { class: 'PERSONAL_ID', when: [self, personnel] })
  identityNumber!: string | null;

  /** The subject of this person's tokens. */
  subject!: string | null;
  /** Whether the person is or was head or deputy of an agency. */
  leads!: boolean;
  /** The agencies in which the person serves today. */
  agencyIds!: string[];
  /** The fields that the viewer has unmasked. */
  unmasked!: ReadonlySet<string>;
}

@InputType({ description: 'How an officer can be reached at work from now on.' })
export class ChangeWorkContactsInput {
  @Field({ description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The officer, by their id in the directory.' })
  officer!: string;

  @Field(() => Int, { description: 'The revision of the officer that the caller saw.' })
  revision!: number;

  @Field(() => TextScalar, { nullable: true, description: 'E-mail address at work; null for none.' })
  workEmail?: string | null;

  @Field(() => TextScalar, {
    nullable: true,
    description: 'Telephone number at work: digits and spaces, with + in front for one abroad; null for none.',
  })
  workPhone?: string | null;
}

export const OfficerMaskedField = fieldNameEnum(
  'OfficerMaskedField',
  'What can be unmasked of an officer.',
  {
    personalEmail: 'The private e-mail address.',
    personalPhone: 'The private telephone number.',
    dateOfBirth: 'The date of birth.',
    identityNumber: 'The number of the citizen identity card.',
  },
  {
    personalEmail: 'Thư điện tử cá nhân',
    personalPhone: 'Điện thoại cá nhân',
    dateOfBirth: 'Ngày sinh',
    identityNumber: 'Số định danh cá nhân',
  },
);

@InputType({ description: 'What to unmask, and why.' })
export class UnmaskOfficerInput {
  @Field(() => ID, { description: 'The officer, by their id in the directory.' })
  officer!: string;

  @Field(() => OfficerMaskedField, { description: 'The field.' })
  field!: (typeof OfficerMaskedField)[string];

  @Field(() => TextScalar, {
    description: 'What the value is needed for, in 10 to 500 characters; it is recorded in the audit trail.',
  })
  reason!: string;
}

@ObjectType({ description: 'That a masked field of an officer is open to the viewer for a while.' })
@Access(open)
export class UnmaskedOfficer {
  @Field(() => Officer, { description: 'The officer, with the field unmasked.' })
  officer!: Officer;

  @Field(() => DateTimeScalar, { description: 'Until when the field is open to the viewer, a quarter of an hour.' })
  until!: Instant;
}
