/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportDifficultyInput, SteeringTaskStatus } from '../schema.ts';

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsReportDifficultyReportDifficulty = {
  /** Stable and opaque. */
  id: string;
  /** Grows with every change; a mutation that changes it names the revision that the caller saw. */
  revision: number;
  /** Where it stands. */
  status: SteeringTaskStatus;
  /** How much of it is done, in percent, as last reported. */
  progress: number;
  /** The last day to complete it (thời hạn); null when none was set, which counts neither as late nor as on time. */
  dueDate: string | null;
  /** The day of the report with which it was done, once the assigner has agreed to that report; null before. */
  completedAt: string | null;
};

/** What documents.reportDifficulty answers. */
export type DocumentsReportDifficulty = {
  /** Puts a difficulty with a task (khó khăn, vướng mắc) to the agencies that coordinate it, or to the one that gave it when none does; they find it among their difficulties. NOT_FOUND for a task that the viewer may not see, FORBIDDEN for the wrong side, CONFLICT when it has changed since the caller saw it or is not in a state for this. Requires the scope `tasks:write`; null when denied. */
  reportDifficulty: DocumentsReportDifficultyReportDifficulty | null;
};

/** What it is asked with. */
export interface DocumentsReportDifficultyVariables {
  input: ReportDifficultyInput;
}

/** Puts a difficulty to the agencies that coordinate a task. Requires the scope `tasks:write`. */
export const reportDifficulty: Operation<
  DocumentsReportDifficulty,
  DocumentsReportDifficultyVariables,
  'tasks:write',
  'reportDifficulty',
  never
> = {
  name: 'documentsReportDifficulty',
  kind: 'mutation',
  text: "mutation documentsReportDifficulty($input:ReportDifficultyInput!){reportDifficulty(input:$input){id revision status progress dueDate completedAt}}",
  keyed: ["input"],
};
