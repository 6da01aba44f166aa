import { addDays, parsePlainDate, type PlainDate } from '../kernel/dates/plain-date.ts';
import { Random } from '../kernel/seeding/random.ts';

/** A task of the plan, and when it was done. */
export interface PlanTask {
  /** Null where the plan sets none. */
  dueDate: PlainDate | null;
  completedAt: PlainDate;
}

/** By when tasks are due: the end of the month before each of the quarters of 2020 is reported on, and one before. */
const dueDates = ['2019-11-29', '2020-02-28', '2020-05-29', '2020-08-31', '2020-11-30'].map(parsePlainDate);
const quarters = dueDates.length - 1;

/**
 * What an agency had to do by Plan 61/KH-UBND, invented: two to nine tasks, a quarter of which are done in each quarter of
 * 2020, some of them late. The documents have the tasks and the quarterly reports of 2020 count them, so that both must say
 * the same.
 */
export function planTasks(agencyId: string): PlanTask[] {
  const random = new Random(`Plan 61 ${agencyId}`);
  const count = random.between(2, 9);
  return Array.from({ length: count }, (_, index) => {
    // The last task of a quarter is the first with which so much of the whole is done.
    const quarter = Math.ceil(((index + 1) * quarters) / count);
    const completedAt = addDays(dueDates[quarter]!, -random.between(0, 20));
    const due = random.chance(0.2) ? quarter - 1 : quarter;
    return { dueDate: random.chance(0.2) ? null : dueDates[due]!, completedAt };
  });
}
