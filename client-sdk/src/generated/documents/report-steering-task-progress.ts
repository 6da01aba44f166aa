/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportSteeringTaskProgressInput, SteeringTaskStatus } from '../schema.ts';

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsReportSteeringTaskProgressReportSteeringTaskProgress = {
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

/** What documents.reportSteeringTaskProgress answers. */
export type DocumentsReportSteeringTaskProgress = {
  /** Reports the progress of a task, for the agency that leads it (báo cáo tiến độ); 100 percent makes it REPORTED. NOT_FOUND for a task that the viewer may not see, FORBIDDEN for the wrong side, CONFLICT when it has changed since the caller saw it or is not in a state for this. Requires the scope `tasks:write`; null when denied. */
  reportSteeringTaskProgress: DocumentsReportSteeringTaskProgressReportSteeringTaskProgress | null;
};

/** What it is asked with. */
export interface DocumentsReportSteeringTaskProgressVariables {
  input: ReportSteeringTaskProgressInput;
}

/** Says how far a task has got; 100 percent asks the assigner to agree. Requires the scope `tasks:write`. */
export const reportSteeringTaskProgress: Operation<
  DocumentsReportSteeringTaskProgress,
  DocumentsReportSteeringTaskProgressVariables,
  'tasks:write',
  'reportSteeringTaskProgress',
  never
> = {
  name: 'documentsReportSteeringTaskProgress',
  kind: 'mutation',
  text: "mutation documentsReportSteeringTaskProgress($input:ReportSteeringTaskProgressInput!){reportSteeringTaskProgress(input:$input){id revision status progress dueDate completedAt}}",
  keyed: ["input"],
};
