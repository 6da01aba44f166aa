import type { PlainDate } from '../dates/plain-date.ts';
import type { DayOff } from './statutory-holidays.rules.ts';

/** A Saturday or Sunday on which offices work, in exchange for a day off. */
export interface MakeUpDay {
  date: PlainDate;
  nameVi: string;
}

/** A year whose days off were announced. */
export interface AnnouncedYear {
  year: number;
  /** The decision or notice that announced them; null when it is not on record. */
  decision: string | null;
  daysOff: DayOff[];
  makeUpDays: MakeUpDay[];
  /** The days on which the last declaration changed whether offices work, in their order. */
  changedDays: PlainDate[];
  /** The revision of the directory's picture with which it became what it is. */
  revision: number;
}
