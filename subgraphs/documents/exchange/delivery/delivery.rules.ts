import { type Instant, instantAt } from '../../../kernel/dates/instant.ts';
import type { ChangeRequestKind } from '../outbox/axis-news.rules.ts';
import { badInput, GraphError } from '../../../kernel/errors/errors.ts';
import type { WorkingTime } from '../../../kernel/calendar/working-time.rules.ts';

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
  // From wherever something is asked.
  CHANGE_ACCEPTED: { code: '15', from: [], by: 'RECIPIENT' },
  CHANGE_REJECTED: { code: '16', from: [], by: 'RECIPIENT', reason: true },
};

const shortestReason = 10;

/** Where a person, and a packet, say which status it is, and why. */
const places = {
  PERSON: { status: 'input.status', reason: 'input.reason' },
  PACKET: { status: 'MessageHeader/StatusCode', reason: 'MessageHeader/Description' },
};

/** That a delivery has a status, as one side says. */
export interface ReportedStep {
  status: ReportedStatus;
  reason: string | null;
  at: Instant;
  /** A packet comes from a system that may leave out steps. */
  by: 'PERSON' | 'PACKET';
}

/** A delivery as far as its next status depends on it. */
export interface DeliveryState {
  status: DeliveryStatus;
  /** Since when. */
  statusAt: Instant;
  /** How far the recipient had got with what is asked back, or was taken back. */
  statusBefore: DeliveryStatus | null;
  channel: string;
  /** The statuses that were reported before. */
  reported: readonly string[];
  /** What is asked and not answered. */
  asked: readonly ChangeRequestKind[];
}

/** How far a recipient gets with a document, from the first to the last. */
const progress: readonly DeliveryStatus[] = ['SENT', 'ARRIVED', 'ACCEPTED', 'ASSIGNED', 'PROCESSING', 'COMPLETED'];

/** The code of a status on the axis; null before the first. */
export function codeOf(status: DeliveryStatus): string | null {
  return status === 'SENT' ? null : statuses[status].code;
}

/** Who reports a status. */
export function reporterOf(status: ReportedStatus): 'SENDER' | 'RECIPIENT' {
  return statuses[status].by;
}

/** How far the recipient has got, whatever else is asked of them. */
function reached({ status, statusBefore }: Pick<DeliveryState, 'status' | 'statusBefore'>): DeliveryStatus {
  return status === 'RECALL_REQUESTED' || status === 'CHANGE_ACCEPTED' ? statusBefore! : status;
}

/** Whether a delivery is at its end. */
export function isOver(status: DeliveryStatus): boolean {
  return status === 'REJECTED' || status === 'COMPLETED' || status === 'CHANGE_ACCEPTED';
}

/** Whether the recipient has taken the document in, even when nothing but later steps was heard of them. */
export function isTakenIn(state: Pick<DeliveryState, 'status' | 'statusBefore'>): boolean {
  return progress.indexOf(reached(state)) >= progress.indexOf('ACCEPTED');
}

/**
 * Whether a status is news: a packet that comes again changes nothing, however late. A recall comes round when it was
 * refused before; an answer, when something else is asked.
 */
export function isNews({ status, reported, asked }: DeliveryState, next: ReportedStatus): boolean {
  if (next === 'RECALL_REQUESTED') return status !== next;
  if (next === 'CHANGE_ACCEPTED' || next === 'CHANGE_REJECTED') return asked.length > 0 || reported.at(-1) !== next;
  return !reported.includes(next);
}

/**
 * Throws CONFLICT for a status that cannot follow, BAD_USER_INPUT when a reason is wanted and not given. Who works with
 * this graph takes one step after the other. Other systems leave out steps, and what they send is overtaken: of packets
 * only what contradicts another is refused.
 */
export function refuseStatus(state: DeliveryState, step: ReportedStep): void {
  const { status: next, reason, by } = step;
  const rule = statuses[next];
  const said = places[by];
  const refuse = (why: string): never => {
    throw new GraphError('CONFLICT', `The delivery is ${state.status}; ${why}`, said.status, 'WRONG_STATUS');
  };
  if (next === 'CHANGE_ACCEPTED' || next === 'CHANGE_REJECTED') {
    if (state.asked.length === 0) refuse(`${next} answers what is asked, and nothing is`);
  } else {
    const onPaper = next === 'ACCEPTED' && state.channel === 'PAPER';
    // Paper arrives with whoever accepts it.
    const from = onPaper ? ['SENT', ...rule.from] : rule.from;
    const isFree = by === 'PACKET' && rule.by === 'RECIPIENT';
    const follows = isFree ? agrees(state, step) : from.includes(state.status);
    if (!follows) refuse(`${next} follows ${from.join(', ')} only`);
  }
  if (rule.reason && (reason?.length ?? 0) < shortestReason)
    throw badInput(said.reason, `${next} requires a reason of ${shortestReason} characters or more`);
}

/** Throws CONFLICT when a person reports once more what the recipient has gone beyond; packets may come late. */
export function refuseStepBack(state: DeliveryState, { status: next, by }: Pick<ReportedStep, 'status' | 'by'>): void {
  if (by === 'PACKET' || !progress.includes(next) || next === reached(state)) return;
  const message = `The delivery is ${state.status}; ${next} was reported before it`;
  throw new GraphError('CONFLICT', message, places.PERSON.status, 'WRONG_STATUS');
}

/** Whether what a recipient's system says can be true beside what is known. */
function agrees(state: DeliveryState, { status: next, at }: ReportedStep): boolean {
  // What was done before the document was given back may be heard of afterwards.
  if (state.status === 'CHANGE_ACCEPTED') return progress.includes(next) && at <= state.statusAt;
  if (state.status === 'REJECTED') return next === 'ARRIVED';
  return next !== 'REJECTED' || statuses.REJECTED.from.includes(reached(state));
}

/**
 * Where a delivery stands after a status that is news and not refused. Who has got further stays there, and what is asked
 * back goes on being so; `answered` is what an answer is to.
 */
export function after(
  state: DeliveryState,
  next: ReportedStatus,
  answered: ChangeRequestKind | undefined,
): Pick<DeliveryState, 'status' | 'statusBefore'> {
  const { status, statusBefore } = state;
  switch (next) {
    case 'REJECTED':
      return { status: next, statusBefore };
    case 'RECALL_REQUESTED':
      return { status: next, statusBefore: status };
    case 'CHANGE_ACCEPTED':
      return answered === 'UPDATE' ? { status, statusBefore } : { status: next, statusBefore: reached(state) };
    case 'CHANGE_REJECTED':
      return answered === 'RECALL' ? { status: statusBefore!, statusBefore: null } : { status, statusBefore };
    default: {
      if (progress.indexOf(next) <= progress.indexOf(reached(state)) || status === 'REJECTED')
        return { status, statusBefore };
      return reached(state) === status ? { status: next, statusBefore } : { status, statusBefore: next };
    }
  }
}

/** Which of what is asked an answer is to: the gravest, since packets do not say; of equals the first. */
export function answeredBy<Request extends { kind: string }>(asked: readonly Request[]): Request | undefined {
  const gravest: ChangeRequestKind[] = ['REVOKE', 'RECALL', 'UPDATE'];
  return gravest.flatMap((kind) => asked.filter((request) => request.kind === kind))[0];
}

/** Working minutes from arrival to acceptance; null while one is not known. */
export function minutesToAcceptance(
  arrivedAt: Instant | null,
  acceptedAt: Instant | null,
  time: WorkingTime,
): number | null {
  if (!arrivedAt || !acceptedAt || acceptedAt < arrivedAt) return null;
  return Math.round(workingHours(arrivedAt, acceptedAt, time) * 60);
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

/** Working hours from one instant to another. */
export function workingHours(from: Instant, to: Instant, time: WorkingTime): number {
  return time.between(from, to) / 3_600_000;
}

const workingDay = 8 * 3_600_000;

/**
 * The instant before which something must have happened for more than so many working days of working time to have
 * passed since.
 */
export function olderThan(workingDays: number, now: Instant, time: WorkingTime): Instant {
  if (workingDays < 0 || workingDays > 250) throw badInput('filter.olderThanWorkingDays', 'Give 0 to 250 working days');
  let [early, late] = [+now - (Math.ceil(workingDays * 1.5) + 21) * 24 * 3_600_000, +now];
  if (time.between(instantAt(early), now) <= workingDays * workingDay) return instantAt(early);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (time.between(instantAt(middle), now) > workingDays * workingDay) early = middle;
    else late = middle;
  }
  return instantAt(late);
}
