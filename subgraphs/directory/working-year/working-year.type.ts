import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { keyDescription } from '../../kernel/command/keyed-input.type.ts';
import { Bounded } from '../../kernel/bounds/bound.ts';
import { Access, open } from '../../kernel/access/access.ts';
import type { DayOffKind as OffKind } from '../../kernel/calendar/statutory-holidays.rules.ts';
import { graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import { DateScalar, TextScalar } from '../../kernel/scalars/scalars.ts';

const offKinds = {
  STATUTORY: 'Ngày lễ, tết: a holiday by the Labour Code.',
  SUBSTITUTE: 'Nghỉ bù: instead of a holiday that falls on a weekend.',
  SWAP: 'Hoán đổi: in exchange for a make-up day.',
} satisfies Record<OffKind, string>;
const offKindLabels = {
  STATUTORY: 'Ngày lễ, tết',
  SUBSTITUTE: 'Nghỉ bù',
  SWAP: 'Nghỉ hoán đổi',
} satisfies Record<OffKind, string>;

export const DayOffKind = graphqlEnum(
  'DayOffKind',
  'Why offices rest on a day that is no ordinary weekend.',
  offKinds,
  offKindLabels,
);

export const CalendarDayKind = graphqlEnum(
  'CalendarDayKind',
  'What a day is in the calendar of offices.',
  {
    ORDINARY: 'Ngày làm việc: an ordinary working day.',
    WEEKEND: 'Thứ Bảy, Chủ nhật.',
    ...offKinds,
    MAKE_UP: 'Làm bù: a Saturday or Sunday that is worked, in exchange for a day off.',
  },
  {
    ORDINARY: 'Ngày làm việc',
    WEEKEND: 'Thứ Bảy, Chủ nhật',
    ...offKindLabels,
    MAKE_UP: 'Ngày làm bù',
  },
);

@ObjectType({ description: 'A day in the calendar of offices (ngày làm việc, ngày nghỉ).' })
@Access(open)
export class CalendarDay {
  @Field(() => DateScalar, { description: 'The day.' })
  date!: PlainDate;

  @Field(() => CalendarDayKind, { description: 'What it is.' })
  kind!: keyof typeof CalendarDayKind;

  @Field({ description: 'Whether offices work.' })
  isWorkingDay!: boolean;

  @Field(() => String, { nullable: true, description: 'Its name in Vietnamese; null for an ordinary day or weekend.' })
  nameVi!: string | null;

  @Field({ description: 'Whether its year is provisional: its days off have not been announced yet.' })
  isProvisional!: boolean;
}

@ObjectType({
  description:
    'A year in the calendar of offices (lịch nghỉ lễ, tết). A year that has not been announced is provisional: it has the days off of the Labour Code and no exchange of days.',
})
@Directive('@key(fields: "year")')
@Access(open)
export class WorkingYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field({ description: 'Whether its days off have not been announced yet.' })
  isProvisional!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The decision or notice that announced it; null for a provisional year, and where none is on record.',
  })
  decision!: string | null;

  @Field(() => [CalendarDay], {
    description:
      'The days off besides ordinary weekends (ngày nghỉ), in their order; holidays on a weekend are among them.',
  })
  daysOff!: CalendarDay[];

  @Field(() => [CalendarDay], {
    description: 'The Saturdays and Sundays that are worked (ngày làm bù), in their order.',
  })
  makeUpDays!: CalendarDay[];

  @Field(() => Int, { description: 'On how many days offices work.' })
  workingDays!: number;

  @Field(() => [DateScalar], {
    description: 'The days on which the last declaration of this year changed whether offices work, in their order.',
  })
  changedDays!: PlainDate[];

  @Field(() => Int, { description: 'Grows with every declaration of this year; 0 while it is provisional.' })
  revision!: number;
}

@InputType({ description: 'A day off.' })
export class DayOffInput {
  @Field(() => DateScalar, { description: 'The day, of the year that is declared.' })
  date!: PlainDate;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Its name in Vietnamese, 1 to 200 characters.' })
  nameVi!: string;

  @Field(() => DayOffKind, { description: 'Why offices rest.' })
  kind!: OffKind;
}

@InputType({ description: 'A Saturday or Sunday that is worked.' })
export class MakeUpDayInput {
  @Field(() => DateScalar, { description: 'The day, of the year that is declared.' })
  date!: PlainDate;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Its name in Vietnamese, 1 to 200 characters.' })
  nameVi!: string;
}

@InputType({ description: 'The days off of a year as they were announced.' })
export class DeclareWorkingYearInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => Int, { description: 'The year, 2000 to 2100.' })
  year!: number;

  @Field(() => Int, {
    description:
      'The revision of the year as the caller saw it, 0 for a provisional one; CONFLICT when it has changed.',
  })
  revision!: number;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'The decision or notice that announces it, 3 to 200 characters.' })
  decision!: string;

  @Field(() => [DayOffInput], {
    description:
      'All its days off, 1 to 60; those of the provisional year are a draft. Ordinary weekends are left out.',
  })
  daysOff!: DayOffInput[];

  @Field(() => [MakeUpDayInput], {
    defaultValue: [],
    description: 'The Saturdays and Sundays that are worked, up to 20.',
  })
  makeUpDays!: MakeUpDayInput[];
}
