import { badInput, GraphError } from '../../kernel/errors.ts';
import { civilServiceTime } from '../../kernel/calendar/civil-service-calendar.ts';
import type { WorkingTime } from '../../kernel/calendar/working-time.rules.ts';
import { addDays } from '../../kernel/plain-date.ts';

/** Where a delivery stands: the codes 01 to 16 of QCVN 102:2016, and SENT before the first of them. */
export type DeliveryStatus = 'SENT' | ReportedStatus;

/** A status that is reported, by one side or the other. */
export type ReportedStatus =
  | 'ARRIVED'
  | 'REJECTED'
  | 'ACCEPTED'
  | 'ASSIGNED'
  | 'PROCESSING'
  | 'COMPLETED'
  | 'RECALL_REQUESTED'
  | 'CHANGE_ACCEPTED'
  | 'CHANGE_REJECTED';

interface StatusRule {
  code: string;
  from: readonly DeliveryStatus[];
  by: 'SENDER' | 'RECIPIENT';
  reason?: true;
}

const accepted = ['ACCEPTED', 'ASSIGNED', 'PROCESSING'] as const;

/** From which statuses each may follow, who reports it, and whether with a reason. */
const statuses: Record<ReportedStatus, StatusRule> = {
  ARRIVED: { code: '01', from: ['SENT'], by: 'RECIPIENT' },
  REJECTED: { code: '02', from: ['SENT', 'ARRIVED'], by: 'RECIPIENT', reason: true },
  ACCEPTED: { code: '03', from: ['ARRIVED'], by: 'RECIPIENT' },
  ASSIGNED: { code: '04', from: ['ACCEPTED'], by: 'RECIPIENT' },
  PROCESSING: { code: '05', from: ['ACCEPTED', 'ASSIGNED'], by: 'RECIPIENT' },
  COMPLETED: { code: '06', from: accepted, by: 'RECIPIENT' },
  RECALL_REQUESTED: { code: '13', from: ['SENT', 'ARRIVED', ...accepted], by: 'SENDER', reason: true },
  CHANGE_ACCEPTED: { code: '15', from: ['RECALL_REQUESTED'], by: 'RECIPIENT' },
  CHANGE_REJECTED: { code: '16', from: ['RECALL_REQUESTED'], by: 'RECIPIENT', reason: true },
};

const shortestReason = 10;

/** A delivery as far as its next status depends on it; `last` is the status last reported. */
export interface DeliveryState {
  status: DeliveryStatus;
  channel: string;
  reported: readonly string[];
}

/** The code of a status on the axis; null before the first. */
export function codeOf(status: DeliveryStatus): string | null {
  return status === 'SENT' ? null : statuses[status].code;
}

/** Who reports a status. */
export function reporterOf(status: ReportedStatus): 'SENDER' | 'RECIPIENT' {
  return statuses[status].by;
}

/**
 * Whether a status is news: a packet that comes again changes nothing, however late. Only what belongs to a request to
 * take a document back can come round a second time, since after a refusal it can be asked for again.
 */
export function isNews({ reported }: DeliveryState, status: ReportedStatus): boolean {
  const comesRound = ['RECALL_REQUESTED', 'CHANGE_ACCEPTED', 'CHANGE_REJECTED'].includes(status);
  return comesRound ? reported.at(-1) !== status : !reported.includes(status);
}

/** Throws CONFLICT for a status that cannot follow, BAD_USER_INPUT when a reason is wanted and not given. */
export function refuseStatus({ status, channel }: DeliveryState, next: ReportedStatus, reason: string | null): void {
  const rule = statuses[next];
  // Paper arrives with whoever accepts it.
  const from = next === 'ACCEPTED' && channel === 'PAPER' ? ['SENT', ...rule.from] : rule.from;
  if (!from.includes(status)) {
    const message = `The delivery is ${status}; ${next} follows ${from.join(', ')} only`;
    throw new GraphError('CONFLICT', message, 'input.status');
  }
  if (rule.reason && (reason?.length ?? 0) < shortestReason)
    throw badInput('input.reason', `${next} wants a reason of ${shortestReason} characters or more`);
}

/** Whether a request to take a document back is granted by itself: nobody has taken it in yet. */
export function isGrantedAtOnce(status: DeliveryStatus): boolean {
  return status === 'SENT' || status === 'ARRIVED';
}

/** How a document gets to an agency: Party and assembly offices are not on the axis of the administration. */
export function channelTo(kind: string | undefined): 'AXIS' | 'PAPER' {
  const onAxis = kind !== undefined && !['PARTY_OFFICE', 'ASSEMBLY_OFFICE', 'PEOPLES_COUNCIL'].includes(kind);
  return onAxis ? 'AXIS' : 'PAPER';
}

/** Working hours from one instant to another; null when the calendar of holidays does not reach so far. */
export function workingHours(from: Date, to: Date): number | null {
  try {
    return civilServiceTime.between(from, to) / 3_600_000;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const workingDay = 8 * 3_600_000;

/**
 * The instant before which something must have happened for more than so many working days of working time to have
 * passed since. Throws BAD_USER_INPUT when the calendar of holidays does not reach back so far.
 */
export function olderThan(workingDays: number, now: Date, time: WorkingTime): Date {
  if (workingDays < 0 || workingDays > 250) throw badInput('filter.olderThanWorkingDays', 'Give 0 to 250 working days');
  let [early, late] = [+addDays(now, -Math.ceil(workingDays * 1.5) - 21), +now];
  try {
    if (time.between(new Date(early), now) <= workingDays * workingDay) return new Date(early);
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2);
      if (time.between(new Date(middle), now) > workingDays * workingDay) early = middle;
      else late = middle;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw badInput('filter.olderThanWorkingDays', 'The calendar of holidays does not cover the days back to then');
  }
  return new Date(late);
}
