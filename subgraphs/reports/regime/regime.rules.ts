import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { AgencyRecord } from '../../kernel/organisation/snapshot.ts';

/** By when a report is due: `deadlineNumber` is the number of working days, or the day of the month. */
export interface DeadlineRule {
  deadlineKind: string;
  deadlineNumber: number;
}

interface DeadlineKind {
  inWords(number: number): string;
  after(dataTo: Date, number: number, calendar: WorkingCalendar): Date;
}

const deadlineKinds: Record<string, DeadlineKind> = {
  WORKING_DAYS_AFTER_CUT_OFF: {
    inWords: (days) => `${days} working ${days === 1 ? 'day' : 'days'} after the data are closed (chốt số liệu)`,
    after: (dataTo, days, calendar) => calendar.addWorkingDays(dataTo, days),
  },
  DAY_OF_LAST_MONTH: {
    inWords: (day) => `Day ${day} of the period's last month, or the next working day when it is not one`,
    after: (dataTo, day, calendar) =>
      calendar.nextWorkingDay(new Date(Date.UTC(dataTo.getUTCFullYear(), dataTo.getUTCMonth(), day))),
  },
};

/** The rule in English. */
export function deadlineInWords({ deadlineKind, deadlineNumber }: DeadlineRule): string {
  return deadlineKinds[deadlineKind]!.inWords(deadlineNumber);
}

/** The deadline for a period whose data end on `dataTo`; null when the calendar of that year is not known. */
export function deadlineFor(
  { deadlineKind, deadlineNumber }: DeadlineRule,
  dataTo: Date,
  calendar: WorkingCalendar,
): Date | null {
  try {
    return deadlineKinds[deadlineKind]!.after(dataTo, deadlineNumber, calendar);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Who answers on a day for the agencies that a regime names: they themselves, or their successors; each once. */
export function answeringFor(
  named: readonly { agencyId: string }[],
  organisation: Organisation,
  day: Date,
): Set<AgencyRecord> {
  return new Set(named.flatMap(({ agencyId }) => organisation.successorsAt(agencyId, day)));
}
