import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import type { AgencyRecord } from '../../../kernel/organisation/snapshot.ts';
import { addDays, covers, type PlainDate, plainDate, type Validity } from '../../../kernel/dates/plain-date.ts';

/** By when a report is due: `deadlineNumber` is the number of working days, or the day of the month. */
export interface DeadlineRule {
  deadlineKind: string;
  deadlineNumber: number;
}

/** Who must report: one agency, or all of a kind and level, where given those below one agency only. */
export interface SubjectRule {
  agencyId?: string | null;
  kind?: string | null;
  level?: string | null;
  below?: string | null;
}

/** To whom a report goes: one agency, or, without one, that directly above whoever reports. */
export interface ReceiverRule extends DeadlineRule {
  agencyId?: string | null;
}

/** One step of the way that figures take upwards: those who report, and to whom each of them does. */
export interface Tier {
  subjects: SubjectRule[];
  receivers: ReceiverRule[];
}

/** A regime for a time, as far as obligations follow from it. */
export interface RegimeVersion extends Validity {
  cutOffDay: number;
  tiers: Tier[];
}

interface DeadlineKind {
  inWords(number: number): string;
  after(dataTo: PlainDate, number: number, calendar: WorkingCalendar): PlainDate;
}

const deadlineKinds: Record<string, DeadlineKind> = {
  WORKING_DAYS_AFTER_CUT_OFF: {
    inWords: (days) => `${days} working ${days === 1 ? 'day' : 'days'} after the data are closed (chốt số liệu)`,
    after: (dataTo, days, calendar) => calendar.addWorkingDays(dataTo, days),
  },
  DAY_OF_LAST_MONTH: {
    inWords: (day) => `Day ${day} of the period's last month, or the next working day when it is not one`,
    after: (dataTo, day, calendar) =>
      calendar.nextWorkingDay(plainDate(dataTo.getUTCFullYear(), dataTo.getUTCMonth() + 1, day)),
  },
};

/** The rule in English. */
export function deadlineInWords({ deadlineKind, deadlineNumber }: DeadlineRule): string {
  return deadlineKinds[deadlineKind]!.inWords(deadlineNumber);
}

/** The deadline for a period whose data end on `dataTo`. */
export function deadlineFor(
  { deadlineKind, deadlineNumber }: DeadlineRule,
  dataTo: PlainDate,
  calendar: WorkingCalendar,
): PlainDate {
  return deadlineKinds[deadlineKind]!.after(dataTo, deadlineNumber, calendar);
}

/** The version in force on a day; outside the regime's time the nearest. Versions are in order, and leave no gap. */
export function versionOn<Version extends Validity>(versions: readonly Version[], day: PlainDate): Version {
  const found = versions.find((version) => covers(version, day));
  return found ?? (day < versions[0]!.validFrom ? versions[0]! : versions.at(-1)!);
}

/** The day, or the nearest one on which a regime is in force: of one that is over, who answered for its subjects then. */
export function dayInForce(versions: readonly Validity[], day: PlainDate): PlainDate {
  const [first, { validTo }] = [versions[0]!.validFrom, versions.at(-1)!];
  if (day < first) return first;
  return day < validTo ? day : addDays(validTo, -1);
}

/** Who must report in a tier on a day: the agencies that it names, or who answers for them; each once. */
export function subjectsOn(
  { subjects }: Pick<Tier, 'subjects'>,
  organisation: Organisation,
  day: PlainDate,
): AgencyRecord[] {
  return [...new Set(subjects.flatMap((subject) => matching(subject, organisation, day)))];
}

/** Whose data one agency's report goes to on a day; nobody reports to themselves. */
export function receiversOn(
  { receivers }: Pick<Tier, 'receivers'>,
  agencyId: string,
  organisation: Organisation,
  day: PlainDate,
): { agencyId: string; rule: DeadlineRule }[] {
  return receivers.flatMap((rule) =>
    receiving(rule, agencyId, organisation, day)
      .filter(({ id }) => id !== agencyId)
      .map(({ id }) => ({ agencyId: id, rule })),
  );
}

function matching({ agencyId, kind, level, below }: SubjectRule, organisation: Organisation, day: PlainDate) {
  if (agencyId != null) return organisation.successorsAt(agencyId, day);
  const above = below == null ? undefined : organisation.successorsAt(below, day);
  return organisation
    .all(day)
    .filter((agency) => (kind == null || agency.kind === kind) && (level == null || agency.level === level))
    .filter(({ id }) => above?.some((top) => top.id !== id && organisation.isWithin(id, top.id, day)) ?? true);
}

function receiving(
  { agencyId }: ReceiverRule,
  from: string,
  organisation: Organisation,
  day: PlainDate,
): AgencyRecord[] {
  if (agencyId != null) return organisation.successorsAt(agencyId, day);
  const parent = organisation.parent(from, day);
  return parent ? [parent] : [];
}
