import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { Validity } from '../../kernel/plain-date.ts';
import { type PeriodKind, periodsOf } from '../period/period.rules.ts';
import type { ReportPeriod } from '../period/period.type.ts';
import { answeringFor, type DeadlineRule, deadlineFor } from '../regime/regime.rules.ts';

/** What a periodic regime demands, as far as obligations follow from it. */
export interface PeriodicRegime extends Validity {
  id: string;
  frequency: PeriodKind;
  subjects: { agencyId: string }[];
  receivers: ({ agencyId: string } & DeadlineRule)[];
}

/** One agency's report for one period, with those to whom it is due. */
export interface DueReport {
  id: string;
  regimeId: string;
  agencyId: string;
  period: ReportPeriod;
  due: { receiverId: string; deadline: Date | null }[];
}

/** The periods up to the end of a year whose data are gathered wholly while the regime is in force. */
export function obligedPeriods(
  { frequency, validFrom, validTo }: Pick<PeriodicRegime, 'frequency' | keyof Validity>,
  throughYear: number,
): ReportPeriod[] {
  const firstYear = validFrom.getUTCFullYear();
  const years = Array.from({ length: throughYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years
    .flatMap((year) => periodsOf(year, frequency))
    .filter(({ dataFrom, dataTo }) => validFrom <= dataFrom && dataTo < validTo);
}

/**
 * The reports that a regime makes due up to the end of a year. Who reports, and to whom, is whoever answers on the
 * period's last day for the agencies that the regime names.
 */
export function dueReports(
  regime: PeriodicRegime,
  throughYear: number,
  organisation: Organisation,
  calendar: WorkingCalendar,
): DueReport[] {
  return obligedPeriods(regime, throughYear).flatMap((period) => {
    const due = regime.receivers.flatMap((receiver) =>
      [...answeringFor([receiver], organisation, period.dataTo)].map(({ id }) => ({
        receiverId: id,
        deadline: deadlineFor(receiver, period.dataTo, calendar),
      })),
    );
    return [...answeringFor(regime.subjects, organisation, period.dataTo)].map((agency) => ({
      id: `${regime.id}:${period.id}:${agency.id}`,
      regimeId: regime.id,
      agencyId: agency.id,
      period,
      due,
    }));
  });
}
