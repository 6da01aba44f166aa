import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { AgencyLevel } from '../../../kernel/types/agency-level.type.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import type { AgencyLevel as Level } from '../../../kernel/organisation/snapshot.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { Indicator, Rejections } from './conformity.rules.ts';

export const EdocGrouping = graphqlEnum(
  'EdocGrouping',
  'By what conformity is counted.',
  {
    LEVEL: 'Cấp chính quyền: all four levels, also those with nothing to count.',
    AGENCY: 'Cơ quan: each agency that there is something to count of.',
    MONTH: 'Tháng: each month of the calendar that the period has a day of, twelve at most.',
  },
  {
    LEVEL: 'Cấp chính quyền',
    AGENCY: 'Cơ quan',
    MONTH: 'Tháng',
  },
);

@InputType({ description: 'The days from which to count, both included.' })
export class EdocPeriod {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: PlainDate;

  @Bounded({ days: 3_660, since: 'from' })
  @Field(() => DateScalar, { description: 'The last day.' })
  to!: PlainDate;
}

@ObjectType({ description: 'How often recipients rejected for one reason.' })
@Access(open, { class: 'INTERNAL' })
export class EdocRejections implements Rejections {
  @Field(() => String, {
    nullable: true,
    description:
      'The reason (lý do), in the most frequent of its spellings. Null of all others together: those given fewer than five times, since free text may tell what a document is about, and those that are not known.',
  })
  reason!: string | null;

  @Field(() => Int, { description: 'How many were rejected for it.' })
  count!: number;
}

@ObjectType({
  description:
    'An indicator of Decision 28/2018/QĐ-TTg, a ratio of sums: ED1 sent electronically; of these, ED2 validly signed, ED3 conforming in components, authority and signatures, ED4 sent on paper too; ED5 accepted within eight working hours of arrival; ED6 rejected, by reason; ED7 answered by the recipient; ED8 tasks completed on time; ED9 asked back, and granted.',
})
@Access(open, { class: 'INTERNAL' })
export class EdocIndicator implements Indicator {
  @Field({ description: 'Its code (chỉ tiêu): ED2.' })
  code!: string;

  @Field(() => Int, { description: 'How many meet it.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator!: number;

  @Field(() => Int, { description: 'Of how many of these it is not known; they do not count as meeting it.' })
  unknown!: number;

  @Field(() => Float, { nullable: true, description: 'The share in percent; null of nothing.' })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share to reach, in percent; null when none is set.' })
  target!: number | null;

  @Field(() => Float, { nullable: true, description: 'What is missing to the target, in percent points.' })
  gap!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of ED5: the median of the working hours from arrival (01) to acceptance (03). Null of the others.',
  })
  medianHours!: number | null;

  @Field(() => [EdocRejections], {
    nullable: true,
    description: 'Of ED6: why they were rejected, the most frequent reason first, the others last. Null of the others.',
  })
  reasons!: EdocRejections[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of ED9: how many of the requests (13) the recipient has granted (15). Null of the others.',
  })
  granted!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of ED9: the share of the requests that was granted, in percent; null of no request, and of the others.',
  })
  grantedShare!: number | null;
}

@ObjectType({ description: 'The indicators of one level, or one agency, in a month or the whole period.' })
@Access(open, { class: 'INTERNAL' })
export class EdocConformity {
  @Field(() => AgencyLevel, { description: 'The level.' })
  level!: Level;

  @Field(() => Agency, { nullable: true, description: 'The agency, as of the last day; null for a whole level.' })
  agency!: Agency | null;

  @Field(() => String, {
    nullable: true,
    description: 'The month, as 2020-04, as far as the period goes; null when not counted by it.',
  })
  month!: string | null;

  @Field(() => [EdocIndicator], { description: 'The indicators.' })
  indicators!: EdocIndicator[];
}
