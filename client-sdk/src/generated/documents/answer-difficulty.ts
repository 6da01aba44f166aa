/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AnswerDifficultyInput, SteeringTaskStatus } from '../schema.ts';

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsAnswerDifficultyAnswerDifficulty = {
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

/** What documents.answerDifficulty answers. */
export type DocumentsAnswerDifficulty = {
  /** Answers a difficulty, or says that it is resolved (trả lời, giải quyết khó khăn, vướng mắc), for an agency that it was put to or the one that gave the task. NOT_FOUND for one that the viewer may not see, FORBIDDEN for another agency, CONFLICT when it has been resolved. Requires the scope `tasks:write`; null when denied. */
  answerDifficulty: DocumentsAnswerDifficultyAnswerDifficulty | null;
};

/** What it is asked with. */
export interface DocumentsAnswerDifficultyVariables {
  input: AnswerDifficultyInput;
}

/** Answers a difficulty, or says that it is resolved. Requires the scope `tasks:write`. */
export const answerDifficulty: Operation<
  DocumentsAnswerDifficulty,
  DocumentsAnswerDifficultyVariables,
  'tasks:write',
  'answerDifficulty',
  never
> = {
  name: 'documentsAnswerDifficulty',
  kind: 'mutation',
  text: "mutation documentsAnswerDifficulty($input:AnswerDifficultyInput!){answerDifficulty(input:$input){id revision status progress dueDate completedAt}}",
  keyed: ["input"],
};
