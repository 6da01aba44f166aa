/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DeclareWorkingYearInput } from '../schema.ts';
import type { CalendarOfYear } from './fragments.ts';

/** A year in the calendar of offices (lịch nghỉ lễ, tết). A year that has not been announced is provisional: it has the days off of the Labour Code and no exchange of days. */
export type DirectoryDeclareWorkingYearDeclareWorkingYear = CalendarOfYear & {
  /** The days on which the last declaration of this year changed whether offices work, in their order. */
  changedDays: string[];
  /** Of how many open dossiers the last declaration of this year moved the due date. */
  movedDossiers: number | null;
  /** Of how much open feedback the last declaration of this year moved the due date. */
  movedFeedback: number | null;
  /** Of how many reports that were not sent the last declaration of this year moved the deadline. */
  movedReports: number | null;
};

/** What directory.declareWorkingYear answers. */
export type DirectoryDeclareWorkingYear = {
  /** Enters the days off of a year as they were announced, or corrects them. Due dates of what is open follow, and the answer says what moved. BAD_USER_INPUT for days that no year can have, CONFLICT when the year has changed since the caller saw it. Requires the scope `directory:manage`; null when denied. */
  declareWorkingYear: DirectoryDeclareWorkingYearDeclareWorkingYear | null;
};

/** What it is asked with. */
export interface DirectoryDeclareWorkingYearVariables {
  input: DeclareWorkingYearInput;
}

/** Enters the days off of a year as they were announced, or corrects them, and says what moved. Requires the scope `directory:manage`. */
export const declareWorkingYear: Operation<
  DirectoryDeclareWorkingYear,
  DirectoryDeclareWorkingYearVariables,
  'directory:manage',
  'declareWorkingYear',
  never
> = {
  name: 'directoryDeclareWorkingYear',
  kind: 'mutation',
  text: "fragment CalendarOfYear on WorkingYear{year isProvisional decision daysOff{date nameVi kind isWorkingDay}makeUpDays{date nameVi}workingDays revision}mutation directoryDeclareWorkingYear($input:DeclareWorkingYearInput!){declareWorkingYear(input:$input){...CalendarOfYear changedDays movedDossiers movedFeedback movedReports}}",
  keyed: ["input"],
};
