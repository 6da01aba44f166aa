import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../kernel/access/access.ts';
import { DateScalar } from '../../kernel/scalars/scalars.ts';
import { describeDays, describeYear, refuseUnknownYear } from './working-year.rules.ts';
import { CalendarDay, DeclareWorkingYearInput, WorkingYear } from './working-year.type.ts';
import { declareWorkingYear } from './declare-working-year.command.ts';
import type { DirectoryContext } from '../access/context.ts';

@Resolver(() => WorkingYear)
export class WorkingYearResolver {
  @Query(() => WorkingYear, {
    nullable: true,
    description:
      'A year in the calendar of offices (lịch làm việc), announced or provisional. BAD_USER_INPUT outside the years 2000 to 2100.',
  })
  @Access(open)
  workingYear(
    @Arg('year', () => Int, { description: 'The year, 2000 to 2100.' }) year: number,
    @Ctx() { organisation }: DirectoryContext,
  ): WorkingYear {
    refuseUnknownYear('year', year);
    return describeYear(organisation, year);
  }

  @Query(() => [WorkingYear], {
    nullable: true,
    description: 'The years whose days off were announced, the first first.',
  })
  @Access(open)
  workingYears(@Ctx() { organisation }: DirectoryContext): WorkingYear[] {
    return organisation.snapshot.workingYears.map(({ year }) => describeYear(organisation, year));
  }

  @Query(() => [CalendarDay], {
    nullable: true,
    description:
      'The days from one to another, both counted, and whether offices work on them. BAD_USER_INPUT for more than 366 days, or outside the years 2000 to 2100.',
  })
  @Access(open)
  calendarDays(
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: PlainDate,
    @Arg('to', () => DateScalar, { description: 'The last day, 366 days at most.' }) to: PlainDate,
    @Ctx() { organisation }: DirectoryContext,
  ): CalendarDay[] {
    return describeDays(organisation, from, to);
  }

  @Mutation(() => WorkingYear, {
    nullable: true,
    description:
      'Enters the days off of a year as they were announced, or corrects them. Due dates of what is open follow, and the answer says what moved. BAD_USER_INPUT for days that no year can have, CONFLICT when the year has changed since the caller saw it.',
  })
  @Access(scopes('directory:manage'))
  declareWorkingYear(
    @Arg('input', () => DeclareWorkingYearInput, { description: 'The days off, and who announced them.' })
    input: DeclareWorkingYearInput,
    @Ctx() context: DirectoryContext,
  ): Promise<WorkingYear> {
    return declareWorkingYear(context, input);
  }
}
