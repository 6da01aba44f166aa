/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { CancelSteeringTaskInput, SteeringTaskStatus } from '../schema.ts';

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsCancelSteeringTaskCancelSteeringTask = {
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

/** What documents.cancelSteeringTask answers. */
export type DocumentsCancelSteeringTask = {
  /** Cancels a task, for the agency that gave it (hủy). NOT_FOUND for a task that the viewer may not see, FORBIDDEN for the wrong side, CONFLICT when it has changed since the caller saw it or is not in a state for this. Requires the scope `tasks:write`; null when denied. */
  cancelSteeringTask: DocumentsCancelSteeringTaskCancelSteeringTask | null;
};

/** What it is asked with. */
export interface DocumentsCancelSteeringTaskVariables {
  input: CancelSteeringTaskInput;
}

/** Takes a task back that is no longer wanted. Requires the scope `tasks:write`. */
export const cancelSteeringTask: Operation<
  DocumentsCancelSteeringTask,
  DocumentsCancelSteeringTaskVariables,
  'tasks:write',
  'cancelSteeringTask',
  never
> = {
  name: 'documentsCancelSteeringTask',
  kind: 'mutation',
  text: "mutation documentsCancelSteeringTask($input:CancelSteeringTaskInput!){cancelSteeringTask(input:$input){id revision status progress dueDate completedAt}}",
  keyed: ["input"],
};
