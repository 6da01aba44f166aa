import { type Instant, later } from '../../kernel/dates/instant.ts';
import type { WorkingTime } from '../../kernel/calendar/working-time.rules.ts';
import type { Random } from '../../kernel/seeding/random.ts';
import type { deliveryRows } from '../exchange/delivery/delivery-rows.rules.ts';
import { minutesToAcceptance, type ReportedStatus } from '../exchange/delivery/delivery.rules.ts';
import { reasons } from './vocabulary.ts';
import type { DeliveryStatus } from '../generated/client.ts';

type Sent = ReturnType<typeof deliveryRows>[number];

/** What became of a delivery, step by step. */
interface Course {
  status: DeliveryStatus;
  statusAt: Instant;
  statusBefore: DeliveryStatus | null;
  arrivedAt: Instant | null;
  acceptedAt: Instant | null;
  minutesToAcceptance: number | null;
  completedAt: Instant | null;
  /** When it was asked back, which was granted at once. */
  recalledAt: Instant | null;
  steps: { status: ReportedStatus; at: Instant; bySender?: true; reason: string | null }[];
}

const minute = 60_000;

/**
 * What becomes of a delivery: most arrive within the hour, are accepted within the working day and then worked on; a few
 * are lost, refused, taken back or left lying. On paper nothing is heard of them.
 */
export function courseOf(
  random: Random,
  { sentAt, channel }: Pick<Sent, 'sentAt' | 'channel'>,
  time: WorkingTime,
): Course {
  const course: Course = {
    status: 'SENT',
    statusAt: sentAt,
    statusBefore: null,
    arrivedAt: null,
    acceptedAt: null,
    minutesToAcceptance: null,
    completedAt: null,
    recalledAt: null,
    steps: [],
  };
  const take = (status: ReportedStatus, at: Instant, reason: string | null = null, bySender?: true) => {
    Object.assign(course, { status, statusAt: at });
    course.steps.push({ status, at, reason, ...(bySender ? { bySender } : {}) });
  };
  /** Most waits are short and some are long. */
  const soonAfter = (from: Instant, meanMinutes: number) =>
    time.after(from, Math.ceil(-Math.log(1 - random.next()) * meanMinutes + 1) * minute);
  if (channel === 'PAPER' || random.chance(0.01)) return course;
  const arrivedAt = later(sentAt, random.between(1, 40) * minute);
  take('ARRIVED', arrivedAt);
  course.arrivedAt = arrivedAt;
  if (random.chance(0.005)) {
    const asked = soonAfter(arrivedAt, 60);
    take('RECALL_REQUESTED', asked, random.pick(reasons), true);
    take('CHANGE_ACCEPTED', asked);
    return Object.assign(course, { statusBefore: 'ARRIVED', recalledAt: asked });
  }
  if (random.chance(0.04)) return course;
  const answeredAt = soonAfter(arrivedAt, 180);
  if (random.chance(0.015)) {
    take('REJECTED', answeredAt, random.pick(reasons));
    return course;
  }
  take('ACCEPTED', answeredAt);
  course.acceptedAt = answeredAt;
  course.minutesToAcceptance = minutesToAcceptance(arrivedAt, answeredAt, time);
  if (random.chance(0.2)) return course;
  const assignedAt = soonAfter(answeredAt, 120);
  take('ASSIGNED', assignedAt);
  if (random.chance(0.2)) return course;
  take('PROCESSING', soonAfter(assignedAt, 120));
  if (random.chance(0.3)) return course;
  take('COMPLETED', soonAfter(course.statusAt, 2_000));
  course.completedAt = course.statusAt;
  return course;
}
