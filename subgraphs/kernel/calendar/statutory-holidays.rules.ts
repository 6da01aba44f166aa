import { addDays, type PlainDate, plainDate, weekday } from '../dates/plain-date.ts';
import { lunarDays } from './lunar-days.ts';

/** Why offices rest on a day: by law, because a holiday fell on a weekend, or in exchange for another day. */
export type DayOffKind = 'STATUTORY' | 'SUBSTITUTE' | 'SWAP';

/** A day on which offices rest that is no Saturday or Sunday, or is a holiday besides. */
export interface DayOff {
  date: PlainDate;
  nameVi: string;
  kind: DayOffKind;
}

/** From which years the Labour Code 2019 and the resolution on the Day of Vietnamese Culture have their days. */
const twoNationalDaysSince = 2021;
const cultureDaySince = 2026;
const thursday = 4;

/**
 * The days off of a year by law (Labour Code, art. 111 and 112), with a day instead of each that falls on a weekend, in
 * their order. Offices rest two days before the lunar New Year and two after; with the National Day (Quốc khánh) goes
 * the day before, or the day after where that makes a bridge to the weekend. Days are not exchanged: that takes a decision.
 */
export function statutoryHolidays(year: number): DayOff[] {
  const on = (month: number, day: number) => plainDate(year, month, day);
  const lunar = lunarDays(year);
  const nationalDay = on(9, 2);
  const besideIt = addDays(nationalDay, weekday(nationalDay) === thursday ? 1 : -1);
  const holidays: [PlainDate, string][] = [
    [on(1, 1), 'Tết Dương lịch'],
    ...[-2, -1, 0, 1, 2].flatMap((days): [PlainDate, string][] =>
      lunar ? [[addDays(lunar.newYear, days), 'Tết Nguyên đán']] : [],
    ),
    ...(lunar ? ([[lunar.hungKings, 'Giỗ Tổ Hùng Vương']] as [PlainDate, string][]) : []),
    [on(4, 30), 'Ngày Chiến thắng'],
    [on(5, 1), 'Ngày Quốc tế lao động'],
    ...(year >= twoNationalDaysSince ? ([[besideIt, 'Quốc khánh (ngày liền kề)']] as [PlainDate, string][]) : []),
    [nationalDay, 'Quốc khánh'],
    ...(year >= cultureDaySince ? ([[on(11, 24), 'Ngày Văn hóa Việt Nam']] as [PlainDate, string][]) : []),
  ];
  const off = holidays.map(([date, nameVi]): DayOff => ({ date, nameVi, kind: 'STATUTORY' }));
  for (const { date, nameVi } of off.filter((holiday) => weekday(holiday.date) > 5))
    off.push({ date: firstFreeAfter(date, off), nameVi: `Nghỉ bù ${nameVi}`, kind: 'SUBSTITUTE' });
  return off.sort((one, other) => +one.date - +other.date);
}

/** The first day of the ordinary week after a date that is not taken. */
function firstFreeAfter(date: PlainDate, taken: readonly DayOff[]): PlainDate {
  let day = addDays(date, 1);
  while (weekday(day) > 5 || taken.some((off) => +off.date === +day)) day = addDays(day, 1);
  return day;
}
