/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { CalendarOfYear } from './fragments.ts';

/** What directory.workingYear answers. */
export type DirectoryWorkingYear = {
  /** A year in the calendar of offices (lịch làm việc), announced or provisional. BAD_USER_INPUT outside the years 2000 to 2100. */
  workingYear: CalendarOfYear | null;
};

/** What it is asked with. */
export interface DirectoryWorkingYearVariables {
  year: number;
}

/** A year in the calendar of offices, announced or provisional. */
export const workingYear: Operation<
  DirectoryWorkingYear,
  DirectoryWorkingYearVariables,
  never,
  never,
  never
> = {
  name: 'directoryWorkingYear',
  kind: 'query',
  text: "fragment CalendarOfYear on WorkingYear{year isProvisional decision daysOff{date nameVi kind isWorkingDay}makeUpDays{date nameVi}workingDays revision}query directoryWorkingYear($year:Int!){workingYear(year:$year){...CalendarOfYear}}",
};
