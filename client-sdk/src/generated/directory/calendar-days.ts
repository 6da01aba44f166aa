/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { CalendarDayKind } from '../schema.ts';

/** A day in the calendar of offices (ngày làm việc, ngày nghỉ). */
export type DirectoryCalendarDaysCalendarDays = {
  /** The day. */
  date: string;
  /** What it is. */
  kind: CalendarDayKind;
  /** Whether offices work. */
  isWorkingDay: boolean;
  /** Its name in Vietnamese; null for an ordinary day or weekend. */
  nameVi: string | null;
  /** Whether its year is provisional: its days off have not been announced yet. */
  isProvisional: boolean;
};

/** What directory.calendarDays answers. */
export type DirectoryCalendarDays = {
  /** The days from one to another, both counted, and whether offices work on them. BAD_USER_INPUT for more than 366 days, or outside the years 2000 to 2100. */
  calendarDays: DirectoryCalendarDaysCalendarDays[] | null;
};

/** What it is asked with. */
export interface DirectoryCalendarDaysVariables {
  from: string;
  to: string;
}

/** The days from one to another, and whether offices work on them. */
export const calendarDays: Operation<
  DirectoryCalendarDays,
  DirectoryCalendarDaysVariables,
  never,
  never,
  never
> = {
  name: 'directoryCalendarDays',
  kind: 'query',
  text: "query directoryCalendarDays($from:Date!$to:Date!){calendarDays(from:$from to:$to){date kind isWorkingDay nameVi isProvisional}}",
};
