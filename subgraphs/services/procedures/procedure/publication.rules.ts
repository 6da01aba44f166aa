import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import type { FeeKind, ProcedureChannel, TimeUnit } from '../../generated/client.ts';

/** A fee (phí) or charge (lệ phí). */
export interface FeeRecord {
  kind: FeeKind | null;
  amount: number | null;
  unit: string | null;
  note: string | null;
  verified: boolean;
}

interface TimeLimitRecord {
  value: number;
  unit: TimeUnit;
  verified: boolean;
}

/** A time limit as it is stored. */
interface StoredTimeLimit {
  timeLimitValue: number | null;
  timeLimitUnit: TimeUnit | null;
  timeLimitVerified: boolean;
}

/** The time limit of a version; null when it is not known. */
export function timeLimitOf(stored: StoredTimeLimit): TimeLimitRecord | null {
  const { timeLimitValue: value, timeLimitUnit: unit, timeLimitVerified: verified } = stored;
  return value === null || unit === null ? null : { value, unit, verified };
}

/** The parts of a procedure that are read and written together; null is not known, an empty list is none. */
export interface ProcedureParts {
  steps: { case: string | null; steps: string[] }[] | null;
  methods:
    | { channel: ProcedureChannel; timeLimit: TimeLimitRecord | null; fees: FeeRecord[] | null; note: string | null }[]
    | null;
  components:
    | {
        code: string | null;
        name: string;
        originals: number | null;
        copies: number | null;
        formName: string | null;
        formUrl: string | null;
      }[]
    | null;
  subjects: string[] | null;
  fees: FeeRecord[] | null;
  outputs: { code: string | null; name: string }[] | null;
  legalResources: { number: string; name: string | null }[] | null;
  requirements: string | null;
}

/** What a procedure of which nothing more is known consists of. */
export const unknownParts: ProcedureParts = {
  steps: null,
  methods: null,
  components: null,
  subjects: null,
  fees: null,
  outputs: null,
  legalResources: null,
  requirements: null,
};

/** What decides whether a procedure is published completely. */
export interface PublishedParts extends Pick<ProcedureParts, 'steps' | 'methods' | 'components' | 'subjects'> {
  name: string;
  timeLimit: object | null;
  /** Whether anybody is competent for it. */
  hasAuthority: boolean;
}

/** The parts that a published procedure must have (index 1.3 of Decision 766/QĐ-TTg). */
export type Part = 'NAME' | 'STEPS' | 'METHODS' | 'COMPONENTS' | 'TIME_LIMIT' | 'SUBJECTS' | 'COMPETENT_AUTHORITY';

/** Which of the seven parts are missing; components count only with their quantities. */
export function missingParts(procedure: PublishedParts): Part[] {
  const { name, steps, methods, components, timeLimit, subjects, hasAuthority } = procedure;
  const present: Record<Part, boolean> = {
    NAME: name.trim() !== '',
    STEPS: isFilled(steps) && steps.every((each) => each.steps.length > 0),
    METHODS: isFilled(methods),
    COMPONENTS:
      isFilled(components) && components.every(({ originals, copies }) => (originals ?? 0) + (copies ?? 0) > 0),
    TIME_LIMIT: timeLimit !== null,
    SUBJECTS: isFilled(subjects),
    COMPETENT_AUTHORITY: hasAuthority,
  };
  return (Object.keys(present) as Part[]).filter((part) => !present[part]);
}

function isFilled<Item>(list: readonly Item[] | null): list is Item[] {
  return list !== null && list.length > 0;
}

/** How long after its decision a province may take to publish a procedure (index 1.2 of Decision 766/QĐ-TTg). */
const publishWithinDays = 5;

/** Whether a procedure was published in time; null when a date is not known or before the calendar begins. */
export function isPublishedInTime(
  decisionDate: PlainDate | null,
  publishedAt: PlainDate | null,
  calendar: WorkingCalendar,
): boolean | null {
  if (!decisionDate || !publishedAt) return null;
  return calendar.workingDaysBetween(decisionDate, publishedAt) <= publishWithinDays;
}
