/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AssignSteeringTaskInput, SteeringTaskStatus } from '../schema.ts';

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsAssignSteeringTaskAssignSteeringTask = {
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

/** What documents.assignSteeringTask answers. */
export type DocumentsAssignSteeringTask = {
  /** Gives a task of a document (giao nhiệm vụ), for the agency that issued it. NOT_FOUND for a document that the viewer may not see, FORBIDDEN for one of another agency, BAD_USER_INPUT for an agency that does not exist today. Requires the scope `tasks:write`; null when denied. */
  assignSteeringTask: DocumentsAssignSteeringTaskAssignSteeringTask | null;
};

/** What it is asked with. */
export interface DocumentsAssignSteeringTaskVariables {
  input: AssignSteeringTaskInput;
}

/** Gives a task of a document. Requires the scope `tasks:write`. */
export const assignSteeringTask: Operation<
  DocumentsAssignSteeringTask,
  DocumentsAssignSteeringTaskVariables,
  'tasks:write',
  'assignSteeringTask',
  never
> = {
  name: 'documentsAssignSteeringTask',
  kind: 'mutation',
  text: "mutation documentsAssignSteeringTask($input:AssignSteeringTaskInput!){assignSteeringTask(input:$input){id revision status progress dueDate completedAt}}",
  keyed: ["input"],
};
