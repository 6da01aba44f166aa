import type { WorkingTime } from '../../kernel/calendar/working-time.rules.ts';
import type { Random } from '../../kernel/seeding/random.ts';
import type { deliveryRows } from '../exchange/delivery/delivery-rows.rules.ts';
import { minutesToAcceptance, type ReportedStatus } from '../exchange/delivery/delivery.rules.ts';
import { reasons } from './vocabulary.ts';

type Sent = ReturnType<typeof deliveryRows>[number];

/** What became of a delivery, step by step. */
interface Course {
  status: string;
  statusAt: Date;
  statusBefore: string | null;
  arrivedAt: Date | null;
  acceptedAt: Date | null;
  minutesToAcceptance: number | null;
  completedAt: Date | null;
  /** When it was asked back, which was granted at once. */
  recalledAt: Date | null;
  steps: { status: ReportedStatus; at: Date; bySender?: true; reason: string | null }[];
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
  const take = (status: ReportedStatus, at: Date, reason: string | null = null, bySender?: true) => {
    Object.assign(course, { status, statusAt: at });
    course.steps.push({ status, at, reason, ...(bySender ? { bySender } : {}) });
  };
  /** Most waits are short and some are long. */
  const later = (from: Date, meanMinutes: number) =>
    time.after(from, Math.ceil(-Math.log(1 - random.next()) * meanMinutes + 1) * minute);
  if (channel === 'PAPER' || random.chance(0.01)) return course;
  const arrivedAt = new Date(+sentAt + random.between(1, 40) * minute);
  take('ARRIVED', arrivedAt);
  course.arrivedAt = arrivedAt;
  if (random.chance(0.005)) {
    const asked = later(arrivedAt, 60);
    take('RECALL_REQUESTED', asked, random.pick(reasons), true);
    take('CHANGE_ACCEPTED', asked);
    return Object.assign(course, { statusBefore: 'ARRIVED', recalledAt: asked });
  }
  if (random.chance(0.04)) return course;
  const answeredAt = later(arrivedAt, 180);
  if (random.chance(0.015)) {
    take('REJECTED', answeredAt, random.pick(reasons));
    return course;
  }
  take('ACCEPTED', answeredAt);
  course.acceptedAt = answeredAt;
  course.minutesToAcceptance = minutesToAcceptance(arrivedAt, answeredAt, time);
  if (random.chance(0.2)) return course;
  const assignedAt = later(answeredAt, 120);
  take('ASSIGNED', assignedAt);
  if (random.chance(0.2)) return course;
  take('PROCESSING', later(assignedAt, 120));
  if (random.chance(0.3)) return course;
  take('COMPLETED', later(course.statusAt, 2_000));
  course.completedAt = course.statusAt;
  return course;
}
