import { statutoryHolidays } from '../../kernel/calendar/statutory-holidays.rules.ts';
import type { AnnouncedYear } from '../../kernel/calendar/working-year.ts';
import { badInput } from '../../kernel/errors/errors.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import {
  addDays,
  daysBetween,
  formatPlainDate,
  type PlainDate,
  plainDate,
  weekday,
} from '../../kernel/dates/plain-date.ts';
import type { CalendarDay, DeclareWorkingYearInput, WorkingYear } from './working-year.type.ts';

/** The years that can be asked for and declared: those of which the lunar holidays are worked out. */
const years = { first: 2000, last: 2100 } as const;
const longestSpan = 366;

/** Whether a year has a calendar here. */
export function hasCalendar(year: number): boolean {
  return year >= years.first && year <= years.last;
}

/** Throws BAD_USER_INPUT for a year that has none. */
export function refuseUnknownYear(argument: string, year: number): void {
  if (!hasCalendar(year)) throw badInput(argument, `Give a year from ${years.first} to ${years.last}`);
}

/** A year as a picture of the directory has it. */
export function describeYear(organisation: Organisation, year: number): WorkingYear {
  const {
    clock: { calendar },
    snapshot,
  } = organisation;
  const announced = snapshot.workingYears.find((each) => each.year === year);
  const isProvisional = announced === undefined;
  const described = ({ date, nameVi, kind }: Pick<CalendarDay, 'date' | 'nameVi' | 'kind'>): CalendarDay => ({
    date,
    nameVi,
    kind,
    isWorkingDay: calendar.isWorkingDay(date),
    isProvisional,
  });
  const lastDay = (of: number) => plainDate(of, 12, 31);
  return {
    year,
    isProvisional,
    decision: announced?.decision ?? null,
    daysOff: (announced?.daysOff ?? statutoryHolidays(year)).map(described),
    makeUpDays: (announced?.makeUpDays ?? []).map((day) => described({ ...day, kind: 'MAKE_UP' })),
    workingDays: calendar.workingDaysBetween(lastDay(year - 1), lastDay(year)),
    changedDays: announced?.changedDays ?? [],
    revision: organisation.revisionOfYear(year),
  };
}

/** The days from one to another, both counted. Throws BAD_USER_INPUT for more than 366, or days of unknown years. */
export function describeDays(organisation: Organisation, from: PlainDate, to: PlainDate): CalendarDay[] {
  refuseUnknownYear('from', from.getUTCFullYear());
  refuseUnknownYear('to', to.getUTCFullYear());
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > longestSpan)
    throw badInput('to', `Give a day from the first on, ${longestSpan} days at most`);
  const special = new Map<number, CalendarDay>();
  for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear(); year += 1) {
    const { daysOff, makeUpDays } = describeYear(organisation, year);
    for (const day of [...daysOff, ...makeUpDays]) special.set(+day.date, day);
  }
  const { calendar } = organisation.clock;
  return Array.from({ length }, (_, index) => {
    const date = addDays(from, index);
    const ordinary: CalendarDay = {
      date,
      nameVi: null,
      kind: weekday(date) > 5 ? 'WEEKEND' : 'ORDINARY',
      isWorkingDay: calendar.isWorkingDay(date),
      isProvisional: calendar.isProvisional(date),
    };
    return special.get(+date) ?? ordinary;
  });
}

/** Throws BAD_USER_INPUT, naming the argument, for a declaration that no year can have. */
export function refuseMalformedYear({ year, decision, daysOff, makeUpDays }: DeclareWorkingYearInput): void {
  refuseUnknownYear('input.year', year);
  refuseLength('input.decision', decision, 3);
  if (daysOff.length < 1 || daysOff.length > 60) throw badInput('input.daysOff', 'Give 1 to 60 days off');
  if (makeUpDays.length > 20) throw badInput('input.makeUpDays', 'Give up to 20 make-up days');
  const seen = new Set<number>();
  for (const [argument, days] of Object.entries({ daysOff, makeUpDays })) {
    for (const [index, { date, nameVi }] of days.entries()) {
      const path = `input.${argument}.${index}`;
      refuseLength(`${path}.nameVi`, nameVi, 1);
      if (date.getUTCFullYear() !== year) throw badInput(`${path}.date`, `Give a day of ${year}`);
      if (seen.has(+date)) throw badInput(`${path}.date`, `${formatPlainDate(date)} is given twice; leave one out`);
      seen.add(+date);
    }
  }
  const worked = makeUpDays.findIndex(({ date }) => weekday(date) <= 5);
  if (worked >= 0) throw badInput(`input.makeUpDays.${worked}.date`, 'Give a Saturday or Sunday');
  const swapped = daysOff.findIndex(({ date, kind }) => kind !== 'STATUTORY' && weekday(date) > 5);
  if (swapped >= 0) throw badInput(`input.daysOff.${swapped}.date`, 'Give a day from Monday to Friday');
}

function refuseLength(argument: string, text: string, least: number): void {
  const { length } = text.trim();
  if (length < least || length > 200) throw badInput(argument, `Say it in ${least} to 200 characters`);
}

/** The rows of the days of an announced year. */
export function daysOf({ year, daysOff, makeUpDays }: Pick<AnnouncedYear, 'year' | 'daysOff' | 'makeUpDays'>) {
  return [
    ...daysOff.map(({ date, nameVi, kind }) => ({ year, date, nameVi, kind })),
    ...makeUpDays.map(({ date, nameVi }) => ({ year, date, nameVi, kind: 'MAKE_UP' as const })),
  ];
}
