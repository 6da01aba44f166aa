import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open } from '../../kernel/access/access.ts';
import { graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import type { Succession, SuccessionScope as Scope } from '../../kernel/organisation/snapshot.ts';
import { connectionOf } from '../../kernel/page/page.ts';
import { DateScalar, TextScalar } from '../../kernel/scalars/scalars.ts';
import { OrgChangeKind } from '../reorganisation/reorganisation.type.ts';

export const SuccessionScope = graphqlEnum(
  'SuccessionScope',
  'What one agency takes over from another.',
  {
    TERRITORY: 'Địa bàn: the area, or a part of it.',
    FUNCTION: 'Chức năng, nhiệm vụ: what it had to do, with tasks that are not finished.',
    ARCHIVE: 'Hồ sơ, tài liệu: its records.',
  } satisfies Record<Scope, string>,
  {
    TERRITORY: 'Địa bàn',
    FUNCTION: 'Chức năng, nhiệm vụ',
    ARCHIVE: 'Hồ sơ, tài liệu',
  },
);

@ObjectType({ description: 'What one agency took over from another in a reorganisation (kế thừa).' })
@Access(open)
export class AgencySuccession implements Pick<Succession, 'date' | 'takesOver'> {
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  date!: PlainDate;

  @Field(() => [SuccessionScope], { description: 'What was taken over.' })
  takesOver!: Scope[];

  @Field({
    description:
      'Whether the predecessor gave the same to others too, or kept a part of it. Its earlier figures then cannot be apportioned.',
  })
  isDivided!: boolean;

  predecessorId!: string;
  successorId!: string;
  changeId!: string;
}

/** A page of successions. */
export const AgencySuccessionConnection = connectionOf(() => AgencySuccession, 'AgencySuccession');

@InputType({ description: 'Which successions to list; conditions left out do not restrict.' })
export class AgencySuccessionFilter {
  @Field(() => ID, { nullable: true, description: 'From this agency.' })
  predecessor?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this agency.' })
  successor?: string | null;

  @Field(() => [SuccessionScope], { nullable: true, description: 'Of at least one of these.' })
  takesOver?: Scope[] | null;

  @Field(() => [OrgChangeKind], { nullable: true, description: 'In a reorganisation of one of these kinds.' })
  kinds?: (keyof typeof OrgChangeKind)[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or earlier.' })
  to?: PlainDate | null;

  @Field(() => TextScalar, {
    nullable: true,
    description: 'In a reorganisation that a legal instrument of this number orders, such as 202/2025/QH15.',
  })
  legalBasis?: string | null;
}
