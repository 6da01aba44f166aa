import { CalendarVietnamese } from 'date-chinese';
import { type PlainDate, plainDate } from '../dates/plain-date.ts';

/** Lunar days are worked out for these years only: each costs some milliseconds, and a date from outside may name any. */
const years = { first: 2000, last: 2100 } as const;

/** The days of a year that holidays by the lunar calendar go by; plain dates. */
export interface LunarDays {
  /** The first day of the lunar year (mùng 1 Tết). */
  newYear: PlainDate;
  /** The 10th of the third lunar month (Giỗ Tổ Hùng Vương). */
  hungKings: PlainDate;
}

const known = new Map<number, LunarDays>();

/** The lunar days of a solar year, by the Vietnamese calendar; undefined outside the years 2000 to 2100. */
export function lunarDays(year: number): LunarDays | undefined {
  if (year < years.first || year > years.last) return undefined;
  const days = known.get(year) ?? { newYear: solar(year, 1, 1), hungKings: solar(year, 3, 10) };
  known.set(year, days);
  return days;
}

function solar(year: number, lunarMonth: number, lunarDay: number): PlainDate {
  const lunar = new CalendarVietnamese();
  // The cycle and the year in it follow from the solar year.
  lunar.set(0, 0, lunarMonth, false, lunarDay);
  const { month, day } = lunar.toGregorian(year);
  return plainDate(year, month, day);
}
