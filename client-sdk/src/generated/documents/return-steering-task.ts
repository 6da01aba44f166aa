/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReturnSteeringTaskInput, SteeringTaskStatus } from '../schema.ts';

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsReturnSteeringTaskReturnSteeringTask = {
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

/** What documents.returnSteeringTask answers. */
export type DocumentsReturnSteeringTask = {
  /** Gives a task back (trả lại): a REPORTED one to the agency that leads it, to do more; an ASSIGNED one to the agency that gave it, as not one's own. NOT_FOUND for a task that the viewer may not see, FORBIDDEN for the wrong side, CONFLICT when it has changed since the caller saw it or is not in a state for this. Requires the scope `tasks:write`; null when denied. */
  returnSteeringTask: DocumentsReturnSteeringTaskReturnSteeringTask | null;
};

/** What it is asked with. */
export interface DocumentsReturnSteeringTaskVariables {
  input: ReturnSteeringTaskInput;
}

/** Gives a task back, with a reason. Requires the scope `tasks:write`. */
export const returnSteeringTask: Operation<
  DocumentsReturnSteeringTask,
  DocumentsReturnSteeringTaskVariables,
  'tasks:write',
  'returnSteeringTask',
  never
> = {
  name: 'documentsReturnSteeringTask',
  kind: 'mutation',
  text: "mutation documentsReturnSteeringTask($input:ReturnSteeringTaskInput!){returnSteeringTask(input:$input){id revision status progress dueDate completedAt}}",
  keyed: ["input"],
};
