import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { addDays, covers, earliest, type PlainDate, type Validity } from '../../../kernel/dates/plain-date.ts';
import { oneOffPeriod, type PeriodKind, periodsOf } from '../period/period.rules.ts';
import type { ReportPeriod } from '../period/period.type.ts';
import { deadlineFor, receiversOn, type RegimeVersion, subjectsOn, versionOn } from './regime.rules.ts';

/** What a regime demands, as far as obligations follow from it; its versions are in order, and of a gap nothing is due. */
export interface ObligingRegime {
  id: string;
  frequency: PeriodKind | null;
  versions: RegimeVersion[];
}

/** One agency's report for one period, with those to whom it is due. */
export interface DueReport {
  id: string;
  regimeId: string;
  agencyId: string;
  period: ReportPeriod;
  due: { receiverId: string; deadline: PlainDate | null }[];
}

/** The periods up to the end of a year whose data are gathered wholly while the regime is in force. */
export function obligedPeriods(
  { frequency, validFrom, validTo }: { frequency: PeriodKind | null } & Validity,
  throughYear: number,
  cutOffDay?: number,
): ReportPeriod[] {
  if (frequency === null) return [];
  if (frequency === 'ONE_OFF') return [oneOffPeriod(validFrom, addDays(validTo, -1))];
  const firstYear = validFrom.getUTCFullYear();
  const years = Array.from({ length: Math.max(throughYear - firstYear + 1, 0) }, (_, index) => firstYear + index);
  return years
    .flatMap((year) => periodsOf(year, frequency, cutOffDay))
    .filter(({ dataFrom, dataTo }) => validFrom <= dataFrom && dataTo < validTo);
}

/**
 * The reports that a regime makes due up to the end of a year. A period goes by the version in force on its last day,
 * and by who answers that day for the agencies that it names.
 */
export function dueReports(
  { id: regimeId, frequency, versions }: ObligingRegime,
  throughYear: number,
  organisation: Organisation,
  calendar: WorkingCalendar,
): DueReport[] {
  const whole = { frequency, validFrom: versions[0]!.validFrom, validTo: versions.at(-1)!.validTo };
  return versions.flatMap((version) =>
    obligedPeriods(whole, throughYear, version.cutOffDay)
      .filter(({ dataTo }) => versionOn(versions, dataTo) === version && covers(version, dataTo))
      .flatMap((period) => {
        const pairs = version.tiers.flatMap((tier) =>
          subjectsOn(tier, organisation, period.dataTo).flatMap(({ id: agencyId }) =>
            receiversOn(tier, agencyId, organisation, period.dataTo).map(({ agencyId: receiverId, rule }) => ({
              agencyId,
              receiverId,
              deadline: deadlineFor(rule, period.dataTo, calendar),
            })),
          ),
        );
        return [...groupBy(pairs, ({ agencyId }) => agencyId)].map(([agencyId, due]) => ({
          id: `${regimeId}:${period.id}:${agencyId}`,
          regimeId,
          agencyId,
          period,
          due: earliestOfEach(due),
        }));
      }),
  );
}

/** Where two tiers make the same report due to the same receiver, the earlier deadline holds. */
function earliestOfEach(due: { receiverId: string; deadline: PlainDate | null }[]): DueReport['due'] {
  return [...groupBy(due, ({ receiverId }) => receiverId)].map(([receiverId, dues]) => {
    const known = dues.flatMap(({ deadline }) => deadline ?? []);
    return { receiverId, deadline: earliest(known) ?? null };
  });
}
