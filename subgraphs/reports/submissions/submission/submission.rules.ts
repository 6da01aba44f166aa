import type { Instant } from '../../../kernel/dates/instant.ts';
import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import { conflict } from '../../../kernel/errors/errors.ts';
import { earliest, type PlainDate, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { ReportState } from './submission.type.ts';

export type State = keyof typeof ReportState;

/** What is done to a version of a report, or to its delivery to one receiver. */
export type Step = keyof typeof steps;

/** From which states a step leads to which; whatever is not here cannot be done. */
export const steps = {
  write: { from: ['DRAFT', 'RETURNED'], to: 'DRAFT', done: 'written' },
  submit: { from: ['DRAFT'], to: 'SUBMITTED', done: 'submitted' },
  return: { from: ['SUBMITTED', 'APPROVED'], to: 'RETURNED', done: 'returned' },
  approve: { from: ['SUBMITTED'], to: 'APPROVED', done: 'approved' },
  send: { from: ['APPROVED'], to: 'SENT', done: 'sent' },
  supersede: { from: ['SENT'], to: 'SUPERSEDED', done: 'corrected' },
  accept: { from: ['SENT'], to: 'ACCEPTED', done: 'accepted' },
  returnReceived: { from: ['SENT'], to: 'RETURNED_BY_RECEIVER', done: 'returned' },
  consolidate: { from: ['ACCEPTED', 'CONSOLIDATED'], to: 'CONSOLIDATED', done: 'consolidated' },
  submitToGovernment: { from: ['SENT'], to: 'SENT_TO_GOVERNMENT', done: 'sent to the Government' },
  acknowledge: { from: ['SENT_TO_GOVERNMENT'], to: 'ACKNOWLEDGED', done: 'acknowledged' },
} as const satisfies Record<string, { from: State[]; to: State; done: string }>;

/** The state that a step leads to; throws CONFLICT, saying what would be needed, where it cannot be done. */
export function after(step: Step, state: State): State {
  const { from, to, done } = steps[step];
  if (leadsFrom(step, state)) return to;
  throw conflict(`A report that is ${state} cannot be ${done}; it must be ${from.join(' or ')}`);
}

/** Whether a step can be taken from a state. */
export function leadsFrom(step: Step, state: State): boolean {
  return (steps[step].from as readonly State[]).includes(state);
}

/** What is recorded of the versions of a report, as far as its progress to one receiver depends on it. */
export interface VersionProgress {
  number: number;
  state: State;
  deliveries: { receiverId: string; state: State; sentAt: Instant }[];
}

/** How far a report has come on its way to a receiver: that of the latest version sent there, or of what is written. */
export function progressTo(receiverId: string, versions: readonly VersionProgress[]): State {
  const latestFirst = versions.toSorted((one, other) => other.number - one.number);
  const delivered = latestFirst.flatMap(({ deliveries }) => deliveries.filter((one) => one.receiverId === receiverId));
  return delivered[0]?.state ?? latestFirst[0]?.state ?? 'ASSIGNED';
}

/** Whether a report came in time. */
export interface Timeliness {
  sentAt: Instant | null;
  submittedLate: boolean;
  notSubmitted: boolean;
  daysLate: number | null;
}

/**
 * Whether a report came in time, by the day in Viet Nam on which it was first sent to the receiver. Days late are
 * working days after the deadline, until it was sent or until today; null where there is no deadline.
 */
export function timelinessOf(
  receiverId: string,
  deadline: PlainDate | null,
  versions: readonly VersionProgress[],
  today: PlainDate,
  calendar: WorkingCalendar,
): Timeliness {
  const sent = versions.flatMap(({ deliveries }) =>
    deliveries.filter((one) => one.receiverId === receiverId).map(({ sentAt }) => sentAt),
  );
  const sentAt = earliest(sent) ?? null;
  const reckoned = sentAt ? vietnamDate(sentAt) : today;
  const isLate = deadline !== null && reckoned > deadline;
  return {
    sentAt,
    submittedLate: sentAt !== null && isLate,
    notSubmitted: sentAt === null && isLate,
    daysLate: deadline && calendar.workingDaysBetween(deadline, reckoned),
  };
}
