import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import { covers, parsePlainDate, type PlainDate, plainDate, type Validity } from '../../../kernel/dates/plain-date.ts';
import { isOnline, type RecordedLevel } from '../../procedures/procedure/online-service.rules.ts';
import type { Authority } from '../../procedures/procedure/procedure.rules.ts';
import { overlap } from '../../procedures/procedure/procedure.rules.ts';
import {
  type FeeRecord,
  isPublishedInTime,
  missingParts,
  type ProcedureParts,
} from '../../procedures/procedure/publication.rules.ts';
import type { ProcedureFacts } from './indicator.rules.ts';
import type { Portal, TimeUnit } from '../../generated/client.ts';

/** A procedure with all that is on record of it. */
export interface RecordedProcedure {
  code: string;
  nameVi: string;
  competence: readonly (Authority & Validity)[];
  versions: readonly (Validity & {
    departmentId: string | null;
    decisionDate: PlainDate | null;
    publishedAt: PlainDate | null;
    timeLimitValue: number | null;
    timeLimitUnit: TimeUnit | null;
    parts: unknown;
  })[];
  onlineServices: readonly (RecordedLevel & { portals: Portal[] })[];
}

/** How many working days before it holds a province decides on a procedure (index 1.1 of Decision 766/QĐ-TTg). */
const decidedAhead = 5;

/** What indices look at of a procedure, for the days from one to another. */
export function procedureFacts(
  procedure: RecordedProcedure,
  { from, to }: { from: PlainDate; to: PlainDate },
  calendar: WorkingCalendar,
): ProcedureFacts {
  const { code, nameVi: name, competence, versions, onlineServices } = procedure;
  const versionOn = (day: PlainDate) => versions.find((version) => covers(version, day));
  const last = versionOn(to);
  const service = onlineServices.find((record) => covers(record, to));
  const fees = feesOf(last);
  return {
    code,
    decisions: versions
      .filter(({ decisionDate }) => decisionDate && decisionDate >= from && decisionDate <= to)
      .map(({ decisionDate, publishedAt, validFrom }) => ({
        decidedInTime: isDecidedInTime(decisionDate!, validFrom, calendar),
        publishedInTime: isPublishedInTime(decisionDate, publishedAt, calendar) ?? false,
      })),
    isComplete: last !== undefined && missingOf(name, last, competence).length === 0,
    isOnline: isOnline(service?.level ?? null),
    hasFees: fees.length > 0,
    paysOnPortal: fees.every(({ amount }) => amount !== null) && (service?.portals.includes('NATIONAL') ?? false),
    inMonth: (month) => {
      const version = versionOn(lastDayOf(month));
      return {
        givesDocument: (partsOf(version)?.outputs ?? []).length > 0,
        hasFees: feesOf(version).length > 0,
        unit: version?.timeLimitUnit ?? null,
      };
    },
  };
}

type Version = RecordedProcedure['versions'][number];

function missingOf(name: string, version: Version, competence: RecordedProcedure['competence']) {
  const { timeLimitValue, timeLimitUnit } = version;
  const timeLimit = timeLimitValue === null || timeLimitUnit === null ? null : { timeLimitValue, timeLimitUnit };
  const hasAuthority = competence.some((rule) => overlap(rule, version));
  return missingParts({ ...partsOf(version)!, name, timeLimit, hasAuthority });
}

/** Nothing but the parts of a seed or of a checked input is ever written there. */
function partsOf(version: Version | undefined): ProcedureParts | undefined {
  return version?.parts as ProcedureParts | undefined;
}

/** What is to be paid, whichever way it is asked for; what is for nothing is no fee. */
function feesOf(version: Version | undefined): FeeRecord[] {
  const { fees, methods } = partsOf(version) ?? { fees: null, methods: null };
  return [...(fees ?? []), ...(methods ?? []).flatMap((method) => method.fees ?? [])].filter(
    ({ amount }) => amount !== 0,
  );
}

function isDecidedInTime(decidedOn: PlainDate, validFrom: PlainDate, calendar: WorkingCalendar): boolean {
  return calendar.workingDaysBetween(decidedOn, validFrom) >= decidedAhead;
}

function lastDayOf(month: string): PlainDate {
  const first = parsePlainDate(`${month}-01`);
  return plainDate(first.getUTCFullYear(), first.getUTCMonth() + 2, 0);
}
